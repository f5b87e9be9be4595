package graph

import "strings"

// Node is a thing: as one source asserts it, or as all sources together show it.
type Node struct {
	ID    string // prefix, colon, natural key: "resolution:A/RES/76/181"
	Type  NodeType
	Known Known
	Props Props // without id, type, label and known
}

// Value returns the value of p, also of id, type, label and known; nil where nothing is known.
func (n *Node) Value(p Prop) Value {
	switch p {
	case PropID:
		return n.ID
	case PropType:
		return n.Type.String()
	case PropLabel:
		return n.Label()
	case PropKnown:
		return string(n.Known)
	}
	return n.Props.Get(p)
}

// Label returns a name for lists and drawings: the first property that its type declares as label, else the id. Never empty.
func (n *Node) Label() string {
	for _, p := range Nodes[n.Type].Label {
		if s := n.Props.Text(p); s != "" {
			return s
		}
	}
	return n.ID
}

// prefixes are the types by the prefix of their ids.
var prefixes = func() map[string]NodeType {
	all := make(map[string]NodeType, len(Nodes))
	for t, info := range Nodes {
		all[info.Prefix] = NodeType(t)
	}
	return all
}()

// TypeOfID returns the type whose prefix an id has.
func TypeOfID(id string) (NodeType, bool) {
	prefix, _, ok := strings.Cut(id, ":")
	if !ok {
		return 0, false
	}
	t, ok := prefixes[prefix]
	return t, ok
}
