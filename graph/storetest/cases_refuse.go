package storetest

import (
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var refuseCases = []contractCase{
	{name: "a faulty batch writes nothing", test: refuses(func(_, bad *graph.Batch) []*graph.Batch { return []*graph.Batch{bad} })},
	{name: "a faulty batch after a good one", test: refuses(func(good, bad *graph.Batch) []*graph.Batch { return []*graph.Batch{good, bad} })},
	{name: "a faulty batch before a good one", test: refuses(func(good, bad *graph.Batch) []*graph.Batch { return []*graph.Batch{bad, good} })},
	{name: "a plan that Validate refuses", test: func(t *testing.T, store plan.Store) {
		for _, p := range []*plan.Plan{
			{Roots: []*plan.Select{{From: plan.All{}}}},
			{Roots: []*plan.Select{{From: plan.Hop{Kinds: allKinds}, Types: graph.AllTypes}}},
			{Roots: []*plan.Select{{From: plan.All{}, Types: graph.AllTypes}, {From: plan.All{}, Types: graph.AllTypes, Page: plan.Page{Limit: -1}}}},
		} {
			if res, err := store.Execute(t.Context(), p); graph.CodeOf(err) != graph.Invalid || res != nil {
				t.Errorf("Execute gives %v, %v; want an Invalid error for\n%s", res, err, p)
			}
		}
	}},
	{name: "a plan without roots has no results", test: func(t *testing.T, store plan.Store) {
		if res, err := store.Execute(t.Context(), &plan.Plan{}); err != nil || len(res) != 0 {
			t.Errorf("Execute gives %v, %v", res, err)
		}
	}},
}

// refuses checks that nothing of an Apply with a faulty batch is kept, and that the good batch is still welcome.
func refuses(batches func(good, bad *graph.Batch) []*graph.Batch) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		applied(t, store, written(official), official)
		before := stat(t, store).Version
		bad := copies([]*graph.Batch{official})[0]
		bad.Source.Hash = "2"
		bad.Edges[0].To = "resolution:nowhere"
		got, err := store.Apply(t.Context(), copies(batches(curated, bad))...)
		if graph.CodeOf(err) != graph.Invalid || got != (plan.Applied{}) {
			t.Errorf("Apply gives %+v, %v; want an Invalid error", got, err)
		}
		shows(t, store, official)
		if after := stat(t, store).Version; after != before {
			t.Errorf("the version went from %q to %q", before, after)
		}
		applied(t, store, written(curated), curated)
		shows(t, store, official, curated)
	}
}
