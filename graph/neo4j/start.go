package neo4j

import (
	"math"
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
	match []plan.Match  // nodes with all of these words
	along *plan.Along   // near nodes of some edges
	far   *seed         // where those edges are looked for: their far nodes
	rest  plan.Cond     // what far leaves to say of the far nodes
	or    []*seed       // what any of these finds
}

// pick takes the condition that finds the fewest nodes out of a conjunction, and returns the others beside it. The seed is nil
// where no condition finds nodes by an index.
func (c *compiler) pick(cond plan.Cond) (best *seed, rest plan.Cond) {
	all := conjuncts(cond)
	at, fewest := -1, math.Inf(1)
	for i, x := range all {
		if s := c.seed(x); s != nil {
			if n := c.expect(s); n < fewest {
				best, at, fewest = s, i, n
			}
		}
	}
	if best == nil {
		return nil, cond
	}
	return best, plan.And(slices.Delete(slices.Clone(all), at, at+1))
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

// seed makes a seed of one condition, or nil.
func (c *compiler) seed(cond plan.Cond) *seed {
	switch cond := cond.(type) {
	case plan.Compare:
		if cond.Prop == graph.PropID && cond.Op == plan.Eq {
			return &seed{ids: []graph.Value{cond.Value}}
		}
	case plan.In:
		if cond.Prop == graph.PropID {
			return &seed{ids: cond.Values}
		}
	case plan.Match:
		if indexed(cond) {
			return &seed{match: []plan.Match{cond}}
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
	far, rest := c.pick(a.Node)
	if far == nil {
		return nil
	}
	return &seed{along: &a, far: far, rest: rest}
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

// guessed is how many nodes a search is taken to find, and how many edges of a kind a node to have, where nothing is known.
const guessed = 100

// expect estimates how many nodes a seed finds, from the mean degrees.
func (c *compiler) expect(s *seed) float64 {
	switch {
	case s.along != nil:
		_, far := s.along.Kind.Ends(s.along.Dir)
		return c.expect(s.far) * c.degree(far, s.along.Kind, graph.Out+graph.In-s.along.Dir)
	case s.or != nil:
		sum := 0.0
		for _, x := range s.or {
			sum += c.expect(x)
		}
		return sum
	case s.match != nil:
		return guessed
	}
	return float64(len(s.ids))
}

// degree is the mean degree of the nodes of some types, by what was last known of the graph.
func (c *compiler) degree(types graph.TypeSet, k graph.EdgeType, d graph.Direction) float64 {
	if c.stat == nil {
		return guessed
	}
	edges, nodes := 0.0, 0.0
	for _, t := range types.Types() {
		n := float64(c.stat.Nodes[t])
		nodes += n
		edges += n * c.stat.Degrees[plan.Degree{Type: t, Kind: k, Dir: d}].Mean
	}
	return edges / max(nodes, 1)
}
