package neo4j

import (
	"context"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
)

var moments = []struct {
	name string
	at   neo4jtest.Moment
}{
	{"before the commit", neo4jtest.BeforeCommit},
	{"in the commit", neo4jtest.AfterCommit},
	{"before the answer", neo4jtest.BeforeAnswer},
	{"after the answer", neo4jtest.AfterAnswer},
}

var bothWritten = plan.Applied{Written: 2, Nodes: 2 * (sizeOfHub + 2), Edges: 4 * sizeOfHub}

// TestFaultCutAtCommit: the network comes back at once, so Apply does by itself what is to be done.
func TestFaultCutAtCommit(t *testing.T) {
	for _, m := range moments {
		t.Run(m.name, func(t *testing.T) {
			direct, far, p := behind(t)
			watched(t, direct, func() {
				p.CutWhen(neo4jtest.CutAtCommit(m.at))
				if did, err := far.Apply(t.Context(), twoHubs(1, sizeOfHub)...); err != nil || did != bothWritten {
					t.Errorf("Apply: %+v, %v", did, err)
				}
			})
			atRestNow(t, direct)
			holds(t, direct, twoHubs(1, sizeOfHub)...)
		})
	}
}

// TestFaultGoneAtCommit: the network stays away, and comes back for the same Apply again.
func TestFaultGoneAtCommit(t *testing.T) {
	for _, m := range moments {
		t.Run(m.name, func(t *testing.T) {
			direct, far, p := behind(t)
			watched(t, direct, func() { applyTwice(t, far, p, m.at) })
			atRestNow(t, direct)
			holds(t, direct, twoHubs(1, sizeOfHub)...)
		})
	}
}

func applyTwice(t *testing.T, far *Store, p *neo4jtest.Proxy, at neo4jtest.Moment) {
	hook := neo4jtest.CutAtCommit(at)
	p.CutWhen(func(piece neo4jtest.Piece) neo4jtest.Cut {
		cut := hook(piece)
		if cut != neo4jtest.Pass {
			p.Refuse(true)
		}
		return cut
	})
	first, err := far.Apply(t.Context(), twoHubs(1, sizeOfHub)...)
	switch {
	case at == neo4jtest.AfterAnswer && (err != nil || first != bothWritten):
		t.Errorf("Apply whose commit was answered: %+v, %v", first, err)
	case at != neo4jtest.AfterAnswer && graph.CodeOf(err) != graph.Unavailable:
		t.Errorf("Apply without a network gives %+v, %v", first, err)
	}
	p.Refuse(false)
	again, err := far.Apply(t.Context(), twoHubs(1, sizeOfHub)...)
	if err != nil {
		t.Fatalf("Apply again: %v", err)
	}
	known := map[neo4jtest.Moment]int{neo4jtest.BeforeCommit: 2, neo4jtest.BeforeAnswer: 0, neo4jtest.AfterAnswer: 0}
	if want, ok := known[at]; ok && again.Written != want || again.Written+again.Unchanged != 2 {
		t.Errorf("Apply again: %+v", again)
	}
}

// watched runs a load while a reader looks at what it writes.
func watched(t *testing.T, s *Store, load func()) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan int, 1)
	go func() { done <- watchBoth(t, ctx, s, sizeOfHub) }()
	load()
	stop()
	t.Logf("%d plans were answered beside it", <-done)
}
