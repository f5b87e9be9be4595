package export

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// node is a node as formats write it.
type node struct {
	ID, Label, Date            string
	Type                       graph.NodeType
	Known                      graph.Known
	Degree, Remaining, Members int
	Props                      graph.Props
}

// edge is an edge as formats write it: one piece of evidence, or several that are merged.
type edge struct {
	ID, Source, Target string
	Type               graph.EdgeType
	Weight             int
	Merged             []string    // ids of the first edges that it stands for; nil of one that stands for itself
	Edge               *graph.Edge // nil of one that stands for others
}

// column is an attribute of nodes or of edges.
type column[T any] struct {
	name string
	prop graph.Prop // PropID for what is no property of the ontology
	kind graph.Kind
	get  func(T) graph.Value
}

// layout says which attributes there are, in the order in which they are written.
type layout struct {
	version string
	nodes   []column[*node]
	edges   []column[*edge]
	merged  bool
}

// layoutOf makes the layout for what is shown. Of a part of the graph it is said how many neighbours remain, of what stands for others for how many.
func layoutOf(version string, types graph.TypeSet, kinds graph.EdgeSet, r *Request, merged bool) *layout {
	l := &layout{version: version, merged: merged}
	l.nodes = append(l.nodes,
		column[*node]{"label", graph.PropLabel, graph.KindString, func(n *node) graph.Value { return n.Label }},
		column[*node]{"type", graph.PropType, graph.KindString, func(n *node) graph.Value { return n.Type.String() }},
		column[*node]{"known", graph.PropKnown, graph.KindString, func(n *node) graph.Value { return string(n.Known) }},
		column[*node]{"date", graph.PropID, graph.KindDate, func(n *node) graph.Value { return orNil(n.Date) }},
		column[*node]{"degree", graph.PropID, graph.KindInt, func(n *node) graph.Value { return int64(n.Degree) }})
	if len(r.Around) > 0 {
		l.nodes = append(l.nodes, column[*node]{"remainingNeighbours", graph.PropID, graph.KindInt, func(n *node) graph.Value { return int64(n.Remaining) }})
	}
	if r.RollUp != walk.ByNone {
		l.nodes = append(l.nodes, column[*node]{"members", graph.PropID, graph.KindInt, func(n *node) graph.Value { return int64(n.Members) }})
	} else {
		for _, p := range propsOf(types) {
			l.nodes = append(l.nodes, column[*node]{p.String(), p, graph.KindOf(p), func(n *node) graph.Value { return readable(p, n.Props.Get(p)) }})
		}
	}
	l.edges = append(l.edges,
		column[*edge]{"type", graph.PropType, graph.KindString, func(e *edge) graph.Value { return e.Type.String() }},
		column[*edge]{"weight", graph.PropID, graph.KindInt, func(e *edge) graph.Value { return int64(e.Weight) }})
	if merged {
		l.edges = append(l.edges, column[*edge]{"evidenceIds", graph.PropID, graph.KindStrings, func(e *edge) graph.Value { return e.Merged }})
		return l
	}
	for _, p := range saidBy(kinds) {
		l.edges = append(l.edges, column[*edge]{p.String(), p, graph.KindOf(p), func(e *edge) graph.Value { return readable(p, e.Edge.Value(p)) }})
	}
	return l
}

func orNil(s string) graph.Value {
	if s == "" {
		return nil
	}
	return s
}

// propsOf are the properties that nodes of the types may have, in their order.
func propsOf(types graph.TypeSet) []graph.Prop {
	has := map[graph.Prop]bool{}
	for _, t := range types.Types() {
		for _, p := range graph.Nodes[t].Props {
			has[p.Prop] = true
		}
	}
	return ordered(has)
}

// saidBy are the properties that edges of the kinds may have: first those of the evidence, which every edge has.
func saidBy(kinds graph.EdgeSet) (all []graph.Prop) {
	for _, p := range graph.EvidenceProps {
		all = append(all, p.Prop)
	}
	has := map[graph.Prop]bool{}
	for _, k := range kinds.Kinds() {
		for _, p := range graph.Edges[k].Props {
			has[p.Prop] = true
		}
	}
	return append(all, ordered(has)...)
}

func ordered(has map[graph.Prop]bool) (all []graph.Prop) {
	for p := graph.PropID; len(all) < len(has); p++ {
		if has[p] {
			all = append(all, p)
		}
	}
	return all
}

// readable writes pinpoints as people print them, "paragraph 9(c)" or "paragraph 18-20"; other values stay.
func readable(p graph.Prop, v graph.Value) graph.Value {
	list, ok := v.([]string)
	if !ok || p != graph.PropPinpoints {
		return v
	}
	out := make([]string, 0, len(list))
	for _, pin := range graph.DecodePinpoints(list) {
		text := strings.TrimSpace(pin.Unit + " " + pin.From)
		if pin.To != "" && pin.To != pin.From {
			text += "-" + pin.To
		}
		out = append(out, text)
	}
	return out
}
