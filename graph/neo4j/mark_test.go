package neo4j

import (
	"sync"
	"sync/atomic"
	"testing"
)

// Writers that are late to say that they are done never turn the mark back.
func TestMarkNeverGoesBack(t *testing.T) {
	s := server(t)
	var last atomic.Int64
	var wait sync.WaitGroup
	stop := make(chan struct{})
	for range 3 {
		wait.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				if err := s.done(t.Context(), last.Load()); err != nil {
					t.Errorf("done: %v", err)
					return
				}
			}
		})
	}
	for range 300 {
		odd, err := s.begin(t.Context())
		if before := last.Swap(odd); err != nil || odd <= before || odd%2 != 1 {
			t.Errorf("begin gave %d after %d (%v)", odd, before, err)
		}
	}
	close(stop)
	wait.Wait()
}
