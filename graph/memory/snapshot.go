package memory

import (
	"sort"
	"sync"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// snapshot is all that is shown of a state, ready to be read. What few readers need is computed when the first one asks.
type snapshot struct {
	state *state
	nodeTable
	edgeTable
	adjacent [kindCount][2]adjacency
	orders   [graph.OrderPlace][typeCount]typeOrder
	search   searchIndex
	stat     func() *plan.Stat
}

func newSnapshot(s *state) *snapshot {
	snap := &snapshot{state: s}
	segments := s.segments()
	var wg sync.WaitGroup
	wg.Go(func() { snap.mergeEdges(segments) })
	snap.mergeNodes(segments, func(g *segment) bool { return s.loaded[g.source.ID] == g })
	wg.Wait()
	snap.tabulate()
	for _, d := range [...]graph.Direction{graph.Out, graph.In} {
		wg.Go(func() { snap.joinAll(d) })
	}
	wg.Wait()
	snap.search.snap = snap
	snap.stat = sync.OnceValue(snap.describe)
	return snap
}

// find returns the ordinal of the node with the id.
func (t *nodeTable) find(id string) (uint32, bool) {
	i := t.lowerBound(id)
	return i, int(i) < len(t.ids) && t.ids[i] == id
}

// lowerBound returns the ordinal of the first node whose id is not less.
func (t *nodeTable) lowerBound(id string) uint32 {
	return uint32(sort.Search(len(t.ids), func(i int) bool { return t.ids[i] >= id }))
}
