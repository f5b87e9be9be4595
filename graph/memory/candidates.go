package memory

import (
	"math"
	"slices"
	"strings"

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
	case plan.Within:
		return q.withinFrom(c)
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
	switch {
	case c.Prop == graph.PropID && c.Op == plan.Eq:
		return q.findAll(plan.IDs{c.Value.(string)}), true
	case c.Prop == graph.PropID && c.Op == plan.Prefix:
		return q.beginning(c.Value.(string)), true
	}
	return nil, false
}

// beginning returns the nodes whose ids begin so: they stand in a row.
func (q *query) beginning(prefix string) (nodes []uint32) {
	from, _ := slices.BinarySearch(q.ids, prefix)
	for ; from < len(q.ids) && strings.HasPrefix(q.ids[from], prefix); from++ {
		nodes = append(nodes, uint32(from))
	}
	return nodes
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
		far, pins = q.fewFar(c)
	}
	if !pins {
		return nil, false
	}
	back := opposite(c.Dir)
	for _, f := range far {
		_, near := q.at(c.Kind, back, f)
		if q.stopped(1 + len(near)) {
			break
		}
		nodes = append(nodes, near...)
	}
	return sortedSet(nodes), true
}

// farShare is how many times fewer nodes and edges must be looked at from the far end than from the near end.
const farShare = 4

// fewFar looks for the far nodes that meet the condition, where they are few beside the near ones: there are 40 provisions to a resolution, and so
// what a resolution has is better looked for among the resolutions.
func (q *query) fewFar(c plan.Along) (far []uint32, ok bool) {
	test := q.nodeTest(c.Node)
	back := opposite(c.Dir)
	budget := q.population(c.Kind, c.Dir) / farShare
	if test == nil || q.population(c.Kind, back) > budget {
		return nil, false
	}
	for t, offsets := range q.adjacent[c.Kind][back].offsets {
		if offsets == nil {
			continue
		}
		for n := q.spans[t].from; n < q.spans[t].to && !q.stopped(1); n++ {
			if !test(n) {
				continue
			}
			_, near := q.at(c.Kind, back, n)
			if budget -= len(near); budget < 0 {
				return nil, false
			}
			far = append(far, n)
		}
	}
	return far, true
}

// population counts the nodes of the types that have edges of a kind.
func (q *query) population(k graph.EdgeType, d graph.Direction) (n int) {
	for t, offsets := range q.adjacent[k][d].offsets {
		if offsets != nil {
			n += q.spans[t].len()
		}
	}
	return n
}
