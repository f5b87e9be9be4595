package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// applied applies copies of the batches, since a store may keep or change what it is given, and checks what Apply reports.
func applied(t *testing.T, store plan.Store, want plan.Applied, batches ...*graph.Batch) {
	t.Helper()
	got, err := store.Apply(t.Context(), copies(batches)...)
	if err != nil {
		t.Fatalf("Apply: %v", err)
	}
	if got != want {
		t.Errorf("Apply reports %+v, want %+v", got, want)
	}
}

// written is what Apply reports of batches that are all new.
func written(batches ...*graph.Batch) plan.Applied {
	a := plan.Applied{Written: len(batches)}
	for _, b := range batches {
		a.Nodes += len(b.Nodes)
		a.Edges += len(b.Edges)
	}
	return a
}

// shows checks that the store shows what the batches assert, to Scan, to Stat and to a plan.
func shows(t *testing.T, store plan.Store, batches ...*graph.Batch) {
	t.Helper()
	oracle := NewNaive(batches...)
	got, err := scanned(t.Context(), store)
	if err != nil {
		t.Fatalf("Scan: %v", err)
	}
	if d := cmp.Diff(oracle.String(), got); d != "" {
		t.Errorf("Scan (- oracle, + store):\n%s", d)
	}
	if d := differStat(stat(t, store), oracle.Stat()); d != "" {
		t.Errorf("Stat (- oracle, + store):\n%s", d)
	}
	if d := Differ(t.Context(), store, oracle, everything()); d != "" {
		t.Error(d)
	}
}

func stat(t *testing.T, store plan.Store) *plan.Stat {
	t.Helper()
	s, err := store.Stat(t.Context())
	if err != nil {
		t.Fatalf("Stat: %v", err)
	}
	return s
}

// everything reads all nodes, and from each all edges both ways, and counts nodes by type.
func everything() *plan.Plan {
	nodes := []graph.Prop{graph.PropLabel, graph.PropKnown, graph.PropTitle, graph.PropDateStart, graph.PropAltLabels}
	edges := []graph.Prop{graph.PropPlace, graph.PropQuote, graph.PropConfidence}
	byType := []plan.Group{{By: []plan.Key{{Prop: graph.PropType}}, Most: len(graph.Nodes)}}
	hop := func(dir graph.Direction) *plan.Select {
		return &plan.Select{From: plan.Hop{Kinds: allKinds, Dir: dir}, Types: graph.AllTypes, Columns: nodes, Edge: edges,
			Order: plan.Order{Key: graph.OrderPlace}, Total: true, Targets: true, Groups: byType}
	}
	return &plan.Plan{Roots: []*plan.Select{{
		From: plan.All{}, Types: graph.AllTypes, Columns: nodes, Total: true, Targets: true, Groups: byType,
		Children: []*plan.Select{hop(graph.Out), hop(graph.In)},
	}}}
}

// same checks two lists of ids.
func same(t *testing.T, what string, got, want []string, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (- want, + got):\n%s", what, d)
	}
}

func sources(t *testing.T, store plan.Store) []graph.Source {
	t.Helper()
	all, err := store.Sources(t.Context())
	if err != nil {
		t.Fatalf("Sources: %v", err)
	}
	return all
}
