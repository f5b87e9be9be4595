package neo4j

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// below is one node with children.
func below(id string, types graph.TypeSet, children ...*plan.Select) roots {
	return roots{{From: plan.IDs{id}, Types: types, Children: children}}
}

func out(kinds graph.EdgeSet) plan.From { return hop{Kinds: kinds, Dir: graph.Out} }
func in(kinds graph.EdgeSet) plan.From  { return hop{Kinds: kinds, Dir: graph.In} }

var everyKind graph.EdgeSet = 1<<len(graph.Edges) - 1

// The busiest topic is t1, the most cited resolution R/1.
var goldenHops = []goldenCase{
	{"hop_out", below("resolution:R/7", resolutions, &sel{From: out(contains), Types: graph.AllTypes, Order: byPlace, Page: first(5), Columns: named, Edge: placed, More: true})},
	{"hop_in", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Order: byPlace, Page: first(20), Columns: named, Edge: placed, More: true})},
	{"hop_several_kinds", below("resolution:R/7", resolutions, &sel{From: out(contains | about | cites | graph.EdgesOf(graph.EdgeAdoptedBy)), Types: graph.AllTypes, Order: byLabel})},
	{"hop_any_kind", below("commitment:pact#1", commitments, &sel{From: in(everyKind), Types: graph.AllTypes, Page: first(20)})},
	{"hop_types_narrowed", below("topic:t1", topics, &sel{From: in(about), Types: resolutions, Page: first(20), More: true})},
	{"hop_types_implied", below("resolution:R/7", resolutions, &sel{From: out(about), Types: topics, Page: first(20)})},
	{"hop_kinds_impossible", below("topic:t1", topics, &sel{From: out(contains), Types: graph.AllTypes, Total: true, Targets: true, More: true, Page: first(3), Children: roots{{From: out(about), Types: topics}}})},
	{"hop_types_impossible", below("resolution:R/7", resolutions, &sel{From: out(about), Types: bodies, Total: true})},
	{"hop_by_id", below("topic:t1", topics, &sel{From: in(about), Types: graph.AllTypes, Page: first(20)})},
	{"hop_by_id_desc", below("topic:t1", topics, &sel{From: in(about), Types: graph.AllTypes, Order: plan.Order{Desc: true}, Page: first(20)})},
	{"hop_by_label", below("topic:t1", topics, &sel{From: in(about), Types: graph.AllTypes, Order: byLabel, Page: first(20), Columns: named})},
	{"hop_by_date_desc", below("topic:t1", topics, &sel{From: in(about), Types: resolutions, Order: newest, Page: first(20), Columns: named, More: true})},
	{"hop_by_number", below("topic:t1", topics, &sel{From: in(about), Types: resolutions, Order: byNumber, Page: first(20)})},
	{"hop_where", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: provisions, Where: is(graph.PropKind, plan.Eq, "PREAMBULAR"), Page: first(10), More: true})},
	{"hop_via", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: provisions, Via: is(graph.PropLemma, plan.Eq, "welcome"), Page: first(10), Total: true})},
	{"hop_via_far_or", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Order: byPlace, Page: first(10),
		Via: plan.Or{is(graph.PropConfidence, plan.Less, 0.5), plan.Far{Cond: plan.Is{Types: commitments}}, plan.Not{Cond: plan.Far{Cond: is(graph.PropKind, plan.Eq, "OPERATIVE")}}}})},
	{"hop_only", roots{{From: plan.IDs{"resolution:R/7", "commitment:pact#1", "topic:t1"}, Types: graph.AllTypes, Children: roots{
		{From: out(about), Types: topics, Only: resolutions, Total: true}, {From: out(about), Types: topics, Only: commitments}, {From: out(contains), Types: provisions, Only: resolutions}}}}},
	{"hop_ref", below("resolution:R/7", resolutions, &sel{From: out(contains), Types: provisions, Order: byPlace, Page: first(5), Children: roots{
		{From: plan.Ref{Prop: graph.PropSourceID}, Types: documents, Columns: named}}})},
	{"hop_ref_by_where", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: provisions, Page: first(5), Children: roots{
		{From: plan.Ref{Prop: graph.PropSourceID}, Types: graph.AllTypes, Where: find("harbour"), Total: true}, {From: plan.Ref{Prop: graph.PropTextID}, Types: graph.AllTypes}}})},
}

var goldenPages = []goldenCase{
	{"page_fifty_of_many", below("topic:t1", topics, &sel{From: in(about), Types: resolutions, Order: newest, Page: after(50, "2008-12-02", "resolution:R/172"), More: true, Columns: named})},
	{"page_backward", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Order: byPlace, Page: plan.Page{Limit: 10, Backward: true}, More: true})},
	{"page_by_id_between", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Page: plan.Page{Limit: 10, After: &plan.Keyset{ID: "CITES|provision:R/1"}, Before: &plan.Keyset{ID: "CITES|provision:R/2"}}})},
	{"page_whole", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Order: byLabel})},
	{"distinct", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Distinct: true, Page: first(20), More: true})},
	{"distinct_after", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: provisions, Distinct: true, Order: byLabel, Page: after(20, "r/150, op1", "x"), More: true, Total: true, Targets: true})},
	{"total_is_degree", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Page: first(1), Total: true})},
	{"total_of_many_parents", roots{{From: plan.All{}, Types: topics, Order: byLabel, Children: roots{{From: in(about), Types: graph.AllTypes, Page: first(1), Total: true}}}}},
	{"total_of_some", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: provisions, Page: first(1), Total: true})},
	{"targets", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Page: first(1), Targets: true})},
	{"targets_alone", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Page: none, Targets: true}, &sel{From: out(about), Types: topics, Page: none, Total: true})},
	{"total_and_targets", below("resolution:R/1", resolutions, &sel{From: in(cites), Types: graph.AllTypes, Page: first(10), Total: true, Targets: true, More: true, Order: byPlace})},
}
