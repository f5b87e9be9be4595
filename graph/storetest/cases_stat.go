package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var statCases = []contractCase{
	{name: "counts and degrees", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		s := stat(t, store)
		if s.Nodes[graph.TypeResolution] != 3 || s.Edges[graph.EdgeCites] != 3 {
			t.Errorf("%d resolutions and %d citations, want 3 and 3", s.Nodes[graph.TypeResolution], s.Edges[graph.EdgeCites])
		}
		at := plan.Degree{Type: graph.TypeResolution, Kind: graph.EdgeCites, Dir: graph.Out}
		if got, want := s.Degrees[at], (plan.Summary{Mean: 1, Max: 2}); got != want {
			t.Errorf("resolutions cite %+v, want %+v", got, want)
		}
	}},
	{name: "sources in the order of ids", test: func(t *testing.T, store plan.Store) {
		official, curated, derived := fixture()
		loadFixture(t, store)
		applied(t, store, written(emptied(official)), emptied(official))
		want := []graph.Source{curated.Source, derived.Source, emptied(official).Source}
		if d := cmp.Diff(want, sources(t, store)); d != "" {
			t.Errorf("sources:\n%s", d)
		}
	}},
	{name: "sources with all that is known of them", test: func(t *testing.T, store plan.Store) {
		issue := func(edition, hash string) *graph.Batch {
			b := batch("document:note/EN", graph.RankCurated, hash, []graph.Node{note()}, nil)
			b.Source.Edition = edition
			return b
		}
		other := emptied(batch("another", graph.RankDerived, "", nil, nil))
		for _, b := range []*graph.Batch{issue("2022-01-19", "1"), issue("2022-02-03", "2"), issue("", "3"), issue("第二版", "4")} {
			applied(t, store, written(b, other), b, other)
			if d := cmp.Diff([]graph.Source{other.Source, b.Source}, sources(t, store)); d != "" {
				t.Errorf("sources (- applied, + told):\n%s", d)
			}
			other = with(other, b.Source.Hash, nil, nil)
		}
	}},
	{name: "the version follows what is shown", test: func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		before := stat(t, store).Version
		for _, b := range []*graph.Batch{official, curated, emptied(curated), emptied(official)} {
			applied(t, store, written(b), b)
			after := stat(t, store).Version
			if after == before {
				t.Errorf("after %s %s the version is still %q", b.Source.ID, b.Source.Hash, after)
			}
			if again := stat(t, store).Version; again != after {
				t.Errorf("the version is %q, then %q, and nothing happened", after, again)
			}
			before = after
		}
	}},
}
