package storetest

import (
	"cmp"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// grouped is a group with the ids of its nodes.
type grouped struct {
	values []graph.Value
	labels []string
	ids    []string
}

// groups adds to res what a Group says of the rows of one parent.
func (n *Naive) groups(res *plan.Groups, g *plan.Group, rows []row) {
	var all []*grouped
	none := int32(0)
	for _, node := range nodesOf(rows) {
		combinations := []grouped{{}}
		for _, k := range g.By {
			combinations = combined(combinations, n.values(k, node))
		}
		if len(combinations) == 0 {
			none++
		}
		for _, c := range combinations {
			i := slices.IndexFunc(all, func(x *grouped) bool { return slices.Equal(x.values, c.values) })
			if i < 0 {
				i, all = len(all), append(all, &c)
			}
			all[i].ids = append(all[i].ids, node.ID)
		}
	}
	slices.SortFunc(all, func(a, b *grouped) int {
		return cmp.Or(cmp.Compare(len(b.ids), len(a.ids)), slices.CompareFunc(a.values, b.values, compareValues))
	})
	kept := all[:min(len(all), g.Most)]
	for _, x := range kept {
		for i, v := range x.values {
			res.Values[i] = append(res.Values[i], v)
			if g.By[i].Prop == graph.PropID {
				res.Labels[i] = append(res.Labels[i], x.labels[i])
			}
		}
		res.Count = append(res.Count, int32(len(x.ids)))
		if g.First > 0 {
			res.IDs = append(res.IDs, x.ids[:min(len(x.ids), g.First)])
		}
	}
	res.First = append(res.First, int32(res.Len()))
	res.More = append(res.More, int32(len(all)-len(kept)))
	if g.None {
		res.None = append(res.None, none)
	}
}

// nodesOf returns the nodes of rows, each once, in the order of ids.
func nodesOf(rows []row) (nodes []*graph.Node) {
	for _, r := range rows {
		if !slices.Contains(nodes, r.node) {
			nodes = append(nodes, r.node)
		}
	}
	slices.SortFunc(nodes, func(a, b *graph.Node) int { return strings.Compare(a.ID, b.ID) })
	return nodes
}

// ending is a value of a key, with the label of the node where it was read.
type ending struct {
	value graph.Value
	label string
}

func combined(all []grouped, ends []ending) (next []grouped) {
	for _, c := range all {
		for _, e := range ends {
			next = append(next, grouped{values: append(slices.Clone(c.values), e.value), labels: append(slices.Clone(c.labels), e.label)})
		}
	}
	return next
}

// values returns the values of a key at a node, each once.
func (n *Naive) values(k plan.Key, node *graph.Node) (all []ending) {
	ends := []*graph.Node{node}
	if len(k.Ways) > 0 {
		ends = nil
	}
	for _, way := range k.Ways {
		ends = append(ends, n.led(way, node)...)
	}
	for _, e := range ends {
		v := e.Value(k.Prop)
		if v == nil || !n.nodeHolds(k.Where, e) {
			continue
		}
		if k.Year {
			v = v.(string)[:4]
		}
		if x := (ending{v, e.Label()}); !slices.ContainsFunc(all, func(y ending) bool { return y.value == x.value }) {
			all = append(all, x)
		}
	}
	return all
}

// led returns the nodes at the end of a way, each once.
func (n *Naive) led(way plan.Way, from *graph.Node) []*graph.Node {
	ends := []*graph.Node{from}
	for _, turn := range way {
		var next []*graph.Node
		for _, near := range ends {
			for _, r := range n.neighbours(near.ID, turn.Kinds, turn.Dir) {
				if (turn.Types == 0 || turn.Types.Has(r.node.Type)) && !slices.Contains(next, r.node) {
					next = append(next, r.node)
				}
			}
		}
		ends = next
	}
	return ends
}

// compareValues orders values of one kind.
func compareValues(a, b graph.Value) int {
	switch a := a.(type) {
	case int64:
		return cmp.Compare(a, b.(int64))
	case bool:
		return cmp.Compare(one(a), one(b.(bool)))
	}
	return strings.Compare(a.(string), b.(string))
}
