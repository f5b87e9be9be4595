package neo4j

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var (
	adoptedBy = graph.EdgesOf(graph.EdgeAdoptedBy)
	byKind    = plan.Key{Prop: graph.PropKind}
	byYear    = plan.Key{Prop: graph.PropDateStart, Year: true}
	byBody    = plan.Key{Prop: graph.PropID, Ways: []plan.Way{{{Kinds: adoptedBy}}, {{Kinds: contains, Dir: graph.In, Types: resolutions}, {Kinds: adoptedBy}}}}
	byTopic   = plan.Key{Prop: graph.PropID, Ways: []plan.Way{{{Kinds: about}}}}
)

func grouped(s *sel, groups ...plan.Group) *sel {
	s.Groups = groups
	return s
}

var goldenGroups = []goldenCase{
	{"group_by_property", roots{grouped(&sel{From: plan.All{}, Types: resolutions, Order: newest, Page: first(1)}, plan.Group{By: []plan.Key{byKind}, Most: 5, None: true})}},
	{"group_by_way", roots{grouped(&sel{From: plan.All{}, Types: resolutions, Page: first(1)}, plan.Group{By: []plan.Key{byTopic}, Most: 3, First: 2})}},
	{"group_by_ways", roots{grouped(&sel{From: plan.All{}, Types: provisions | resolutions, Page: first(1)}, plan.Group{By: []plan.Key{byBody}, Most: 100})}},
	{"group_by_two", roots{grouped(&sel{From: plan.All{}, Types: resolutions, Page: first(1), Where: is(graph.PropKind, plan.Eq, "DECISION")},
		plan.Group{By: []plan.Key{byTopic, byYear}, Most: 100, First: 3, None: true})}},
	{"group_where_at_end", roots{grouped(&sel{From: plan.All{}, Types: resolutions, Page: first(1)}, plan.Group{Most: 10, By: []plan.Key{
		{Ways: byTopic.Ways, Prop: graph.PropID, Where: is(graph.PropKind, plan.Eq, "CRIME")}, {Prop: graph.PropType, Where: plan.Not{Cond: is(graph.PropKnown, plan.Eq, "LOADED")}}}})}},
	{"group_by_self_or_way", roots{grouped(&sel{From: plan.All{}, Types: topics | resolutions, Page: first(1)}, plan.Group{Most: 10, By: []plan.Key{
		{Ways: []plan.Way{{}, {{Kinds: about}}}, Prop: graph.PropID, Where: plan.Is{Types: topics}}}})}},
	{"group_and_back", below("resolution:R/7", resolutions, grouped(&sel{From: out(about), Types: topics, Page: first(1), Total: true},
		plan.Group{Most: 10, By: []plan.Key{{Prop: graph.PropKnown, Ways: []plan.Way{{{Kinds: about, Dir: graph.In}, {Kinds: about}}}}}}))},
	{"group_of_hop", below("resolution:R/1", resolutions, grouped(&sel{From: in(cites), Types: graph.AllTypes, Page: first(1), Distinct: true, Where: is(graph.PropKnown, plan.Eq, "LOADED")},
		plan.Group{By: []plan.Key{{Prop: graph.PropType}}, Most: 5}, plan.Group{By: []plan.Key{byBody}, Most: 5, None: true}))},
	{"group_impossible", below("topic:t1", topics, grouped(&sel{From: out(contains), Types: graph.AllTypes}, plan.Group{By: []plan.Key{byKind}, Most: 3, None: true}))},
}
