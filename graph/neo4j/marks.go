package neo4j

import (
	"context"
	"sync"
	"time"
)

// marks are the last marks at which each server was seen at rest: no commit was under way then, and none was begun since while
// its mark is the same. Servers of a cluster follow at their own pace, so each has its own.
type marks struct {
	mu   sync.Mutex
	last map[string]int64
}

// settled reports whether all that was read at a server was read at rest.
func (m *marks) settled(server string, seen []int64) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	last, ok := m.last[server]
	for _, n := range seen {
		if !ok || n != last {
			return false
		}
	}
	return true
}

// rest remembers the mark of a server at rest, so that the next reader needs no look before it reads.
func (m *marks) rest(server string, n int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.last == nil {
		m.last = map[string]int64{}
	}
	m.last[server] = n
}

// atRest looks at the mark of a server, and waits a little if a commit is under way.
func (s *Store) atRest(ctx context.Context, wait time.Duration) error {
	var m mark
	err := s.readTx(ctx, "mark", "reading", func(tx runner) (err error) {
		m, err = look(ctx, tx)
		return err
	})
	if err != nil {
		return err
	}
	if m.settled() {
		s.marks.rest(m.server, m.n)
		return nil
	}
	return pause(ctx, wait)
}
