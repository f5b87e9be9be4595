package memory

import (
	"context"
	"time"

	"mandategraph/graph"
)

// Open opens the store that keeps what is loaded in the file at path, which need not exist yet: it and its folder are made by
// the first Apply. Reading needs no right to write. The base batches are there from the beginning and are never written.
//
// Errors: Invalid for a file that is damaged, of another program or of another version, and for a faulty base batch; Unavailable
// where the file cannot be read.
func Open(path string, base ...*graph.Batch) (*Store, error) {
	b, err := NewBase(base...)
	if err != nil {
		return nil, err
	}
	return b.Open(path)
}

// reload takes over what is in the file, and reports whether that is something else than before.
func (s *Store) reload() (changed bool, err error) {
	last := s.state.Load()
	next, err := s.file.read(last)
	if err != nil || next == last {
		return false, err
	}
	s.catalog = nil
	s.publish(next)
	return true, nil
}

// publish makes a state the current one that others wrote. Where readers have a snapshot, theirs is made first, so that none of them waits.
func (s *Store) publish(next *state) {
	var snap *snapshot
	if s.shown.Load() != nil {
		snap, _ = newSnapshot(next) // where it cannot be made, who reads next is told
	}
	s.build.Lock()
	defer s.build.Unlock()
	if snap != nil {
		s.shown.Store(snap)
	}
	s.state.Store(next)
}

// Refresh takes over what other processes wrote to the file since, and reports whether there was anything. A store that writes
// itself, or keeps nothing on disk, has nothing to take over. Errors are those of Open; what was shown stays.
func (s *Store) Refresh(ctx context.Context) (changed bool, err error) {
	s.write.Lock()
	defer s.write.Unlock()
	if s.closed.Load() {
		return false, errClosed
	}
	if err := graph.GivenUp(ctx); err != nil {
		return false, err
	}
	if s.file == nil || s.file.lock != nil {
		return false, nil
	}
	return s.reload()
}

// Watch refreshes the store at every interval until ctx is done or the store closed. What goes wrong is given to failed, which
// may be nil, and tried again at the next interval.
func (s *Store) Watch(ctx context.Context, interval time.Duration, failed func(error)) {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		_, err := s.Refresh(ctx)
		if s.closed.Load() || ctx.Err() != nil { // to be told to stop is no failure
			return
		}
		if err != nil && failed != nil {
			failed(err)
		}
	}
}
