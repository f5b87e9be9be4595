package plan

import "mandategraph/graph"

// wide is a plan with every clause and every condition.
func wide() *Plan {
	return &Plan{Roots: []*Select{
		{From: IDs{"resolution:A/RES/76/181", "commitment:kyoto#61"}, Types: graph.AllTypes, Children: []*Select{cites()}},
		{
			From:  All{},
			Types: graph.TypesOf(graph.TypeTopic),
			Where: And{
				Compare{graph.PropKind, Eq, "CRIME"},
				Or{IsNull{graph.PropDefinition}, Not{Compare{graph.PropAltLabels, Prefix, `"cyber"`}}},
				Along{Quantifier: None, Kind: graph.EdgeBroader, Dir: graph.In, Node: Match{Terms: []string{"traffick", "in", "per"}, Prefix: true}},
				In{graph.PropID, []graph.Value{"topic:a", "topic:b"}}, And{}, Or{}, In{Prop: graph.PropKnown},
			},
			Order:   Order{graph.OrderLabel, true},
			Page:    Page{Limit: 5, Backward: true, After: &Keyset{"cyber\tcrime", "topic:a"}, Before: &Keyset{"", ""}},
			Columns: []graph.Prop{graph.PropPrefLabel, graph.PropAltLabels},
			Total:   true, Targets: true, More: true,
			Groups: []Group{
				{By: []Key{{Prop: graph.PropKind}}, Most: 5},
				{By: []Key{byBody(), {Ways: []Way{{{Kinds: graph.EdgesOf(graph.EdgeAbout), Dir: graph.In}}}, Where: Is{graph.TypesOf(graph.TypeResolution)}, Prop: graph.PropDateStart, Year: true}}, Most: 20, First: 3, None: true},
			},
		},
	}}
}

// byBody leads from a topic to the bodies that adopted what is about it, in two ways.
func byBody() Key {
	about := Turn{Kinds: graph.EdgesOf(graph.EdgeAbout), Dir: graph.In, Types: graph.TypesOf(graph.TypeResolution)}
	adopted := Turn{Kinds: graph.EdgesOf(graph.EdgeAdoptedBy)}
	provision := Turn{Kinds: graph.EdgesOf(graph.EdgeAbout), Dir: graph.In, Types: graph.TypesOf(graph.TypeProvision)}
	return Key{Ways: []Way{{about, adopted}, {provision, {Kinds: graph.EdgesOf(graph.EdgeContains), Dir: graph.In}, adopted}}, Prop: graph.PropID}
}

// grouped is all resolutions, grouped by keys.
func grouped(keys ...Key) *Plan {
	return &Plan{Roots: []*Select{{From: All{}, Types: graph.TypesOf(graph.TypeResolution), Groups: []Group{{By: keys, Most: 10}}}}}
}

// regrouped is all resolutions, grouped by kind, changed.
func regrouped(change func(*Group)) *Plan {
	p := grouped(Key{Prop: graph.PropKind})
	change(&p.Roots[0].Groups[0])
	return p
}

func cites() *Select {
	return &Select{
		From:  Hop{graph.EdgesOf(graph.EdgeCites, graph.EdgeAmends), graph.In},
		Types: graph.TypesOf(graph.TypeProvision, graph.TypeResolution),
		Only:  graph.TypesOf(graph.TypeResolution),
		Where: And{Is{graph.TypesOf(graph.TypeResolution)}, Compare{graph.PropVotesFor, MoreEq, int64(100)}, Compare{graph.PropChapterVII, Eq, true}},
		Via: Or{
			Compare{graph.PropConfidence, More, 1.0},
			Along{}, // refused, but printed
			Far{Match{Terms: []string{"x"}}}, Far{},
		},
		Order: Order{Key: graph.OrderPlace},
		Edge:  []graph.Prop{graph.PropQuote, graph.PropVerb},
		Children: []*Select{{
			From: Ref{graph.PropSourceID}, Types: graph.TypesOf(graph.TypeDocument), Page: Page{After: &Keyset{"", "document:a"}},
		}},
	}
}

// nodes is all of them.
func nodes() *Select { return &Select{From: All{}, Types: graph.AllTypes} }

// root is all topics under a condition.
func root(where Cond) *Plan {
	return &Plan{Roots: []*Select{{From: All{}, Types: graph.TypesOf(graph.TypeTopic), Where: where}}}
}

// below is one child under all nodes.
func below(c *Select) *Plan {
	r := nodes()
	r.Children = []*Select{c}
	return &Plan{Roots: []*Select{r}}
}

// hop is a citation, changed.
func hop(change func(*Select)) *Select {
	s := &Select{From: Hop{graph.EdgesOf(graph.EdgeCites), graph.Out}, Types: graph.AllTypes}
	change(s)
	return s
}

func same(*Select) {}

func via(c Cond) *Plan { return below(hop(func(s *Select) { s.Via = c })) }

// changed is all nodes, changed.
func changed(change func(*Select)) *Plan {
	s := nodes()
	change(s)
	return &Plan{Roots: []*Select{s}}
}

// ref is a ref under a hop.
func ref(p graph.Prop) *Plan {
	return below(hop(func(s *Select) { s.Children = []*Select{{From: Ref{p}, Types: graph.AllTypes}} }))
}

// nested is so many levels of selections, or of conditions.
func nested(levels int) *Plan {
	top := nodes()
	at := top
	for range levels - 1 {
		c := hop(same)
		at.Children = []*Select{c}
		at = c
	}
	return &Plan{Roots: []*Select{top}}
}

func negated(levels int) Cond {
	var c Cond = And{}
	for range levels {
		c = Not{c}
	}
	return c
}
