package neo4j

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"mandategraph/graph"
)

// writeNode writes an assertion of a node as JSON: known and the properties by name, the keys sorted.
func writeNode(n *graph.Node) (string, error) {
	m := make(map[string]any, len(n.Props)+1)
	for _, p := range n.Props {
		m[p.Prop.String()] = p.Value
	}
	m["known"] = string(n.Known)
	return compact(m)
}

// parseNode reads an assertion of a node like the one shown: with its id and its type.
func parseNode(payload string, like graph.Node) (graph.Node, error) {
	m, err := parse(payload)
	if err != nil {
		return graph.Node{}, err
	}
	return graph.Node{ID: like.ID, Type: like.Type, Known: graph.Known(textOf(m["known"])), Props: propsOf(m, graph.Nodes[like.Type].Props)}, nil
}

// writeEdge writes an assertion of an edge as JSON, with its ends.
func writeEdge(e *graph.Edge) (string, error) {
	m := edgeValues(e)
	m["from"], m["to"] = e.From, e.To
	return compact(m)
}

// parseEdge reads an assertion of an edge of the kind of the one shown.
func parseEdge(payload string, like graph.Edge) (graph.Edge, error) {
	m, err := parse(payload)
	if err != nil {
		return graph.Edge{}, err
	}
	return edgeOf(like.Type, m), nil
}

func compact(m map[string]any) (string, error) {
	for name, v := range m {
		if f, ok := v.(float64); ok && math.IsInf(f, 0) {
			m[name] = strconv.FormatFloat(f, 'g', -1, 64) // as a string; JSON has no number for it
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(m)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// parse reads an object so that its values are as the driver would give them: numbers by what the ontology says of their names.
func parse(payload string) (map[string]any, error) {
	d := json.NewDecoder(strings.NewReader(payload))
	d.UseNumber()
	var m map[string]any
	if err := d.Decode(&m); err != nil {
		return nil, err
	}
	for name, v := range m {
		p, ok := graph.PropOf(name)
		if !ok {
			continue
		}
		exact, err := number(graph.KindOf(p), v)
		if err != nil {
			return nil, err
		}
		m[name] = exact
	}
	return m, nil
}

func number(kind graph.Kind, v any) (any, error) {
	var digits string
	switch v := v.(type) {
	case json.Number:
		digits = v.String()
	case string:
		digits = v
	}
	switch kind {
	case graph.KindInt:
		return strconv.ParseInt(digits, 10, 64)
	case graph.KindFloat:
		return strconv.ParseFloat(digits, 64)
	}
	return v, nil
}
