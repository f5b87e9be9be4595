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
	{"step_two_ways", (&plan.Step{Frontier: numbered("resolution:R/", 1, 40), Hops: []plan.Hop{{Kinds: cites | about, Dir: graph.In}, {Kinds: about, Dir: graph.Out}},
		Order: byPlace, PerNode: 5, Columns: named, Edge: placed}).Plan().Roots},
	{"step_distinct", (&plan.Step{Frontier: numbered("topic:t", 1, 10), Hops: []plan.Hop{{Kinds: about, Dir: graph.In}, {Kinds: graph.EdgesOf(graph.EdgeBroader)}},
		Types: resolutions | topics, Distinct: true, PerNode: 10, Via: is(graph.PropConfidence, plan.MoreEq, 0.5), Where: plan.Not{Cond: is(graph.PropKind, plan.Eq, "DECISION")}}).Plan().Roots},
	{"step_empty", (&plan.Step{Hops: []plan.Hop{{Kinds: cites, Dir: graph.Out}}}).Plan().Roots},
	{"step_no_hops", (&plan.Step{Frontier: []string{"topic:t1"}}).Plan().Roots},
}
