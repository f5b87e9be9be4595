package storetest

import (
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// nodeCond draws a condition on nodes of the types, at most so many levels deep.
func (p *planner) nodeCond(types graph.TypeSet, depth int) plan.Cond {
	deeper := func() plan.Cond { return p.nodeCond(types, depth-1) }
	switch between(p.T, 0, 6, "node condition") {
	case 0:
		return plan.Is{Types: p.types()}
	case 4:
		return p.match()
	case 1, 2:
		switch {
		case depth == 0:
		case chance(p.T, 25, "within"):
			return p.within(types, depth-1)
		default:
			return p.along(depth - 1)
		}
	case 3:
		if depth > 0 {
			return p.logic(deeper)
		}
	}
	return p.comparison(nodeInfos(types), p.nodeValue)
}

// edgeCond draws a condition on edges that have the properties and lead to nodes of the types.
func (p *planner) edgeCond(infos []graph.PropInfo, far graph.TypeSet, depth int) plan.Cond {
	switch {
	case depth > 0 && chance(p.T, 40, "logic"):
		return p.logic(func() plan.Cond { return p.edgeCond(infos, far, depth-1) })
	case depth > 0 && chance(p.T, 25, "far"):
		return plan.Far{Cond: p.nodeCond(far, depth-1)}
	}
	return p.comparison(infos, p.edgeValue)
}

func (p *planner) along(depth int) plan.Cond {
	c := plan.Along{
		Quantifier: draw(p.T, []plan.Quantifier{plan.Some, plan.None, plan.Every}, "quantifier"),
		Kind:       p.kind(),
		Dir:        p.direction(),
	}
	_, far := c.Kind.Ends(c.Dir)
	if rapid.Bool().Draw(p.T, "edge condition") {
		c.Edge = p.edgeCond(edgeInfos(graph.EdgesOf(c.Kind)), far, depth)
	}
	if rapid.Bool().Draw(p.T, "node condition") {
		c.Node = p.nodeCond(far, depth)
	}
	return c
}

func (p *planner) within(types graph.TypeSet, depth int) plan.Cond {
	c := plan.Within{Kind: p.kind(), Dir: p.direction(), Steps: between(p.T, 1, plan.MaxSteps, "steps")}
	if chance(p.T, 50, "broader") { // of which there are chains
		c.Kind = graph.EdgeBroader
	}
	c.Node = p.nodeCond(types|c.Ends(), depth)
	return c
}

// logic joins up to three conditions, sometimes none.
func (p *planner) logic(cond func() plan.Cond) plan.Cond {
	if chance(p.T, 30, "not") {
		return plan.Not{Cond: cond()}
	}
	all := make([]plan.Cond, between(p.T, 0, 3, "operands"))
	for i := range all {
		all[i] = cond()
	}
	if rapid.Bool().Draw(p.T, "and") {
		return plan.And(all)
	}
	return plan.Or(all)
}
