package storetest

import (
	"slices"

	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// groups draws what to count the rows' nodes by. The oracle tells nodes that some rows have, so that most ways lead somewhere.
func (p *planner) groups(types graph.TypeSet) (all []plan.Group) {
	for range one(chance(p.T, 30, "grouped")) + one(chance(p.T, 5, "grouped once more")) {
		g := plan.Group{Most: between(p.T, 1, 4, "most"), None: rapid.Bool().Draw(p.T, "none")}
		if chance(p.T, 40, "with ids") {
			g.First = between(p.T, 1, 3, "first ids")
		}
		for range between(p.T, 1, plan.MaxKeys, "keys") {
			g.By = append(g.By, p.key(types))
		}
		all = append(all, g)
	}
	return all
}

func (p *planner) key(types graph.TypeSet) plan.Key {
	k, ends := plan.Key{}, types
	if chance(p.T, 75, "ways") {
		ends = 0
		for range between(p.T, 1, 2, "number of ways") {
			way, at := p.way(types)
			if chance(p.T, 15, "no turns") {
				way, at = nil, types
			}
			k.Ways, ends = append(k.Ways, way), ends|at
		}
	}
	infos := groupable(ends)
	info := draw(p.T, infos, "grouped by")
	k.Prop = info.Prop
	k.Year = info.Kind == graph.KindDate && chance(p.T, 60, "year")
	if chance(p.T, 20, "where at the end") {
		k.Where = p.nodeCond(ends, 1)
	}
	return k
}

// way draws turns that follow some edge of the graph at first and go on from its end, sometimes back.
func (p *planner) way(types graph.TypeSet) (way plan.Way, ends graph.TypeSet) {
	var at *graph.Node
	for i := range p.graph.Nodes {
		if types.Has(p.graph.Nodes[i].Type) && (at == nil || rapid.Bool().Draw(p.T, "from this one")) {
			at = &p.graph.Nodes[i]
		}
	}
	for range between(p.T, 1, 3, "turns") {
		t := plan.Turn{Kinds: graph.EdgesOf(p.kind()), Dir: p.direction()}
		if at != nil {
			if near := p.graph.neighbours(at.ID, allKinds, t.Dir); len(near) > 0 {
				next := draw(p.T, near, "edge to turn along")
				t.Kinds |= graph.EdgesOf(next.edge.Type)
				at = next.node
			}
		}
		if chance(p.T, 25, "only some types") {
			t.Types = p.types()
		}
		way = append(way, t)
	}
	return way, way[len(way)-1].Ends(graph.AllTypes)
}

// groupable are the properties that nodes of the types can be grouped by.
func groupable(types graph.TypeSet) []graph.PropInfo {
	return slices.DeleteFunc(nodeInfos(types), func(x graph.PropInfo) bool {
		p := plan.Plan{Roots: []*plan.Select{{From: plan.All{}, Types: graph.AllTypes, Groups: []plan.Group{{Most: 1, By: []plan.Key{{Prop: x.Prop}}}}}}}
		return p.Validate() != nil
	})
}
