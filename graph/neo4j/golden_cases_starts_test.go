package neo4j

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

func ofTopic(v string) plan.Cond { return edges(plan.Some, graph.EdgeAbout, nil, id(v)) }
func ofBody(v string) plan.Cond  { return edges(plan.Some, graph.EdgeAdoptedBy, nil, id(v)) }

var goldenStarts = []goldenCase{
	{"start_id", thoseWhere(id("resolution:R/7"))},
	{"start_ids", thoseWhere(plan.And{plan.In{Prop: graph.PropID, Values: []graph.Value{"resolution:R/7", "resolution:R/8", "topic:t1"}}, is(graph.PropKind, plan.Eq, "DECISION")})},
	{"start_ids_none", thoseWhere(plan.In{Prop: graph.PropID})},
	{"start_id_prefix", thoseWhere(is(graph.PropID, plan.Prefix, "resolution:R/7"))},
	{"start_topic", thoseWhere(ofTopic("topic:t20"))},
	{"start_busy_topic", thoseWhere(ofTopic("topic:t1"))},
	{"start_topic_by_edge", thoseWhere(edges(plan.Some, graph.EdgeAbout, is(graph.PropBasis, plan.Eq, "NAMED"), id("topic:t2")))},
	{"start_topic_label", thoseWhere(edges(plan.Some, graph.EdgeAbout, nil, is(graph.PropPrefLabel, plan.Eq, "reef")))},
	{"start_topic_and_body", thoseWhere(plan.And{ofTopic("topic:t5"), ofBody("body:b2")})},
	{"start_topic_or_body", thoseWhere(plan.Or{ofTopic("topic:t20"), ofBody("body:b11")})},
	{"start_or_with_open_arm", thoseWhere(plan.Or{ofTopic("topic:t20"), is(graph.PropChapterVII, plan.Eq, true)})},
	{"start_nested", thoseWhere(edges(plan.Some, graph.EdgeContains, nil, edges(plan.Some, graph.EdgeCites, nil, id("commitment:pact#40"))))},
	{"start_narrower_topics", thoseWhere(edges(plan.Some, graph.EdgeAbout, nil, plan.Or{id("topic:t4"), edges(plan.Some, graph.EdgeBroader, nil, id("topic:t4"))}))},
	{"start_within_topic", thoseWhere(edges(plan.Some, graph.EdgeAbout, nil, broader(id("topic:t4"))))},
	{"start_within_by_edge", thoseWhere(edges(plan.Some, graph.EdgeAbout, is(graph.PropBasis, plan.Eq, "NAMED"), broader(plan.And{id("topic:t4"), is(graph.PropKind, plan.Eq, "CRIME")})))},
	{"start_within_and_text", thoseWhere(plan.And{find("pier"), edges(plan.Some, graph.EdgeAbout, nil, broader(id("topic:t1")))})},
	{"start_text_and_topic", thoseWhere(plan.And{find("pier"), ofTopic("topic:t2")})},
	{"start_text_along", thoseWhere(edges(plan.Some, graph.EdgeContains, nil, edges(plan.Some, graph.EdgeHasText, nil, find("gate"))))},
	{"start_none_is_no_start", thoseWhere(edges(plan.None, graph.EdgeAbout, nil, id("topic:t1")))},
	{"start_every_is_no_start", thoseWhere(edges(plan.Every, graph.EdgeAbout, nil, id("topic:t1")))},
	{"start_total", roots{{From: plan.All{}, Types: resolutions, Where: ofTopic("topic:t3"), Order: newest, Page: first(5), Total: true, Targets: true, More: true}}},
	{"start_after", roots{{From: plan.All{}, Types: resolutions, Where: ofTopic("topic:t3"), Order: newest, Page: after(5, "2008-12-02", "resolution:R/172"), More: true}}},
	{"start_several_types", roots{{From: plan.All{}, Types: graph.AllTypes, Where: ofTopic("topic:t10"), Order: byLabel, Page: first(20), Columns: named, Children: roots{{From: out(about), Types: topics, Order: byLabel, Columns: named}}}}},
}

var goldenOdd = []goldenCase{
	{"odd_filter_against_types", roots{{From: plan.All{}, Types: topics, Where: plan.Is{Types: bodies}, Order: byLabel, Total: true}}},
	{"odd_property_of_other_types", roots{{From: plan.All{}, Types: topics | resolutions, Where: is(graph.PropDateStart, plan.More, "2012-01-01"), Order: byLabel, Page: first(5)}}},
	{"odd_only_of_no_parent", below("topic:t1", topics, &sel{From: in(about), Types: resolutions, Only: bodies, Page: first(2), Total: true, More: true})},
	{"odd_start_of_other_type", roots{{From: plan.All{}, Types: bodies, Where: ofTopic("topic:t1"), Order: byLabel}}},
	{"odd_supplementary_keyset", roots{{From: plan.All{}, Types: topics, Order: byLabel, Page: after(5, "k\U0001F600", "topic:\U0001F600")}}},
}
