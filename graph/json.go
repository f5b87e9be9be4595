package graph

import (
	"bytes"
	"encoding/json"
)

// MarshalJSON writes a node as one object: id, type, known, label and its properties, the keys sorted.
func (n *Node) MarshalJSON() ([]byte, error) {
	m := object(n.Props)
	for _, p := range [...]Prop{PropID, PropType, PropKnown, PropLabel} {
		m[p.String()] = n.Value(p)
	}
	return marshal(m)
}

// MarshalJSON writes an edge as one object: id, type, from, to, its evidence and its properties, the keys sorted.
func (e *Edge) MarshalJSON() ([]byte, error) {
	m := object(e.Props)
	for _, info := range EvidenceProps {
		if v := e.Value(info.Prop); v != nil {
			m[info.Prop.String()] = v
		}
	}
	m["id"], m["type"], m["from"], m["to"] = e.ID(), e.Type.String(), e.From, e.To
	return marshal(m)
}

func object(props Props) map[string]any {
	m := make(map[string]any, len(props)+8)
	for _, p := range props {
		m[p.Prop.String()] = p.Value
	}
	return m
}

// marshal writes an object with the keys sorted and no character escaped for HTML: quotes are to be read.
func marshal(m map[string]any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(m)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
