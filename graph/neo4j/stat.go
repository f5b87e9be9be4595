package neo4j

import (
	"context"
	"maps"
	"sync"

	"mandategraph/graph/plan"
)

// stats keeps the last description of the graph under the number of the mark, since it reads the degrees of all nodes.
type stats struct {
	mu   sync.Mutex
	n    int64
	last *plan.Stat // nil before the first
}

const whatStat = "describing the graph"

// tellings is how often the graph is described anew where it was written to meanwhile.
const tellings = 3

// Stat is of plan.Store. While the graph is written to without a rest, what it tells may be of two moments: it serves estimates,
// and is right when the writing is over.
func (s *Store) Stat(ctx context.Context) (st *plan.Stat, _ error) {
	for n, settled := 0, false; n < tellings && !settled; n++ {
		err := s.readTx(ctx, "stat", whatStat, func(tx runner) (err error) {
			st, settled, err = s.stats.read(ctx, tx)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return st, nil
}

// read describes the graph, and reports whether no writing came between.
func (s *stats) read(ctx context.Context, tx runner) (*plan.Stat, bool, error) {
	before, err := settle(ctx, tx)
	if err != nil {
		return nil, false, err
	}
	if st := s.at(before.n); st != nil {
		return st, true, nil
	}
	st, err := describe(ctx, tx)
	if err != nil {
		return nil, false, err
	}
	after, err := look(ctx, tx)
	if err != nil || after.n != before.n {
		return st, false, err
	}
	s.keep(before.n, st)
	return s.at(before.n), true, nil
}

func (s *stats) keep(n int64, st *plan.Stat) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.n, s.last = n, st
}

// at returns a copy of what was kept under the number; nil for none.
func (s *stats) at(n int64) *plan.Stat {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last == nil || s.n != n {
		return nil
	}
	st := *s.last
	st.Nodes, st.Edges, st.Degrees = maps.Clone(st.Nodes), maps.Clone(st.Edges), maps.Clone(st.Degrees)
	return &st
}

// known returns what was last known of the graph, for choices that need no more; nil for nothing. Nobody may change it.
func (s *stats) known() *plan.Stat {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last
}
