package memory

import (
	"errors"
	"runtime"
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
	ranks    func() *ranking
	codings  codings
	search   searchIndex
	stat     func() *plan.Stat
}

// newSnapshot makes the snapshot of a state. An error is that of a segment that cannot be decoded.
func newSnapshot(s *state) (*snapshot, error) {
	snap := &snapshot{state: s}
	segments := s.segments()
	if err := decodeAll(segments); err != nil {
		return nil, graph.Failed(graph.Internal, err, "the store cannot read what it holds")
	}
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
	snap.ranks = sync.OnceValue(snap.ranked)
	return snap, nil
}

// decodeAll decodes segments on all processors.
func decodeAll(segments []*segment) error {
	workers := runtime.GOMAXPROCS(0)
	errs := make([]error, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(segments) && errs[w] == nil; i += workers {
				errs[w] = segments[i].decoded()
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
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
