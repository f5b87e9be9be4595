package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// TestReference runs the suite against the smallest store there can be, which shows that the suite asks for nothing impossible.
func TestReference(t *testing.T) {
	Run(t, func(*testing.T) plan.Store { return &reference{batches: map[string]*graph.Batch{}, shown: NewNaive()} })
}

// reference is a store made of the oracle and a lock.
type reference struct {
	mu      sync.RWMutex
	batches map[string]*graph.Batch
	shown   *Naive
	version int
	closed  bool
}

// usable reports why a call cannot be answered.
func (r *reference) usable(ctx context.Context) error {
	switch err := ctx.Err(); {
	case errors.Is(err, context.DeadlineExceeded):
		return graph.Errorf(graph.Limit, "the deadline is over: %w", err)
	case err != nil:
		return graph.Errorf(graph.Unavailable, "given up: %w", err)
	case r.closed:
		return graph.Errorf(graph.Unavailable, "the store is closed")
	}
	return nil
}

func (r *reference) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if err := r.usable(ctx); err != nil {
		return nil, err
	}
	if err := p.Validate(); err != nil {
		return nil, err
	}
	results, rows := r.shown.Execute(p), 0
	for _, res := range results {
		rows += res.Size()
	}
	if p.Rows > 0 && rows > p.Rows {
		return nil, graph.Errorf(graph.Limit, "%d rows", rows)
	}
	return results, nil
}

func (r *reference) Apply(ctx context.Context, batches ...*graph.Batch) (done plan.Applied, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.usable(ctx); err != nil {
		return done, err
	}
	next := maps.Clone(r.batches)
	for _, b := range batches {
		if err := b.Normalize(); err != nil {
			return plan.Applied{}, err
		}
		if old, ok := next[b.Source.ID]; ok && old.Source.Hash == b.Source.Hash {
			done.Unchanged++
			continue
		}
		next[b.Source.ID] = b
		done.Written++
		done.Nodes += len(b.Nodes)
		done.Edges += len(b.Edges)
	}
	if done.Written > 0 {
		r.batches, r.shown = next, NewNaive(slices.Collect(maps.Values(next))...)
		r.version++
	}
	return done, nil
}

func (r *reference) Scan(ctx context.Context, node func(*graph.Node) error, edge func(*graph.Edge) error) error {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if err := r.usable(ctx); err != nil {
		return err
	}
	if err := each(r.shown.Nodes, node); err != nil {
		return err
	}
	return each(r.shown.Edges, edge)
}

func each[T any](all []T, give func(*T) error) error {
	for i := range all {
		if give == nil {
			break
		}
		if err := give(&all[i]); err != nil {
			return err
		}
	}
	return nil
}

func (r *reference) Sources(ctx context.Context) (all []graph.Source, _ error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	for _, b := range r.batches {
		all = append(all, b.Source)
	}
	slices.SortFunc(all, func(a, b graph.Source) int { return strings.Compare(a.ID, b.ID) })
	return all, r.usable(ctx)
}

func (r *reference) Stat(ctx context.Context) (*plan.Stat, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if err := r.usable(ctx); err != nil {
		return nil, err
	}
	s := r.shown.Stat()
	s.Version = fmt.Sprint(r.version)
	return s, nil
}

func (r *reference) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	return nil
}
