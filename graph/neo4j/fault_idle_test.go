package neo4j

import (
	"context"
	"maps"
	"slices"
	"sync"
	"testing"
)

// TestFaultIdleConnections: all connections that wait in the pool are dead, as after a restart of the server. Whatever comes first is done.
func TestFaultIdleConnections(t *testing.T) {
	direct, far, p := behind(t)
	if _, err := direct.Apply(t.Context(), twoHubs(1, sizeOfHub)...); err != nil {
		t.Fatal(err)
	}
	uses := readsOf(far)
	uses["Apply"] = func(ctx context.Context) error { _, err := far.Apply(ctx, twoHubs(2, sizeOfHub)...); return err }
	for _, what := range slices.Sorted(maps.Keys(uses)) {
		t.Run(what, func(t *testing.T) {
			fillPool(t, far)
			p.Cut()
			if err := uses[what](t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}

// fillPool leaves about as many idle connections as a busy server has.
func fillPool(t *testing.T, s *Store) {
	var wait sync.WaitGroup
	for range DefaultOptions.Pool {
		wait.Go(func() {
			if _, err := s.Execute(t.Context(), hubsPlan()); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
}
