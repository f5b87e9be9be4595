package plan

import (
	"strings"
	"testing"

	"mandategraph/graph"
)

func TestValidateAccepts(t *testing.T) {
	for name, p := range map[string]*Plan{
		"no roots":                     {},
		"no ids":                       {Roots: []*Select{{From: IDs{}, Types: graph.AllTypes}}},
		"a property of some types":     changed(func(s *Select) { s.Columns = []graph.Prop{graph.PropVotesFor, graph.PropLabel} }),
		"a keyset without a limit":     changed(func(s *Select) { s.Page.After = &Keyset{"", "a"} }),
		"backward without a limit":     changed(func(s *Select) { s.Page.Backward = true }),
		"a keyset from nowhere":        changed(func(s *Select) { s.Order.Key, s.Page.After = graph.OrderDate, &Keyset{"yesterday", "a"} }),
		"order by place in a hop":      below(hop(func(s *Select) { s.Order.Key = graph.OrderPlace })),
		"a value outside an enum":      root(Compare{graph.PropKind, Eq, "CRI"}),
		"a day before another":         changed(func(s *Select) { s.Where = Compare{graph.PropDateStart, LessEq, "2020-01-01"} }),
		"a number above another":       via(Compare{graph.PropConfidence, More, 0.5}),
		"a string against a list":      root(Compare{graph.PropAltLabels, Contains, "x"}),
		"an edge that the types lack":  root(Along{Kind: graph.EdgeAdoptedBy, Dir: graph.Out}),
		"types that contradict":        root(Is{graph.TypesOf(graph.TypeBody)}),
		"no types":                     root(Is{}),
		"an empty list":                root(In{Prop: graph.PropKind}),
		"a phrase":                     root(Match{Terms: []string{"a", "b"}, Prefix: true}),
		"an edge's own property":       root(Along{Kind: graph.EdgeAbout, Dir: graph.In, Edge: IsNull{graph.PropBasis}, Node: IsNull{graph.PropVotesFor}}),
		"empty logic":                  root(And{Or{}, Not{And{}}}),
		"the node from the edge":       via(Not{Or{Far{Compare{graph.PropTitle, Eq, "x"}}, Far{}, IsNull{graph.PropVerb}}}),
		"a property of one kind":       below(&Select{From: Hop{allKinds, graph.In}, Types: graph.AllTypes, Edge: []graph.Prop{graph.PropScore}}),
		"a document from the evidence": ref(graph.PropSourceID),
		"a text from the evidence":     ref(graph.PropTextID),
		"groups by what has ids":       grouped(Key{Prop: graph.PropID}),
		"groups by the type":           grouped(Key{Prop: graph.PropType}, Key{Prop: graph.PropKnown}),
		"groups by a year and a flag":  grouped(Key{Prop: graph.PropDateStart, Year: true}, Key{Prop: graph.PropChapterVII}),
		"groups by no turn":            grouped(Key{Prop: graph.PropID, Ways: []Way{{}}}),
		"groups by a number":           grouped(Key{Prop: graph.PropVotesFor}),
		"groups along a way":           grouped(Key{Prop: graph.PropID, Ways: []Way{{{Kinds: graph.EdgesOf(graph.EdgeCites)}, {Kinds: allKinds, Dir: graph.In}}}}),
		"a turn that leads nowhere":    grouped(Key{Prop: graph.PropID, Ways: []Way{{{Kinds: graph.EdgesOf(graph.EdgeBroader)}}}}),
		"as deep as can be":            nested(MaxDepth),
		"as nested as can be":          root(negated(MaxNesting)),
	} {
		t.Run(name, func(t *testing.T) {
			if err := p.Validate(); err != nil {
				t.Errorf("%v\n%s", err, p)
			}
		})
	}
}

