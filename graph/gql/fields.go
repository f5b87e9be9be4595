package gql

import (
	"strings"

	"mandategraph/graph"
)

// A field of a node's type, as the API names it, is one of these.
type (
	// propField is a property, kept or computed, that a column holds.
	propField struct{ prop graph.Prop }
	// periodField is a date, whose parts are four columns.
	periodField struct{}
	// edgeField is a connection along a kind of edge.
	edgeField struct {
		kind graph.EdgeType
		dir  graph.Direction
	}
	// oneField is the first neighbour along a kind of edge.
	oneField struct{ graph.Shortcut }
	// textField is the wording in one language.
	textField struct{}
)

// nodeFields holds, for each type of node, what its fields are.
var nodeFields = func() (all [len(graph.Nodes)]map[string]any) {
	for t := range graph.Nodes {
		all[t] = fieldsOf(graph.NodeType(t))
	}
	return all
}()

func fieldsOf(t graph.NodeType) map[string]any {
	fields := map[string]any{}
	for _, p := range [...]graph.Prop{graph.PropID, graph.PropType, graph.PropLabel, graph.PropKnown} {
		fields[p.String()] = propField{p}
	}
	for _, p := range graph.Nodes[t].Props {
		if p.Prop == graph.PropDateStart {
			fields["date"] = periodField{}
		}
		fields[p.Prop.String()] = propField{p.Prop}
	}
	for k, info := range graph.Edges {
		kind := graph.EdgeType(k)
		if info.From.Has(t) {
			fields[info.Out] = edgeField{kind, graph.Out}
		}
		if info.To.Has(t) {
			fields[info.In] = edgeField{kind, graph.In}
		}
	}
	for _, s := range graph.Nodes[t].Shortcuts {
		fields[s.Field] = oneField{s}
	}
	if graph.Edges[graph.EdgeHasText].From.Has(t) {
		fields["text"] = textField{}
	}
	return fields
}

var periodProps = [...]graph.Prop{graph.PropDateStart, graph.PropDateEnd, graph.PropDatePrecision, graph.PropDateStatus}

// edgeTypeOf names, for each kind of edge, the API's type for a row of its connection: CITES is CitesEdge.
var edgeTypeOf = func() (all [len(graph.Edges)]string) {
	for k, info := range graph.Edges {
		for _, word := range strings.Split(info.Name, "_") {
			all[k] += word[:1] + strings.ToLower(word[1:])
		}
		all[k] += "Edge"
	}
	return all
}()
