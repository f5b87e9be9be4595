package neo4j

import (
	"math/rand/v2"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/storetest"
)

const (
	randomCuts = 30
	randomSeed = 7
)

// TestFaultCutAnywhere cuts every connection after some number of pieces, and loads again.
func TestFaultCutAnywhere(t *testing.T) {
	direct, far, p := behind(t)
	pieces := 0
	p.CutWhen(func(neo4jtest.Piece) neo4jtest.Cut { pieces++; return neo4jtest.Pass })
	if _, err := far.Apply(t.Context(), twoHubs(0, sizeOfHub)...); err != nil {
		t.Fatal(err)
	}
	p.CutWhen(nil)
	most := pieces
	r := rand.New(rand.NewPCG(randomSeed, 0))
	failed := 0
	for i := range randomCuts {
		batches := twoHubs(i+1, sizeOfHub)
		at := 1 + r.IntN(most)
		p.CutWhen(cutAt(p, at, r.IntN(2) == 0))
		if _, err := far.Apply(t.Context(), batches...); err != nil {
			failed++
			if graph.CodeOf(err) != graph.Unavailable {
				t.Errorf("cut at piece %d, Apply gives %v", at, err)
			}
		}
		p.CutWhen(nil)
		if _, err := far.Apply(t.Context(), batches...); err != nil {
			t.Errorf("cut at piece %d, Apply again gives %v", at, err)
		}
		atRestNow(t, direct)
		if dump(t, direct) != storetest.NewNaive(batches...).String() {
			t.Fatalf("cut at piece %d, the store shows something else", at)
		}
	}
	t.Logf("of %d loads of about %d pieces %d failed", randomCuts, most, failed)
}

// cutAt cuts all connections at that piece, before or after it is handed on.
func cutAt(p *neo4jtest.Proxy, at int, before bool) func(neo4jtest.Piece) neo4jtest.Cut {
	n := 0
	return func(neo4jtest.Piece) neo4jtest.Cut {
		n++
		switch {
		case n != at:
			return neo4jtest.Pass
		case before:
			p.Cut()
			return neo4jtest.CutBefore
		}
		return neo4jtest.CutAfter
	}
}
