package storetest

import (
	"errors"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var scanCases = []contractCase{
	{name: "nodes, then edges, in the order of ids", test: func(t *testing.T, store plan.Store) {
		oracle := loadFixture(t, store)
		var got, want []string
		for _, n := range oracle.Nodes {
			want = append(want, n.ID)
		}
		for _, e := range oracle.Edges {
			want = append(want, e.ID())
		}
		err := store.Scan(t.Context(),
			func(n *graph.Node) error { got = append(got, n.ID); return nil },
			func(e *graph.Edge) error { got = append(got, e.ID()); return nil })
		same(t, "Scan", got, want, err)
	}},
	{name: "either function may be missing", test: func(t *testing.T, store plan.Store) {
		oracle := loadFixture(t, store)
		nodes, edges := 0, 0
		errNodes := store.Scan(t.Context(), func(*graph.Node) error { nodes++; return nil }, nil)
		errEdges := store.Scan(t.Context(), nil, func(*graph.Edge) error { edges++; return nil })
		if err := errors.Join(errNodes, errEdges, store.Scan(t.Context(), nil, nil)); err != nil {
			t.Errorf("Scan: %v", err)
		}
		if nodes != len(oracle.Nodes) || edges != len(oracle.Edges) {
			t.Errorf("Scan gave %d nodes and %d edges, want %d and %d", nodes, edges, len(oracle.Nodes), len(oracle.Edges))
		}
	}},
	{name: "an error of the node function ends it", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		stop, nodes, edges := errors.New("stop"), 0, 0
		err := store.Scan(t.Context(),
			func(*graph.Node) error {
				if nodes++; nodes == 3 {
					return stop
				}
				return nil
			},
			func(*graph.Edge) error { edges++; return nil })
		if !errors.Is(err, stop) || nodes != 3 || edges != 0 {
			t.Errorf("Scan gave %d nodes and %d edges, then %v", nodes, edges, err)
		}
	}},
	{name: "it is read while it gives", test: func(t *testing.T, store plan.Store) {
		oracle := loadFixture(t, store)
		read := func(id string, err error) error {
			all := &plan.Select{From: plan.IDs{id}, Types: graph.AllTypes}
			res, failed := store.Execute(t.Context(), &plan.Plan{Roots: []*plan.Select{all}})
			if err = errors.Join(err, failed); err == nil {
				same(t, "Execute within Scan", res[0].IDs, []string{id}, nil)
			}
			return err
		}
		shown := &Naive{}
		err := store.Scan(t.Context(),
			func(n *graph.Node) error { return read(n.ID, shown.Keep(n)) },
			func(e *graph.Edge) error { return read(e.From, shown.KeepEdge(e)) })
		if err != nil || shown.String() != oracle.String() {
			t.Errorf("Scan gave (%v)\n%s\nwant\n%s", err, shown, oracle)
		}
	}},
	{name: "an error of the edge function ends it", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		stop, edges := errors.New("stop"), 0
		err := store.Scan(t.Context(), nil, func(*graph.Edge) error { edges++; return stop })
		if !errors.Is(err, stop) || edges != 1 {
			t.Errorf("Scan gave %d edges, then %v", edges, err)
		}
	}},
}

// loadFixture puts the fixture into the store and returns what should be shown.
func loadFixture(t *testing.T, store plan.Store) *Naive {
	t.Helper()
	official, curated, derived := fixture()
	applied(t, store, written(official, curated, derived), official, curated, derived)
	return NewNaive(official, curated, derived)
}
