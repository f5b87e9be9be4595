package storetest

import (
	"fmt"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// large is more than a store is likely to take in one piece: of a file, a transaction, a set of ids.
const large = 1500

var largeCases = []contractCase{
	{name: "many nodes and edges", test: func(t *testing.T, store plan.Store) {
		b := largeBatch()
		applied(t, store, written(b), b)
		shows(t, store, b)
	}},
	{name: "many ids at once", test: func(t *testing.T, store plan.Store) {
		b := largeBatch()
		applied(t, store, written(b), b)
		var frontier plan.IDs
		for i := range large {
			frontier = append(frontier, fmt.Sprintf("resolution:%d", 2*i)) // every second does not exist
		}
		level := &plan.Select{From: frontier, Types: graph.AllTypes}
		for _, d := range []graph.Direction{graph.Out, graph.In} {
			level.Children = append(level.Children, &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites), Dir: d}, Types: graph.AllTypes,
				Page: plan.Page{Limit: 1}, More: true, Edge: []graph.Prop{graph.PropPlace}})
		}
		if d := Differ(t.Context(), store, NewNaive(b), &plan.Plan{Roots: []*plan.Select{level}}); d != "" {
			t.Error(d)
		}
	}},
	{name: "much is taken back", test: func(t *testing.T, store plan.Store) {
		b := largeBatch()
		half := with(b, "2", b.Nodes[:len(b.Nodes)/2], nil)
		applied(t, store, written(b), b)
		applied(t, store, written(half), half)
		shows(t, store, half)
	}},
	{name: "a result stays as it was", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		results, err := store.Execute(t.Context(), everything())
		if err != nil {
			t.Fatalf("Execute: %v", err)
		}
		before := show(results)
		official, curated, derived := fixture()
		applied(t, store, plan.Applied{Written: 3}, emptied(official), emptied(curated), emptied(derived))
		if after := show(results); after != before {
			t.Errorf("the result was\n%s\nand is now\n%s", before, after)
		}
	}},
}

// largeBatch is a chain of resolutions, each citing the one before and the first.
func largeBatch() *graph.Batch {
	nodes := []graph.Node{note()}
	var edges []graph.Edge
	for i := range large {
		nodes = append(nodes, resolution(fmt.Sprint(i), "title", ""))
		if i > 0 {
			from := fmt.Sprintf("resolution:%d", i)
			edges = append(edges, edge(graph.EdgeCites, from, fmt.Sprintf("resolution:%d", i-1), "pp1"), edge(graph.EdgeCites, from, "resolution:0", "op1"))
		}
	}
	return batch("large", graph.RankOfficial, "1", nodes, edges)
}
