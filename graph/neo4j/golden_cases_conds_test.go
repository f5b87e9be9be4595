package neo4j

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var goldenCompares = []goldenCase{
	{"where_eq", thoseWhere(is(graph.PropKind, plan.Eq, "DECISION"))},
	{"where_eq_symbol", thoseWhere(is(graph.PropSymbol, plan.Eq, "R/7"))},
	{"where_eq_bool", thoseWhere(is(graph.PropChapterVII, plan.Eq, true))},
	{"where_less", thoseWhere(is(graph.PropVotesFor, plan.Less, int64(120)))},
	{"where_between", thoseWhere(plan.And{is(graph.PropVotesFor, plan.LessEq, int64(150)), is(graph.PropVotesFor, plan.More, int64(110))})},
	{"where_date", thoseWhere(plan.And{is(graph.PropDateStart, plan.MoreEq, "2003-01-01"), is(graph.PropDateStart, plan.Less, "2004-01-01")})},
	{"where_prefix", thoseWhere(is(graph.PropTitle, plan.Prefix, "lantern h"))},
	{"where_contains", thoseWhere(is(graph.PropTitle, plan.Contains, "bell"))},
	{"where_list_eq", roots{{From: plan.All{}, Types: topics, Where: is(graph.PropAltLabels, plan.Eq, "old reef"), Order: byLabel, Page: first(5)}}},
	{"where_list_prefix_not", roots{{From: plan.All{}, Types: topics, Where: plan.Not{Cond: is(graph.PropAltLabels, plan.Prefix, "old r")}, Order: byLabel, Page: first(5)}}},
	{"where_in", thoseWhere(plan.In{Prop: graph.PropSession, Values: []graph.Value{"3", "9", "12"}})},
	{"where_in_none", thoseWhere(plan.In{Prop: graph.PropSession})},
	{"where_in_list", roots{{From: plan.All{}, Types: topics, Where: plan.In{Prop: graph.PropAltLabels, Values: []graph.Value{"old reef", "old keel"}}, Order: byLabel}}},
	{"where_null", thoseWhere(plan.IsNull{Prop: graph.PropManner})},
	{"where_known", thoseWhere(is(graph.PropKnown, plan.Eq, "CITED_ONLY"))},
	{"where_is", roots{{From: plan.All{}, Types: ofPact, Where: plan.Or{plan.Is{Types: commitments}, is(graph.PropTitle, plan.Contains, "pier")}, Order: byLabel, Page: first(10)}}},
	{"where_type", roots{{From: plan.All{}, Types: ofPact, Where: is(graph.PropType, plan.Prefix, "C"), Order: byLabel, Page: first(10)}}},
	{"where_not", thoseWhere(plan.Not{Cond: is(graph.PropManner, plan.Eq, "VOTE")})},
	{"where_nested", thoseWhere(plan.Not{Cond: plan.Or{plan.And{is(graph.PropKind, plan.Eq, "DECISION"), plan.Not{Cond: plan.IsNull{Prop: graph.PropVotesFor}}}, is(graph.PropTitle, plan.Contains, "harbour")}})},
	{"where_empty_and", thoseWhere(plan.And{plan.And{}, plan.Not{Cond: plan.Or{}}})},
	{"where_or_and", thoseWhere(plan.Or{plan.And{is(graph.PropKind, plan.Eq, "DECISION"), is(graph.PropVotesFor, plan.More, int64(150))}, plan.Not{Cond: is(graph.PropTitle, plan.Contains, "lantern")}})},
	{"where_empty_or", thoseWhere(plan.Or{})},
	{"where_total", roots{{From: plan.All{}, Types: resolutions, Where: is(graph.PropKind, plan.Eq, "DECISION"), Order: newest, Page: first(10), Total: true, Targets: true}}},
}

