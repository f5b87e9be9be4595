package neo4j

import (
	"context"
	"maps"
	"slices"
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

// Stat is of plan.Store.
func (s *Store) Stat(ctx context.Context) (*plan.Stat, error) {
	for range 10 {
		var st *plan.Stat
		err := s.readTx(ctx, "stat", whatStat, func(tx runner) (err error) {
			st, err = s.stats.read(ctx, tx)
			return err
		})
		if err != nil || st != nil {
			return st, err
		}
	}
	return nil, errMixed(whatStat)
}

// read describes the graph; nil where it was written to meanwhile.
func (s *stats) read(ctx context.Context, tx runner) (*plan.Stat, error) {
	before, err := settle(ctx, tx)
	if err != nil {
		return nil, err
	}
	if st := s.at(before.n); st != nil {
		return st, nil
	}
	st, err := describe(ctx, tx)
	if err != nil {
		return nil, err
	}
	after, err := look(ctx, tx)
	if err != nil || after.n != before.n {
		return nil, err
	}
	s.keep(before.n, st)
	return s.at(before.n), nil
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
	st.Sources = slices.Clone(st.Sources)
	return &st
}

// known returns what was last known of the graph, for choices that need no more; nil for nothing. Nobody may change it.
func (s *stats) known() *plan.Stat {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last
}
