package memory

import (
	"slices"

	"mandategraph/graph/plan"
)

// within compiles a condition on a node or one that some edges lead to. Few nodes have such edges, and many rows lead to the same of them:
// what was found of a node is kept.
func (q *query) within(c plan.Within) nodeTest {
	node := q.nodeTest(c.Node)
	if node == nil {
		return nil
	}
	known := map[uint32]bool{}
	return func(n uint32) bool {
		if _, far := q.at(c.Kind, c.Dir, n); len(far) == 0 {
			return node(n)
		}
		holds, ok := known[n]
		if !ok {
			holds = q.reaches(c, n, node)
			known[n] = holds
		}
		return holds
	}
}

// reaches follows the edges step by step, each node once, until one meets the condition.
func (q *query) reaches(c plan.Within, from uint32, node nodeTest) bool {
	reached := map[uint32]bool{from: true}
	for frontier, step := []uint32{from}, 0; len(frontier) > 0; step++ {
		var next []uint32
		for _, n := range frontier {
			if q.stopped(1) || node(n) {
				return true
			}
			if step == c.Steps {
				continue
			}
			_, far := q.at(c.Kind, c.Dir, n)
			for _, f := range far {
				if !reached[f] {
					reached[f] = true
					next = append(next, f)
				}
			}
		}
		frontier = next
	}
	return false
}

// withinFrom goes from the nodes that meet the condition, where they are pinned, back along the edges.
func (q *query) withinFrom(c plan.Within) (nodes []uint32, ok bool) {
	nodes, ok = q.candidates(c.Node)
	if !ok {
		return nil, false
	}
	nodes = slices.Clip(nodes)
	back, reached := opposite(c.Dir), map[uint32]bool{}
	for _, n := range nodes {
		reached[n] = true
	}
	for first, step := 0, 0; step < c.Steps && first < len(nodes); step++ {
		last := len(nodes)
		for ; first < last && !q.stopped(1); first++ {
			_, near := q.at(c.Kind, back, nodes[first])
			for _, n := range near {
				if !reached[n] {
					reached[n] = true
					nodes = append(nodes, n)
				}
			}
		}
	}
	return sortedSet(nodes), true
}
