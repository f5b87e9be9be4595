package storetest

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

func (n *Naive) nodeHolds(c plan.Cond, node *graph.Node) bool {
	return n.holds(c, node.Value, node)
}

// edgeHolds tells whether a condition holds of a row's edge.
func (n *Naive) edgeHolds(c plan.Cond, r row) bool {
	return n.holds(c, r.edge.Value, r.node)
}

// holds tells whether a condition holds of the thing that has these values: a node, or an edge that leads to the node.
func (n *Naive) holds(c plan.Cond, value func(graph.Prop) graph.Value, node *graph.Node) bool {
	each := func(c plan.Cond) bool { return n.holds(c, value, node) }
	switch c := c.(type) {
	case nil:
		return true
	case plan.And:
		return !slices.ContainsFunc(c, func(c plan.Cond) bool { return !each(c) })
	case plan.Or:
		return slices.ContainsFunc(c, each)
	case plan.Not:
		return !each(c.Cond)
	case plan.Compare:
		return meets(value(c.Prop), c.Op, c.Value)
	case plan.In:
		return slices.ContainsFunc(c.Values, func(v graph.Value) bool { return meets(value(c.Prop), plan.Eq, v) })
	case plan.IsNull:
		return value(c.Prop) == nil
	case plan.Is:
		return c.Types.Has(node.Type)
	case plan.Along:
		return n.along(c, node)
	case plan.Within:
		return n.within(c, node)
	case plan.Far:
		return n.nodeHolds(c.Cond, node)
	case plan.Match:
		return n.matches(c, node)
	}
	panic("a condition that the oracle does not know")
}

func (n *Naive) along(c plan.Along, node *graph.Node) bool {
	held, all := 0, 0
	for _, r := range n.neighbours(node.ID, graph.EdgesOf(c.Kind), c.Dir) {
		all++
		if n.edgeHolds(c.Edge, r) && n.nodeHolds(c.Node, r.node) {
			held++
		}
	}
	switch c.Quantifier {
	case plan.Some:
		return held > 0
	case plan.None:
		return held == 0
	}
	return held == all
}

// within follows the edges of all nodes that have been reached, step by step.
func (n *Naive) within(c plan.Within, node *graph.Node) bool {
	reached := map[string]*graph.Node{node.ID: node}
	for range c.Steps {
		for id := range maps.Clone(reached) {
			for _, r := range n.neighbours(id, graph.EdgesOf(c.Kind), c.Dir) {
				reached[r.node.ID] = r.node
			}
		}
	}
	for _, far := range reached {
		if n.nodeHolds(c.Node, far) {
			return true
		}
	}
	return false
}

// meets compares what is there with a value; nothing meets no comparison, and a list meets what one of its strings does.
func meets(have graph.Value, op plan.Op, want graph.Value) bool {
	switch have := have.(type) {
	case []string:
		return slices.ContainsFunc(have, func(s string) bool { return meets(s, op, want) })
	case bool:
		return have == want.(bool)
	case int64:
		return ordered(cmp.Compare(have, want.(int64)), op)
	case float64:
		return ordered(cmp.Compare(have, want.(float64)), op)
	case string:
		return textMeets(have, op, want.(string))
	}
	return false
}

func textMeets(have string, op plan.Op, want string) bool {
	switch op {
	case plan.Prefix:
		return strings.HasPrefix(have, want)
	case plan.Contains:
		return strings.Contains(have, want)
	}
	return ordered(strings.Compare(have, want), op)
}

func ordered(c int, op plan.Op) bool {
	switch op {
	case plan.Eq:
		return c == 0
	case plan.Less:
		return c < 0
	case plan.LessEq:
		return c <= 0
	case plan.More:
		return c > 0
	}
	return c >= 0
}
