package neo4j

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// seed is where a root starts: few nodes that an index finds, from which edges may lead to the rows. The planner of the database
// never makes a condition along an edge the start, so it is chosen here.
//
// It says all of the condition that it was made of, which therefore is left out of the others.
type seed struct {
	ids    []graph.Value // nodes with these ids
	types  graph.TypeSet // all nodes of these types
	words  string        // nodes that a full-text index finds by this
	titles bool          // that of titles
	asks   plan.Cond     // what each node that is found is asked still; nil for nothing
	along  *plan.Along   // near nodes of some edges
	within *plan.Within  // nodes that chains of some edges lead from
	far    *seed         // where those edges are looked for: their far nodes
	rest   plan.Cond     // what far leaves to say of the far nodes
	or     []*seed       // what any of these finds
	cond   plan.Cond     // what it was made of
}

// choice is how the nodes that meet a condition are found.
type choice struct {
	from *seed     // nil where no index finds them
	with []*seed   // what else is looked for by an index, since asking each node would cost more
	rest plan.Cond // what each node is asked
}

// choose takes a conjunction apart. Which of its conditions is the start, and which others are looked for rather than asked, is
// what costs least by the mean degrees of the graph.
func (c *compiler) choose(cond plan.Cond) choice {
	all := together(conjuncts(cond))
	parts := make([]part, len(all))
	for i, x := range all {
		parts[i] = c.part(x)
	}
	best, least := -1, 0.0
	for i := range parts {
		if cost := costFrom(i, parts); parts[i].seed != nil && (best < 0 || cost < least) {
			best, least = i, cost
		}
	}
	if best < 0 {
		return choice{rest: cond}
	}
	return choiceFrom(best, parts)
}

// part is one condition of a conjunction, with what its uses cost in database hits.
type part struct {
	cond   plan.Cond
	seed   *seed   // nil where no index answers it
	price  float64 // of finding the nodes by the seed
	expect float64 // nodes that the seed finds
	asking float64 // of asking one node
}

func (c *compiler) part(cond plan.Cond) part {
	p := part{cond: cond, seed: c.seed(cond), asking: c.asking(cond)}
	if p.seed != nil {
		p.price, p.expect = c.price(p.seed), c.expect(p.seed)
	}
	return p
}

// lookedFor tells whether it costs less to look for a part than to ask so many nodes.
func (p *part) lookedFor(nodes float64) bool { return p.seed != nil && p.price < nodes*p.asking }

func costFrom(at int, parts []part) float64 {
	found, cost := parts[at].expect, parts[at].price
	for i := range parts {
		switch p := &parts[i]; {
		case i == at:
		case p.lookedFor(found):
			cost += p.price
		default:
			cost += found * p.asking
		}
	}
	return cost
}

func choiceFrom(at int, parts []part) choice {
	way, rest := choice{from: parts[at].seed}, plan.And{}
	for i := range parts {
		switch p := &parts[i]; {
		case i == at:
		case p.lookedFor(parts[at].expect):
			way.with = append(way.with, p.seed)
		default:
			rest = append(rest, p.cond)
		}
	}
	way.rest = rest
	return way
}

// conjuncts are the conditions that must all hold.
func conjuncts(cond plan.Cond) (all []plan.Cond) {
	switch cond := cond.(type) {
	case nil:
		return nil
	case plan.And:
		for _, x := range cond {
			all = append(all, conjuncts(x)...)
		}
		return all
	}
	return []plan.Cond{cond}
}

// together makes the conditions on words one, which is one search, and so those on titles.
func together(all []plan.Cond) []plan.Cond { return joinedFor(false, joinedFor(true, all)) }

func joinedFor(titles bool, all []plan.Cond) []plan.Cond {
	var texts plan.And
	others := slices.DeleteFunc(slices.Clone(all), func(x plan.Cond) bool {
		_, ok := search(x, titles)
		if ok {
			texts = append(texts, x)
		}
		return ok
	})
	if texts == nil {
		return all
	}
	return append(others, texts)
}

// seed makes a seed of one condition, or nil.
func (c *compiler) seed(cond plan.Cond) *seed {
	s := c.sow(cond)
	if s != nil {
		s.cond = cond
	}
	return s
}

func (c *compiler) sow(cond plan.Cond) *seed {
	for _, titles := range [...]bool{false, true} {
		if words, ok := search(cond, titles); ok {
			return &seed{words: words, titles: titles}
		}
	}
	switch cond := cond.(type) {
	case plan.Match:
		if words, ok := loosely(cond); ok {
			return &seed{words: words, titles: cond.Titles, asks: cond}
		}
	case plan.And:
		return c.seedAnd(cond)
	case plan.Compare:
		if cond.Prop == graph.PropID && cond.Op == plan.Eq {
			return &seed{ids: []graph.Value{cond.Value}}
		}
	case plan.In:
		if cond.Prop == graph.PropID {
			return &seed{ids: cond.Values}
		}
	case plan.Along:
		return c.seedAlong(cond)
	case plan.Within:
		return c.seedWithin(cond)
	case plan.Or:
		return c.seedOr(cond)
	}
	return nil
}

// seedAnd starts where one of the conditions does, and asks each node that it finds the others.
func (c *compiler) seedAnd(and plan.And) *seed {
	way := c.choose(and)
	if way.from == nil {
		return nil
	}
	from := *way.from
	rest := plan.And{way.rest}
	for _, other := range way.with {
		rest = append(rest, other.cond)
	}
	if from.asks != nil {
		rest = append(rest, from.asks)
	}
	from.asks = rest
	return &from
}

func (c *compiler) seedAlong(a plan.Along) *seed {
	if a.Quantifier != plan.Some {
		return nil
	}
	far := c.choose(a.Node)
	if far.from == nil {
		return c.few(a)
	}
	for _, other := range far.with {
		far.rest = plan.And{far.rest, other.cond}
	}
	return &seed{along: &a, far: far.from, rest: far.rest}
}

// fewer is how many times fewer the far nodes of an edge must be than the near ones, to be looked at first.
const fewer = 4

// few starts from all far nodes, where they are few beside the near ones and something is asked of them: there are 70 topics to
// 60,000 provisions, so that what is about a topic of some name is better looked for among the topics.
func (c *compiler) few(a plan.Along) *seed {
	near, far := a.Kind.Ends(a.Dir)
	if a.Node == nil || c.stat == nil || c.nodes(far)*fewer > c.nodes(near) {
		return nil
	}
	return &seed{along: &a, far: &seed{types: far}, rest: a.Node}
}

func (c *compiler) seedOr(or plan.Or) *seed {
	all := &seed{}
	for _, x := range or {
		s := c.seed(x)
		if s == nil {
			return nil
		}
		all.or = append(all.or, s)
	}
	if all.or == nil {
		return nil
	}
	return all
}
