package export

import (
	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// column is an attribute of nodes or of edges.
type column[T any] struct {
	name string
	kind graph.Kind
	at   int           // its place among those of its kind
	get  func(T) value // nil of a property, which stands among the others of a node or of an edge
}

// columns are the attributes that there are, in the order in which they are written: properties are the last, in their own order.
type columns[T any] struct {
	all []column[T]
	of  [1 << 8]int // by property, the place of its column plus one
}

func (c *columns[T]) add(name string, kind graph.Kind, get func(T) value) {
	c.all = append(c.all, column[T]{name, kind, len(c.all), get})
}

func (c *columns[T]) addProps(props []graph.Prop) {
	for _, p := range props {
		c.add(p.String(), graph.KindOf(p), nil)
		c.of[p] = len(c.all)
	}
}

// each gives what is known, in the order of the columns; props are the properties of x.
func (c *columns[T]) each(x T, props graph.Props, give func(*column[T], value)) {
	for i := range c.all {
		of := &c.all[i]
		if of.get == nil {
			break
		}
		if v := of.get(x); v.is != nothing {
			give(of, v)
		}
	}
	for _, p := range props {
		if at := c.of[p.Prop]; at > 0 {
			if v := readable(p); v.is != nothing {
				give(&c.all[at-1], v)
			}
		}
	}
}

// layout says which attributes there are.
type layout struct {
	version string
	nodes   columns[*node]
	edges   columns[*edge]
	merged  bool
}

// layoutOf makes the layout for what is shown. Of a part of the graph it is said how many neighbours remain, of what stands for others for how many.
func layoutOf(version string, types graph.TypeSet, kinds graph.EdgeSet, r *Request, merged bool) *layout {
	l := &layout{version: version, merged: merged}
	l.nodes.add("label", graph.KindString, func(n *node) value { return textOf(n.Label) })
	l.nodes.add("type", graph.KindString, func(n *node) value { return textOf(n.Type.String()) })
	l.nodes.add("known", graph.KindString, func(n *node) value { return textOf(string(n.Known)) })
	l.nodes.add("date", graph.KindDate, func(n *node) value { return known(n.Date) })
	l.nodes.add("degree", graph.KindInt, func(n *node) value { return numberOf(n.Degree) })
	if len(r.Around) > 0 {
		l.nodes.add("remainingNeighbours", graph.KindInt, func(n *node) value { return numberOf(n.Remaining) })
	}
	if r.RollUp != walk.ByNone {
		l.nodes.add("members", graph.KindInt, func(n *node) value { return numberOf(n.Members) })
	} else {
		l.nodes.addProps(propsOf(types))
	}
	l.edges.add("type", graph.KindString, func(e *edge) value { return textOf(e.Type.String()) })
	l.edges.add(weightName, graph.KindInt, func(e *edge) value { return numberOf(e.Weight) })
	if merged {
		l.edges.add("evidenceIds", graph.KindStrings, func(e *edge) value { return listOf(e.Merged) })
		return l
	}
	for _, p := range graph.EvidenceProps {
		l.edges.add(p.Prop.String(), p.Kind, saidBy[p.Prop])
	}
	l.edges.addProps(propsBeyond(kinds))
	return l
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

// propsBeyond are the properties that edges of the kinds may have beyond their evidence, in their order.
func propsBeyond(kinds graph.EdgeSet) []graph.Prop {
	has := map[graph.Prop]bool{}
	for _, k := range kinds.Kinds() {
		for _, p := range graph.Edges[k].Props {
			has[p.Prop] = true
		}
	}
	return ordered(has)
}

func ordered(has map[graph.Prop]bool) (all []graph.Prop) {
	for p := graph.PropID; len(all) < len(has); p++ {
		if has[p] {
			all = append(all, p)
		}
	}
	return all
}
