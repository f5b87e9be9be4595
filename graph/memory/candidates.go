package memory

import (
	"math"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// candidates returns nodes among which all are for which a condition holds, in the order of ids; ok is false where the
// condition pins nothing and all nodes are to be looked at. A selection starts from them rather than from everything.
func (q *query) candidates(c plan.Cond) (nodes []uint32, ok bool) {
	switch c := c.(type) {
	case plan.And:
		return q.fewest(c)
	case plan.Or:
		return q.union(c)
	case plan.Compare:
		return q.pinned(c)
	case plan.In:
		return q.listed(c)
	case plan.Match:
		return q.matching(c), true
	case plan.Along:
		return q.alongFrom(c)
	}
	return nil, false
}

func (q *query) fewest(all plan.And) (best []uint32, ok bool) {
	least := math.MaxInt
	for _, c := range all {
		if nodes, pins := q.candidates(c); pins && len(nodes) < least {
			best, least, ok = nodes, len(nodes), true
		}
	}
	return best, ok
}

func (q *query) union(some plan.Or) (nodes []uint32, ok bool) {
	for _, c := range some {
		more, pins := q.candidates(c)
		if !pins {
			return nil, false
		}
		nodes = append(nodes, more...)
	}
	return sortedSet(nodes), true
}

func (q *query) pinned(c plan.Compare) ([]uint32, bool) {
	if c.Prop != graph.PropID || c.Op != plan.Eq {
		return nil, false
	}
	return q.findAll(plan.IDs{c.Value.(string)}), true
}

func (q *query) listed(c plan.In) ([]uint32, bool) {
	if c.Prop != graph.PropID {
		return nil, false
	}
	ids := make(plan.IDs, len(c.Values))
	for i, v := range c.Values {
		ids[i] = v.(string)
	}
	return q.findAll(ids), true
}

func (q *query) matching(c plan.Match) []uint32 {
	hits := q.hits(c)
	nodes := make([]uint32, 0, hits.len())
	for n := range hits.all() {
		nodes = append(nodes, n)
	}
	return nodes
}

// alongFrom goes from the far nodes, where they are pinned, back along the edges.
func (q *query) alongFrom(c plan.Along) (nodes []uint32, ok bool) {
	if c.Quantifier != plan.Some {
		return nil, false
	}
	far, pins := q.candidates(c.Node)
	if !pins {
		return nil, false
	}
	for _, f := range far {
		edges, near := q.at(c.Kind, opposite(c.Dir), f)
		if q.stopped(1 + len(edges)) {
			break
		}
		nodes = append(nodes, near...)
	}
	return sortedSet(nodes), true
}
