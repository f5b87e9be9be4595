package neo4j

import (
	"fmt"
	"sync/atomic"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// countedStore opens a store over a proxy that counts the statements on the wire, whoever sends them.
func countedStore(t *testing.T) (*Store, *atomic.Int64) {
	t.Helper()
	at := neo4jtest.Server(t)
	full := server(t)
	if _, err := full.Apply(t.Context(), goldenData()); err != nil {
		t.Fatal(err)
	}
	proxy, sent := neo4jtest.NewProxy(t, at.Host()), &atomic.Int64{}
	proxy.CutWhen(func(p neo4jtest.Piece) neo4jtest.Cut {
		if p.ToServer && neo4jtest.IsRun(p.Bytes) {
			sent.Add(1)
		}
		return neo4jtest.Pass
	})
	return openAt(t, at.Via(proxy), DefaultOptions.Retry), sent
}

// sends checks how many statements a plan costs, and returns its results.
func sends(t *testing.T, s *Store, sent *atomic.Int64, what string, p *plan.Plan, want int) []*plan.Result {
	t.Helper()
	before := sent.Load()
	results, err := s.Execute(t.Context(), p)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if got := int(sent.Load() - before); got != want {
		t.Errorf("%s: %d statements, want %d", what, got, want)
	}
	return results
}

// A read costs one statement for each root, whatever its depth and width. Only the first of a store costs more: it does not
// know yet at which mark the server rests, so it looks, and reads again.
func TestStatementsOfReads(t *testing.T) {
	s, sent := countedStore(t)
	one := &plan.Plan{Roots: []*plan.Select{deep(1, 0)}}
	sends(t, s, sent, "the first read", one, 1+1+1)
	sends(t, s, sent, "the second", one, 1)
	for n := 1; n <= 8; n++ {
		sends(t, s, sent, fmt.Sprintf("%d levels", n), &plan.Plan{Roots: []*plan.Select{deep(n, 1)}}, 1)
		sends(t, s, sent, fmt.Sprintf("%d children", n), &plan.Plan{Roots: []*plan.Select{deep(2, n)}}, 1)
		roots := make([]*plan.Select, n)
		for i := range roots {
			roots[i] = deep(1+i%3, 2)
		}
		sends(t, s, sent, fmt.Sprintf("%d roots", n), &plan.Plan{Roots: roots}, n)
	}
}

// deep is a selection of so many levels, the root counted, each with so many children of which the last goes on.
func deep(levels, width int) *plan.Select {
	return &plan.Select{From: plan.IDs{"resolution:R/1", "topic:t1"}, Types: graph.AllTypes, Children: children(levels-1, width)}
}

func children(levels, width int) []*plan.Select {
	if levels == 0 {
		return nil
	}
	all := make([]*plan.Select, width)
	for i := range all {
		all[i] = &plan.Select{From: hop{Kinds: everyKind, Dir: graph.Direction(i % 2)}, Types: graph.AllTypes, Page: first(2), Total: true, Targets: true, More: true}
	}
	all[width-1].Children = children(levels-1, width)
	return all
}

// A walk costs one statement for each level, whatever the size of the frontier and the number of directions. Beside them it reads its starts, what is
// behind the last level, and what the paragraphs are parts of, in one statement each.
func TestStatementsOfWalks(t *testing.T) {
	s, sent := countedStore(t)
	if _, err := s.Execute(t.Context(), &plan.Plan{Roots: []*plan.Select{deep(1, 0)}}); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		walk func(depth int) (found int, err error)
	}{
		{"trace back", func(depth int) (int, error) {
			return traced(t, s, walk.Trace{From: []string{"resolution:R/300"}, Depth: depth})
		}},
		{"trace forward", func(depth int) (int, error) {
			return traced(t, s, walk.Trace{From: []string{"topic:t1"}, Forward: true, Through: walk.All, Depth: depth, First: 20})
		}},
		{"subgraph", func(depth int) (int, error) {
			g, err := walk.Subgraph{Around: []string{"commitment:pact#1"}, Depth: depth, Limit: 500}.Run(t.Context(), s)
			return g.Size(), err
		}},
		{"subgraph rolled up", func(depth int) (int, error) {
			g, err := walk.Subgraph{Around: []string{"commitment:pact#1"}, Depth: depth, Limit: 500, RollUp: walk.ByResolution}.Run(t.Context(), s)
			return g.Size(), err
		}},
		{"paths", func(depth int) (int, error) {
			p, err := walk.Paths{From: "resolution:R/1", To: "resolution:R/300", Most: depth}.Run(t.Context(), s)
			return len(p.Nodes), err
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, depth := range []int{1, 4} {
				before := sent.Load()
				found, err := tt.walk(depth)
				if err != nil || found < 2 {
					t.Fatalf("depth %d: %d things, %v", depth, found, err)
				}
				if got, most := int(sent.Load()-before), depth+3; got > most || got < 2 {
					t.Errorf("depth %d: %d statements, want at most %d", depth, got, most)
				}
			}
		})
	}
}

func traced(t *testing.T, s plan.Store, w walk.Trace) (int, error) {
	found, err := w.Run(t.Context(), s)
	if err != nil {
		return 0, err
	}
	return len(found.Nodes), nil
}
