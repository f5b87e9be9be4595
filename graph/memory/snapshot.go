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
	segs  []*segment // that it was merged of; nil of an image
	nodeTable
	edgeTable
	inPlaces []uint32 // the edges, those of each kind in the order of their places; nil where that is to be found
	adjacent [kindCount][2]adjacency
	orders   [graph.OrderPlace][typeCount]typeOrder
	ranks    func() *ranking
	inRanks  [kindCount][2]rankedLists
	codings  codings
	search   searchIndex
	stat     func() *plan.Stat
}

// newSnapshot makes the snapshot of a state. An error is that of a segment that cannot be decoded, or of base facts that cannot be read.
func newSnapshot(s *state) (*snapshot, error) {
	snap := &snapshot{state: s}
	if err := snap.fill(); err != nil {
		return nil, err
	}
	var wg sync.WaitGroup
	for _, d := range [...]graph.Direction{graph.Out, graph.In} {
		wg.Go(func() { snap.joinAll(d) })
	}
	wg.Wait()
	snap.search.snap = snap
	snap.stat = sync.OnceValue(snap.describe)
	snap.ranks = sync.OnceValue(snap.ranked)
	return snap, nil
}

// fill fills the tables: from the image of the base while nothing is loaded, else from what all sources assert.
func (s *snapshot) fill() error {
	if image := s.state.base.image; image != nil && len(s.state.loaded) == 0 {
		return unreadable(image.fill(s))
	}
	segments, err := s.state.segments()
	if err != nil {
		return err
	}
	if err := unreadable(decodeAll(segments)); err != nil {
		return err
	}
	s.segs = segments
	var edges []ref
	var wg sync.WaitGroup
	wg.Go(func() { edges = mergeEdges(segments) })
	s.mergeNodes(segments, func(g *segment) bool { return s.state.loaded[g.source.ID] == g })
	wg.Wait()
	s.tabulate(segments, s.ords, edges)
	return nil
}

func unreadable(err error) error {
	if err == nil {
		return nil
	}
	return graph.Failed(graph.Internal, err, "the store cannot read what it holds")
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
