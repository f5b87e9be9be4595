package memory

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Store is the embedded store; see plan.Store for the contract.
type Store struct {
	file    *file // nil where nothing is on disk
	state   atomic.Pointer[state]
	shown   atomic.Pointer[snapshot]
	build   sync.Mutex // held by the reader that builds a snapshot
	write   sync.Mutex // held by Apply, Refresh and Close
	catalog *catalog   // of the last state that Apply made; nil before and after a failure
	closed  atomic.Bool
}

var _ plan.Store = (*Store)(nil)

// New makes a store that keeps nothing on disk. The base batches are there from the beginning. The error is Invalid and names the
// first fault of a base batch.
func New(base ...*graph.Batch) (*Store, error) {
	b, err := NewBase(base...)
	if err != nil {
		return nil, err
	}
	return b.New(), nil
}

// current returns the snapshot of the last state, and builds it if nobody has yet.
func (s *Store) current(ctx context.Context) (*snapshot, error) {
	if s.closed.Load() {
		return nil, errClosed
	}
	if err := graph.GivenUp(ctx); err != nil {
		return nil, err
	}
	if snap := s.shown.Load(); snap != nil && snap.state == s.state.Load() {
		return snap, nil
	}
	s.build.Lock()
	defer s.build.Unlock()
	last := s.state.Load()
	if snap := s.shown.Load(); snap != nil && snap.state == last {
		return snap, nil
	}
	snap, err := newSnapshot(last)
	if err != nil {
		return nil, err
	}
	s.shown.Store(snap)
	return snap, nil
}

// Apply is of plan.Store.
func (s *Store) Apply(ctx context.Context, batches ...*graph.Batch) (plan.Applied, error) {
	for _, b := range batches {
		if err := b.Normalize(); err != nil {
			return plan.Applied{}, err
		}
	}
	s.write.Lock()
	defer s.write.Unlock()
	if s.closed.Load() {
		return plan.Applied{}, errClosed
	}
	if err := graph.GivenUp(ctx); err != nil {
		return plan.Applied{}, err
	}
	return s.apply(ctx, batches)
}

func (s *Store) apply(ctx context.Context, batches []*graph.Batch) (plan.Applied, error) {
	if err := s.prepareWrite(); err != nil {
		return plan.Applied{}, err
	}
	news, done := plan.News(batches, s.state.Load().hash)
	if len(news) == 0 {
		return done, nil
	}
	if err := s.replace(ctx, news); err != nil {
		s.catalog = nil // it may have followed the change
		return plan.Applied{}, err
	}
	return done, nil
}

// replace writes batches that say something new.
func (s *Store) replace(ctx context.Context, news []*graph.Batch) error {
	known, err := s.known()
	if err != nil {
		return err
	}
	defer known.rest()
	c := newChange(s.state.Load(), known)
	if err := c.run(ctx, news); err != nil {
		return err
	}
	return s.commit(c)
}

// commit makes a change last. After a failure the next one starts anew from what is in the file.
func (s *Store) commit(c *change) error {
	if s.file != nil {
		if err := s.file.commit(c); err != nil {
			return errors.Join(err, s.file.release())
		}
	}
	s.build.Lock() // who builds a snapshot of the state before must not show it after this
	defer s.build.Unlock()
	s.shown.Store(nil) // not made anew before somebody reads: a load writes hundreds of times, and no snapshot may stay in memory beside the next
	s.state.Store(c.state)
	return nil
}

// prepareWrite makes sure that this process is the one that writes, and that it starts from what is in the file.
func (s *Store) prepareWrite() error {
	if s.file != nil {
		first, err := s.file.own()
		if err != nil {
			return err
		}
		if first {
			if _, err := s.reload(); err != nil {
				return err
			}
		}
	}
	return nil
}

// known returns the catalog of the last state.
func (s *Store) known() (c *catalog, err error) {
	if s.catalog == nil {
		s.catalog, err = newCatalog(s.state.Load())
	}
	return s.catalog, err
}

// Close lets go of the file and its lock; closing again does nothing.
func (s *Store) Close() error {
	s.write.Lock()
	defer s.write.Unlock()
	if s.closed.Swap(true) || s.file == nil {
		return nil
	}
	return s.file.release()
}
