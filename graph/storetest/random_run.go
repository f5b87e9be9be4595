package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Of so many graphs Run draws so many plans each: few, since a database takes half a second to plan a large one.
const (
	planGraphs    = 30
	plansPerGraph = 2
)

// Random draws graphs, as many as rapid's flag says, and for each of them so many plans, as a part of Run does: for stores that are quick enough for more.
func Random(t *testing.T, open func(t *testing.T) plan.Store, plansPerGraph int) {
	alone(t, open, "cases", func(s *suite, t *testing.T, graphs int) { s.random(t, graphs, plansPerGraph) })
}

// random draws graphs, loads them in some order, and compares what the store shows and answers with the oracle.
func (s *suite) random(t *testing.T, graphs, plansPerGraph int) {
	checkGraphs(t, graphs, func(rt *rapid.T) {
		store := s.open(t)
		defer closed(rt, store)
		old, now := history(rt)
		apply(rt, store, old...)
		apply(rt, store, rapid.Permutation(now).Draw(rt, "order of loading")...)
		oracle := NewNaive(now...)
		compareShown(rt, store, oracle)
		s.cases++
		for range plansPerGraph {
			p := (&planner{rt, oracle}).plan()
			s.cases++
			if d := Differ(rt.Context(), store, oracle, p); d != "" {
				rt.Fatalf("%s\ngraph:\n%s", d, oracle)
			}
		}
	})
}

// history draws a few batches, and for some of their sources an older batch, whose assertions have to be taken back.
func history(t *rapid.T) (old, now []*graph.Batch) {
	d := newDrawing(t)
	for i := range between(t, 1, 4, "sources") {
		source := graph.Source{ID: fmt.Sprintf("source-%d", i), Rank: draw(t, []graph.Rank{graph.RankOfficial, graph.RankCurated}, "rank")}
		if chance(t, 30, "has an older batch") {
			source.Hash = "old"
			old = append(old, d.batch(source))
		}
		source.Hash = "new"
		now = append(now, d.batch(source))
	}
	for _, b := range slices.Concat(old, now) {
		if err := b.Normalize(); err != nil {
			t.Fatalf("the suite drew a batch that is refused: %v", err)
		}
	}
	return old, now
}

func apply(t *rapid.T, store plan.Store, batches ...*graph.Batch) {
	if _, err := store.Apply(t.Context(), copies(batches)...); err != nil {
		t.Fatalf("Apply: %v", err)
	}
}

func compareShown(t *rapid.T, store plan.Store, oracle *Naive) {
	got, err := scanned(t.Context(), store)
	if diff := cmp.Diff(oracle.String(), got); err != nil || diff != "" {
		t.Fatalf("Scan after loading: %v (- oracle, + store)\n%s", err, diff)
	}
	s, err := store.Stat(t.Context())
	if err != nil {
		t.Fatalf("Stat: %v", err)
	}
	if diff := differStat(s, oracle.Stat()); diff != "" {
		t.Fatalf("Stat after loading (- oracle, + store)\n%s", diff)
	}
}

// copies are given to the store, since it may keep or change what it is given.
func copies(batches []*graph.Batch) []*graph.Batch {
	out := make([]*graph.Batch, len(batches))
	for i, b := range batches {
		c := *b
		c.Nodes, c.Edges = slices.Clone(b.Nodes), slices.Clone(b.Edges)
		for j := range c.Nodes {
			c.Nodes[j].Props = slices.Clone(c.Nodes[j].Props)
		}
		for j := range c.Edges {
			c.Edges[j].Props = slices.Clone(c.Edges[j].Props)
		}
		out[i] = &c
	}
	return out
}
