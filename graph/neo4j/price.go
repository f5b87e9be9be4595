package neo4j

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// guessed is how many nodes a search is taken to find, and how many edges of a kind a node to have, where nothing is known.
const guessed = 100

// chainEnds is how many nodes chains of edges are taken to reach from one: topics have few broader and narrower ones.
const chainEnds = 4

// sparse is the number of edges from which on a node has those of each kind apart; at others, all are walked to find some.
const sparse = 50

// expect estimates how many nodes a seed finds.
func (c *compiler) expect(s *seed) float64 {
	switch {
	case s.along != nil:
		return c.expect(s.far) * c.back(s.along) * kept(s)
	case s.within != nil:
		return c.expect(s.far) * chainEnds
	case s.or != nil:
		sum := 0.0
		for _, x := range s.or {
			sum += c.expect(x)
		}
		return sum
	case s.words != "":
		return guessed
	case s.types != 0:
		return c.nodes(s.types)
	}
	return float64(len(s.ids))
}

// nodes is the number of nodes of some types.
func (c *compiler) nodes(types graph.TypeSet) (n float64) {
	for _, t := range types.Types() {
		n += float64(c.stat.Nodes[t])
	}
	return n
}

// kept is the share of the far nodes that what is asked of them leaves, where all of a type are looked at.
func kept(s *seed) float64 {
	if s.far.types != 0 {
		return 0.1
	}
	return 1
}

// price estimates the database hits of finding them.
func (c *compiler) price(s *seed) float64 {
	switch {
	case s.along != nil:
		_, far := s.along.Kind.Ends(s.along.Dir)
		return c.price(s.far) + c.expect(s.far)*(kept(s)*c.walk(far, c.back(s.along))+c.asking(s.rest))
	case s.within != nil:
		return c.price(s.far) + c.expect(s.far)*(chainEnds+c.asking(s.rest))
	case s.or != nil:
		sum := 0.0
		for _, x := range s.or {
			sum += c.price(x)
		}
		return sum
	}
	return c.expect(s) * (2 + c.asking(s.asks))
}

// back is how many edges of a condition lead to one of its far nodes.
func (c *compiler) back(a *plan.Along) float64 {
	_, far := a.Kind.Ends(a.Dir)
	return c.degree(far, a.Kind, graph.Out+graph.In-a.Dir)
}

// asking estimates the hits of asking one node whether it meets a condition.
func (c *compiler) asking(cond plan.Cond) float64 {
	switch cond := cond.(type) {
	case nil:
		return 0
	case plan.And:
		return c.askingAll(cond)
	case plan.Or:
		return c.askingAll(cond)
	case plan.Not:
		return c.asking(cond.Cond)
	case plan.Within:
		return chainEnds * (1 + c.asking(cond.Node))
	case plan.Along:
		near, _ := cond.Kind.Ends(cond.Dir)
		edges := c.degree(near, cond.Kind, cond.Dir)
		return c.walk(near, edges) + edges*(c.asking(cond.Edge)+c.asking(cond.Node))
	}
	return 1
}

func (c *compiler) askingAll(all []plan.Cond) (sum float64) {
	for _, x := range all {
		sum += c.asking(x)
	}
	return sum
}

// walk estimates the hits of reading so many edges of a kind at a node of the types.
func (c *compiler) walk(types graph.TypeSet, edges float64) float64 {
	if c.stat == nil {
		return edges
	}
	all := 0.0
	for k := range graph.Edges {
		kind := graph.EdgeType(k)
		all += c.degree(types, kind, graph.Out) + c.degree(types, kind, graph.In)
	}
	return max(edges, min(all, sparse))
}

// degree is the mean degree of the nodes of some types, by what was last known of the graph.
func (c *compiler) degree(types graph.TypeSet, k graph.EdgeType, d graph.Direction) float64 {
	if c.stat == nil {
		return guessed
	}
	edges, nodes := 0.0, 0.0
	for _, t := range types.Types() {
		if near, _ := k.Ends(d); near.Has(t) {
			n := float64(c.stat.Nodes[t])
			nodes += n
			edges += n * c.stat.Degrees[plan.Degree{Type: t, Kind: k, Dir: d}].Mean
		}
	}
	return edges / max(nodes, 1)
}