var goldenAlongs = []goldenCase{
	{"along_some", thoseWhere(edges(plan.Some, graph.EdgeContains, nil, is(graph.PropPlace, plan.Eq, "op5")))},
	{"along_none", thoseWhere(edges(plan.None, graph.EdgeAbout, is(graph.PropBasis, plan.Eq, "NAMED"), nil))},
	{"along_every", thoseWhere(edges(plan.Every, graph.EdgeAbout, is(graph.PropBasis, plan.Eq, "NAMED"), is(graph.PropKind, plan.Eq, "CRIME")))},
	{"along_any", thoseWhere(backEdges(plan.Some, graph.EdgeCites, nil, nil))},
	{"along_none_at_all", thoseWhere(backEdges(plan.None, graph.EdgeCites, nil, nil))},
	{"along_nested", thoseWhere(edges(plan.Some, graph.EdgeContains, nil, edges(plan.Some, graph.EdgeCites, is(graph.PropLemma, plan.Eq, "welcome"), is(graph.PropKind, plan.Eq, "DECISION"))))},
	{"along_nested_none", thoseWhere(edges(plan.None, graph.EdgeContains, nil, edges(plan.Every, graph.EdgeCites, is(graph.PropConfidence, plan.Less, 0.5), nil)))},
	{"along_far_or", thoseWhere(edges(plan.Some, graph.EdgeAbout, plan.Or{is(graph.PropBasis, plan.Eq, "IMPLIED"), plan.Far{Cond: is(graph.PropKind, plan.Eq, "ACTOR")}}, nil))},
	{"along_nothing_found", thoseWhere(backEdges(plan.Some, graph.EdgeCites, is(graph.PropLemma, plan.Eq, "deplore"), nil))},
	{"within_none", thoseWhere(edges(plan.None, graph.EdgeAbout, nil, broader(id("topic:t4"))))},
	{"within_label", thoseWhere(edges(plan.Some, graph.EdgeAbout, nil, broader(is(graph.PropPrefLabel, plan.Prefix, "reef"))))},
	{"within_far", thoseWhere(edges(plan.Some, graph.EdgeAbout, plan.Or{is(graph.PropBasis, plan.Eq, "IMPLIED"), plan.Far{Cond: broader(id("topic:t4"))}}, nil))},
	{"within_whole", roots{{From: plan.IDs{"resolution:R/7"}, Types: resolutions, Children: []*plan.Select{{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeContains)}, Types: graph.TypesOf(graph.TypeProvision),
		Where: plan.Within{Kind: graph.EdgeContains, Dir: graph.In, Steps: 3, Node: plan.IsNull{Prop: graph.PropDateStart}}, Order: plan.Order{Key: graph.OrderPlace}}}}}},
	{"within_subjects", roots{{From: plan.All{}, Types: topics, Where: plan.Within{Kind: graph.EdgeBroader, Dir: graph.In, Steps: plan.MaxSteps, Node: backEdges(plan.Some, graph.EdgeAbout, nil, id("resolution:R/7"))}, Order: byLabel}}},
	{"within_of_other_types", thoseWhere(broader(is(graph.PropKind, plan.Eq, "DECISION")))},
	{"along_of_no_type", roots{{From: plan.All{}, Types: bodies, Where: edges(plan.Some, graph.EdgeCites, nil, nil), Order: byLabel}}},
}

var goldenMatches = []goldenCase{
	{"match_word", thoseWhere(find("buoy"))},
	{"match_common_word", thoseWhere(find("lantern"))},
	{"match_phrase", thoseWhere(find("lantern harbour"))},
	{"match_prefix", thoseWhere(begun("lant"))},
	{"match_phrase_prefix", thoseWhere(plan.Match{Terms: []string{find("lantern").Terms[0], "har"}, Prefix: true})},
	{"match_several", thoseWhere(plan.And{find("lantern"), find("pier"), begun("buo")})},
	{"match_either", thoseWhere(plan.Or{find("market"), find("bakery")})},
	{"match_not", thoseWhere(plan.And{plan.Not{Cond: find("lantern")}, find("pier")})},
	{"match_odd_characters", thoseWhere(plan.Match{Terms: []string{`a+b/"(c)*\:d`}})},
	{"match_operator_words", thoseWhere(plan.Match{Terms: []string{"or", "not"}})},
	{"match_long_term", thoseWhere(plan.Match{Terms: []string{strings.Repeat("x", 300)}})},
	{"match_all_types", roots{{From: plan.All{}, Types: graph.AllTypes, Where: find("gate"), Order: byLabel, Page: first(20), More: true, Total: true}}},
	{"match_texts_of", roots{{From: plan.All{}, Types: provisions, Where: edges(plan.Some, graph.EdgeHasText, nil, find("gate")), Order: byNumber, Page: first(20), More: true}}},
}
