package storetest

import (
	"slices"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var applyCases = []contractCase{
	{name: "an empty store shows nothing", test: func(t *testing.T, store plan.Store) {
		applied(t, store, plan.Applied{})
		shows(t, store)
	}},
	{name: "what is applied is shown", test: func(t *testing.T, store plan.Store) {
		official, curated, derived := fixture()
		applied(t, store, written(official, curated, derived), official, curated, derived)
		shows(t, store, official, curated, derived)
	}},
	{name: "the same batch again changes nothing", test: func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		applied(t, store, written(official, curated), official, curated)
		before := stat(t, store).Version
		applied(t, store, plan.Applied{Unchanged: 2}, curated, official)
		shows(t, store, official, curated)
		if after := stat(t, store).Version; after != before {
			t.Errorf("the version went from %q to %q", before, after)
		}
	}},
	{name: "source and hash decide what is the same", test: func(t *testing.T, store plan.Store) {
		official, _, _ := fixture()
		applied(t, store, written(official), official)
		applied(t, store, plan.Applied{Unchanged: 1}, with(official, official.Source.Hash, nil, nil))
		shows(t, store, official)
	}},
	{name: "some batches new, some not", test: func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		applied(t, store, written(official), official)
		want := written(curated)
		want.Unchanged = 1
		applied(t, store, want, official, curated)
		shows(t, store, official, curated)
	}},
	{name: "a batch is normalized in place", test: func(t *testing.T, store plan.Store) {
		official, _, _ := fixture()
		untidy := copies([]*graph.Batch{official})[0]
		untidy.Nodes = append(untidy.Nodes, cited("resolution:r9"))
		untidy.Edges = append(untidy.Edges, untidy.Edges[0])
		slices.Reverse(untidy.Nodes)
		slices.Reverse(untidy.Edges)
		got, err := store.Apply(t.Context(), untidy)
		if err != nil || got != written(official) {
			t.Errorf("Apply reports %+v, %v", got, err)
		}
		if have, want := NewNaive(untidy).String(), NewNaive(official).String(); have != want {
			t.Errorf("the batch is now\n%swant\n%s", have, want)
		}
		shows(t, store, official)
	}},
	{name: "the order of loading does not matter", test: orders(func(store plan.Store, t *testing.T, batches []*graph.Batch) {
		for _, b := range batches {
			applied(t, store, written(b), b)
		}
	})},
	{name: "the order within one Apply does not matter", test: orders(func(store plan.Store, t *testing.T, batches []*graph.Batch) {
		applied(t, store, written(batches...), batches...)
	})},
}

// orders loads the three sources in each of their six orders, emptying the store in between.
func orders(load func(plan.Store, *testing.T, []*graph.Batch)) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		o, c, d := fixture()
		for _, order := range [][]*graph.Batch{{o, c, d}, {o, d, c}, {c, o, d}, {c, d, o}, {d, o, c}, {d, c, o}} {
			load(store, t, order)
			shows(t, store, o, c, d)
			applied(t, store, plan.Applied{Written: 3}, emptied(o), emptied(c), emptied(d))
			shows(t, store)
		}
	}
}
