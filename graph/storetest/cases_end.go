package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var endCases = []contractCase{
	{name: "a plan after its deadline", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
		defer cancel()
		if res, err := store.Execute(ctx, everything()); graph.CodeOf(err) != graph.Limit || res != nil {
			t.Errorf("Execute gives %v, %v; want a Limit error", res, err)
		}
	}},
	{name: "more rows than the plan may read", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		p := everything()
		all, err := store.Execute(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			p.Rows += r.Size()
		}
		if _, err := store.Execute(t.Context(), p); err != nil {
			t.Errorf("with as many rows as there are: %v", err)
		}
		p.Rows--
		if res, err := store.Execute(t.Context(), p); graph.CodeOf(err) != graph.Limit || res != nil {
			t.Errorf("with one row less: %v, %v; want a Limit error", res, err)
		}
	}},
	{name: "after its deadline nothing succeeds", test: ends(func(ctx context.Context) (context.Context, context.CancelFunc) {
		return context.WithDeadline(ctx, time.Now().Add(-time.Second))
	})},
	{name: "once cancelled nothing succeeds", test: ends(func(ctx context.Context) (context.Context, context.CancelFunc) {
		ctx, cancel := context.WithCancel(ctx)
		cancel()
		return ctx, cancel
	})},
	{name: "a closed store is unavailable", test: func(t *testing.T, store plan.Store) {
		_, curated, _ := fixture()
		loadFixture(t, store)
		closed(t, store)
		for name, err := range calls(t.Context(), store, curated) {
			if graph.CodeOf(err) != graph.Unavailable {
				t.Errorf("%s after Close gives %v; want an Unavailable error", name, err)
			}
		}
	}, ends: true},
}

// ends checks that no method succeeds under a context that is over, and that Apply has then written nothing.
func ends(over func(context.Context) (context.Context, context.CancelFunc)) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		applied(t, store, written(official), official)
		ctx, cancel := over(t.Context())
		defer cancel()
		for name, err := range calls(ctx, store, curated) {
			if e, ok := errors.AsType[*graph.Error](err); !ok || e.Code == graph.Invalid || e.Code == graph.NotFound {
				t.Errorf("%s gives %v (%T); want an error with a code", name, err, err)
			}
		}
		shows(t, store, official)
	}
}

// calls makes one call of each method and returns their errors.
func calls(ctx context.Context, store plan.Store, b *graph.Batch) map[string]error {
	fails := map[string]error{}
	_, fails["Execute"] = store.Execute(ctx, everything())
	_, fails["Apply"] = store.Apply(ctx, copies([]*graph.Batch{b})...)
	fails["Scan"] = store.Scan(ctx, func(*graph.Node) error { return nil }, func(*graph.Edge) error { return nil })
	_, fails["Stat"] = store.Stat(ctx)
	return fails
}