func TestValidateRefuses(t *testing.T) {
	for want, p := range map[string]*Plan{
		"root 1: there is no selection":                           {Roots: []*Select{nodes(), nil}},
		"root 0: it starts nowhere":                               {Roots: []*Select{{Types: graph.AllTypes}}},
		"starts nowhere: *plan.IDs":                               {Roots: []*Select{{From: &IDs{"a"}, Types: graph.AllTypes}}},
		"root 0: a hop is a child":                                {Roots: []*Select{hop(same)}},
		"root 0: a ref is a child":                                {Roots: []*Select{{From: Ref{graph.PropSourceID}, Types: graph.AllTypes}}},
		"child 0: all is a root":                                  below(nodes()),
		`child 0: ids "a" is a root`:                              below(&Select{From: IDs{"a"}, Types: graph.AllTypes}),
		"root 0: the types are 0":                                 {Roots: []*Select{{From: All{}}}},
		"the types are 1" + strings.Repeat("0", len(graph.Nodes)): {Roots: []*Select{{From: All{}, Types: graph.AllTypes + 1}}},
		"only Body: a root has no parent":                         changed(func(s *Select) { s.Only = graph.TypesOf(graph.TypeBody) }),
		"only is 1":                                               below(hop(func(s *Select) { s.Only = graph.AllTypes + 1 })),
		"the hop's kinds are 0":                                   below(&Select{From: Hop{}, Types: graph.AllTypes}),
		"the hop's kinds are 1":                                   below(&Select{From: Hop{Kinds: allKinds + 1}, Types: graph.AllTypes}),
		"the hop's direction is 2":                                below(&Select{From: Hop{Kinds: allKinds, Dir: 2}, Types: graph.AllTypes}),
		"ref sourceId: the parent is no hop":                      below(&Select{From: Ref{graph.PropSourceID}, Types: graph.AllTypes}),
		"child 0: child 0: CITES has no title":                    ref(graph.PropTitle),
		"ref start: it holds no id":                               ref(graph.PropStart),
		"ref id: it holds no id of a node":                        ref(graph.PropID),
		"the limit is -1":                                         changed(func(s *Select) { s.Page.Limit = -1 }),
		"page none 5: it has no rows":                             changed(func(s *Select) { s.Page = Page{None: true, Limit: 5} }),
		"page none before":                                        changed(func(s *Select) { s.Page = Page{None: true, Before: &Keyset{"", "a"}} }),
		"the order is 9":                                          changed(func(s *Select) { s.Order.Key = 9 }),
		"distinct: only a hop":                                    changed(func(s *Select) { s.Distinct = true }),
		"order RANK is of the edges":                              changed(func(s *Select) { s.Order.Key = graph.OrderRank }),
		"order PLACE is of the edges":                             changed(func(s *Select) { s.Order.Key = graph.OrderPlace }),
		`keyset ("a", "b") is of another order`:                   changed(func(s *Select) { s.Page.Before = &Keyset{"a", "b"} }),
		"columns: Topic has no title":                             {Roots: []*Select{{From: All{}, Types: graph.TypesOf(graph.TypeTopic), Columns: []graph.Prop{graph.PropTitle}}}},
		"edge: CITES has no title":                                below(hop(func(s *Select) { s.Edge = []graph.Prop{graph.PropTitle} })),
		"edge quote: only a hop has edges":                        changed(func(s *Select) { s.Edge = []graph.Prop{graph.PropQuote} }),
		"via: only a hop has edges":                               changed(func(s *Select) { s.Via = And{} }),
		"more than 16 levels":                                     nested(MaxDepth + 1),
		"more than 32 levels of conditions":                       root(negated(MaxNesting + 1)),
		"where: a condition is missing":                           root(Not{}),
		"where: *plan.And is no condition":                        root(&And{}),
		"where: Topic has no votesFor":                            root(Or{Compare{graph.PropVotesFor, Eq, int64(1)}}),
		"where: Topic has no url":                                 root(In{Prop: graph.PropURL}),
		"where: Topic has no quote":                               root(IsNull{graph.PropQuote}),
		"kind cannot be 1 (int64)":                                root(Compare{graph.PropKind, Eq, int64(1)}),
		"altLabels cannot be [x] ([]string)":                      root(Compare{graph.PropAltLabels, Eq, []string{"x"}}),
		"kind cannot be <nil>":                                    root(In{graph.PropKind, []graph.Value{"a", nil}}),
		"votesFor cannot be 1 (float64)":                          changed(func(s *Select) { s.Where = Compare{graph.PropVotesFor, Eq, 1.0} }),
		"dateStart cannot be 2020-1-1":                            changed(func(s *Select) { s.Where = Compare{graph.PropDateStart, Less, "2020-1-1"} }),
		"dateStart: prefix compares text only":                    changed(func(s *Select) { s.Where = Compare{graph.PropDateStart, Prefix, "2020-01-01"} }),
		"chapterVII: < compares numbers and dates":                changed(func(s *Select) { s.Where = Compare{graph.PropChapterVII, Less, true} }),
		"kind: < compares numbers and dates":                      root(Compare{graph.PropKind, Less, "x"}),
		"id: <= compares numbers and dates":                       root(Compare{graph.PropID, LessEq, "x"}),
		"altLabels: > compares numbers and dates":                 root(Compare{graph.PropAltLabels, More, "x"}),
		"quote: >= compares numbers and dates":                    via(Compare{graph.PropQuote, MoreEq, "x"}),
		"kind: there is no comparison 7":                          root(Compare{graph.PropKind, Contains + 1, "x"}),
		"is 1":                                                    root(Is{graph.AllTypes + 1}),
		"there is no kind of edge 200":                            root(Along{Kind: 200}),
		"where: there is no kind of edge 201":                     root(Within{Kind: 201, Steps: 1}),
		"where: the direction is 3":                               root(Within{Dir: 3, Steps: 1}),
		"where: within 0 steps":                                   root(Within{}),
		"where: within 9 steps":                                   root(Within{Steps: MaxSteps + 1}),
		"Topic has no votesFor":                                   root(Within{Kind: graph.EdgeBroader, Steps: 1, Node: IsNull{graph.PropVotesFor}}),
		"where: the direction is 2":                               root(Along{Dir: 2}),
		"there is no quantifier 3":                                root(Along{Quantifier: Every + 1}),
		"where: ABOUT has no verb":                                root(Along{Dir: graph.In, Edge: IsNull{graph.PropVerb}}),
		"where: Topic has no symbol":                              root(Along{Kind: graph.EdgeBroader, Node: IsNull{graph.PropSymbol}}),
		"where: far(): a node has no far node":                    root(Far{}),
		"via: Topic has no symbol":                                below(&Select{From: Hop{graph.EdgesOf(graph.EdgeAbout), graph.Out}, Types: graph.TypesOf(graph.TypeTopic), Via: Far{IsNull{graph.PropSymbol}}}),
		"via: CITES has no title":                                 via(IsNull{graph.PropTitle}),
		"via: is Body is no condition on edges":                   via(Is{graph.TypesOf(graph.TypeBody)}),
		"via: some out ABOUT is no condition on edges":            via(Along{}),
		`via: match "x" is no condition on edges`:                 via(Match{Terms: []string{"x"}}),
		"group 0: it has 0 keys":                                  grouped(),
		"group 0: it has 3 keys":                                  grouped(Key{}, Key{}, Key{}),
		"group 0: at most 0 groups":                               regrouped(func(g *Group) { g.Most = 0 }),
		"group 0: at most 10001 groups":                           regrouped(func(g *Group) { g.Most = MaxGroups + 1 }),
		"group 0: the first 101 ids":                              regrouped(func(g *Group) { g.First = MaxFirst + 1 }),
		"group 0: the first -1 ids":                               regrouped(func(g *Group) { g.First = -1 }),
		"key 0: Resolution has no force":                          grouped(Key{Prop: graph.PropForce}),
		"key 1: title is free text or a measure":                  grouped(Key{Prop: graph.PropKind}, Key{Prop: graph.PropTitle}),
		"key 0: label is free text or a measure":                  grouped(Key{Prop: graph.PropLabel}),
		"key 0: subjects is free text or a measure":               grouped(Key{Prop: graph.PropSubjects}),
		"key 0: kind has no year":                                 grouped(Key{Prop: graph.PropKind, Year: true}),
		"key 0: a way of 7 turns":                                 grouped(Key{Prop: graph.PropID, Ways: []Way{make(Way, MaxTurns+1)}}),
		"key 0: more than 8 ways":                                 grouped(Key{Prop: graph.PropID, Ways: make([]Way, MaxWays+1)}),
		"key 0: the turn's kinds are 0":                           grouped(Key{Prop: graph.PropID, Ways: []Way{{{}}}}),
		"key 0: the turn's direction is 2":                        grouped(Key{Prop: graph.PropID, Ways: []Way{{{Kinds: allKinds, Dir: 2}}}}),
		"key 0: the turn's types are 1":                           grouped(Key{Prop: graph.PropID, Ways: []Way{{{Kinds: allKinds, Types: graph.AllTypes + 1}}}}),
		"key 0: Topic has no symbol":                              grouped(Key{Prop: graph.PropID, Ways: []Way{{{Kinds: graph.EdgesOf(graph.EdgeAbout)}}}, Where: IsNull{graph.PropSymbol}}),
		"key 0: Topic has no session":                             grouped(Key{Prop: graph.PropSession, Ways: []Way{{{Kinds: graph.EdgesOf(graph.EdgeAbout)}}}}),
		"match has no terms":                                      root(Match{}),
		`match has the term "", which is no word`:                 root(Match{Terms: []string{"a", ""}}),
		`match has the term "a b", which is no word`:              root(Match{Terms: []string{"a b"}}),
		`match has the term "|", which is no word`:                root(Match{Terms: []string{"|"}, Prefix: true}),
	} {
		t.Run(want, func(t *testing.T) {
			err := p.Validate()
			if graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "plan: root ") {
				t.Errorf("%v\n%s", err, p)
			}
		})
	}
}

// A selection that contains itself is refused like any other that is too deep.
func TestValidateEndsOnLoops(t *testing.T) {
	s := hop(same)
	s.Children = []*Select{s}
	if err := below(s).Validate(); graph.CodeOf(err) != graph.Invalid {
		t.Errorf("got %v", err)
	}
}
