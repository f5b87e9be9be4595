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

// A writer whose commit takes long keeps its mark young; a mark that is not its own stays as it is.
func TestMarkIsRenewed(t *testing.T) {
	s := server(t)
	age := func() mark {
		var m mark
		err := s.readTx(t.Context(), "mark", "testing", func(tx runner) (err error) {
			m, err = look(t.Context(), tx)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	odd, err := s.begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.exec(t, "MATCH (m:_Mark) SET m.at = m.at - 60000")
	for _, c := range []struct {
		odd     int64
		settled bool
	}{{odd + 2, true}, {odd, false}} {
		if err := s.touch(t.Context(), markRenew, c.odd); err != nil || age().settled() != c.settled {
			t.Errorf("renewed as %d, the mark %+v of %d is settled: %t (%v)", c.odd, age(), odd, !c.settled, err)
		}
	}
	if err := s.done(t.Context(), odd); err != nil || age().n != odd+1 {
		t.Errorf("done leaves %+v (%v)", age(), err)
	}
}
