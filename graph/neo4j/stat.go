package neo4j

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
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
	if err := givenUp(ctx); err != nil {
		return nil, err
	}
	for range 10 {
		var st *plan.Stat
		err := s.readTx(ctx, "stat", func(tx neo4j.ManagedTransaction) (err error) {
			st, err = s.stats.read(ctx, tx)
			return err
		})
		if err != nil || st != nil {
			return st, s.fault(ctx, err, whatStat)
		}
	}
	return nil, errMixed(whatStat)
}

// read describes the graph; nil where it was written to meanwhile.
func (s *stats) read(ctx context.Context, tx neo4j.ManagedTransaction) (*plan.Stat, error) {
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

// version is made of the sources, so that stores with equal sources have equal versions.
func version(sources []graph.Source) string {
	h := sha256.New()
	for _, s := range sources {
		fmt.Fprintf(h, "%q %q %d\n", s.ID, s.Hash, s.Rank)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
