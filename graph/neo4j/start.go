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
	ids   []graph.Value // nodes with these ids
	types graph.TypeSet // all nodes of these types
	words string        // nodes that the full-text index finds by this
	along *plan.Along   // near nodes of some edges
	far   *seed         // where those edges are looked for: their far nodes
	rest  plan.Cond     // what far leaves to say of the far nodes
	or    []*seed       // what any of these finds
	cond  plan.Cond     // what it was made of
}

// choice is how the nodes that meet a condition are found.
type choice struct {
	from *seed     // nil where no index finds them
	with []*seed   // what else is looked for by an index, since asking each node would cost more
	rest plan.Cond // what each node is asked
}

// choose takes a conjunction apart. Which of its conditions is the start, and which others are looked for rather than asked, is
// what costs least by the mean degrees of the graph.
func (c *compiler) choose(cond plan.Cond) (best choice) {
	all := together(conjuncts(cond))
	seeds := make([]*seed, len(all))
	for i, x := range all {
		seeds[i] = c.seed(x)
	}
	best.rest = cond
	least := 0.0
	for i, s := range seeds {
		if s == nil {
			continue
		}
		if way, cost := c.starting(i, all, seeds); best.from == nil || cost < least {
			best, least = way, cost
		}
	}
	return best
}

// starting is the choice that starts at one of the seeds, and what it costs.
func (c *compiler) starting(at int, all []plan.Cond, seeds []*seed) (way choice, cost float64) {
	way.from, cost = seeds[at], c.price(seeds[at])
	found, asked := c.expect(seeds[at]), plan.And{}
	for i, x := range all {
		if i == at {
			continue
		}
		ask := found * c.asking(x)
		if s := seeds[i]; s != nil && c.price(s) < ask {
			way.with, cost = append(way.with, s), cost+c.price(s)
			continue
		}
		asked, cost = append(asked, x), cost+ask
	}
	way.rest = asked
	return way, cost
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

// together makes the conditions on words one, which is one search.
func together(all []plan.Cond) []plan.Cond {
	var texts plan.And
	others := slices.DeleteFunc(slices.Clone(all), func(x plan.Cond) bool {
		_, ok := search(x)
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
	if words, ok := search(cond); ok {
		return &seed{words: words}
	}
	switch cond := cond.(type) {
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
	case plan.Or:
		return c.seedOr(cond)
	}
	return nil
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
