package neo4j

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

func child(from plan.From, types graph.TypeSet, o plan.Order, limit int, children ...*plan.Select) *plan.Select {
	return &sel{From: from, Types: types, Order: o, Page: first(limit), Columns: named, More: true, Children: children}
}

var goldenLevels = []goldenCase{
	{"levels_two_by_two", below("resolution:R/7", resolutions,
		child(out(contains), provisions, byPlace, 10, child(out(cites), resolutions, byPlace, 5), child(out(about), topics, byLabel, 5)),
		child(out(graph.EdgesOf(graph.EdgeAdoptedBy)), bodies, byPlace, 1))},
	{"levels_four", below("instrument:pact", graph.TypesOf(graph.TypeInstrument),
		child(out(contains), graph.TypesOf(graph.TypePillar), byPlace, 4, child(out(contains), graph.TypesOf(graph.TypeCluster), byPlace, 3,
			child(out(contains), commitments, byNumber, 5, child(out(about), topics, byLabel, 2)))))},
	{"levels_five", roots{child(plan.All{}, bodies, byLabel, 3,
		child(in(graph.EdgesOf(graph.EdgeAdoptedBy)), resolutions, newest, 3, child(out(contains), provisions, byPlace, 3,
			child(out(cites), resolutions, byPlace, 2, child(in(cites), graph.AllTypes, byPlace, 2)))))}},
	{"levels_aliases", below("resolution:R/1", resolutions,
		child(in(cites), graph.AllTypes, byPlace, 3), &sel{From: in(cites), Types: commitments, Total: true}, child(in(cites), provisions, newest, 3), &sel{From: in(cites), Types: graph.AllTypes, Page: first(1), Total: true})},
	{"level_two_ways", level(numbered("resolution:R/", 1, 40),
		sel{From: in(cites | about), Types: graph.AllTypes, Order: byPlace, Page: first(5), Columns: named, Edge: placed, More: true},
		sel{From: out(about), Types: graph.AllTypes, Order: byPlace, Page: first(5), Columns: named, Edge: placed, More: true})},
	{"level_distinct", level(numbered("topic:t", 1, 10), distinctOf(in(about)), distinctOf(out(graph.EdgesOf(graph.EdgeBroader))))},
	{"level_empty", level(nil, sel{From: out(cites), Types: graph.AllTypes, More: true})},
	{"level_no_hops", level([]string{"topic:t1"})},
}

// level is a level of a walk: from every node of a frontier along some hops.
func level(frontier []string, hops ...sel) roots {
	root := &sel{From: plan.IDs(frontier), Types: graph.AllTypes}
	for i := range hops {
		root.Children = append(root.Children, &hops[i])
	}
	return roots{root}
}

func distinctOf(from plan.From) sel {
	return sel{From: from, Types: resolutions | topics, Distinct: true, Page: first(10), More: true,
		Via: is(graph.PropConfidence, plan.MoreEq, 0.5), Where: plan.Not{Cond: is(graph.PropKind, plan.Eq, "DECISION")}}
}
