package storetest

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// How often the writer replaces everything while so many readers look.
const (
	replacements = 20
	readers      = 3
)

var concurrentCases = []contractCase{
	{name: "readers see all of an Apply or nothing", test: func(t *testing.T, store plan.Store) {
		applied(t, store, written(states(0)...), states(0)...)
		ctx, cancel := context.WithCancel(t.Context())
		var wait sync.WaitGroup
		for range readers {
			wait.Go(func() { watch(t, ctx.Done(), store) })
		}
		for i := range replacements {
			applied(t, store, written(states(i+1)...), states(i+1)...)
		}
		cancel()
		wait.Wait()
		shows(t, store, states(replacements)...)
	}},
	{name: "writers at once lose nothing", test: func(t *testing.T, store plan.Store) {
		var wait sync.WaitGroup
		batches := states(1)
		for _, b := range batches {
			wait.Go(func() {
				if _, err := store.Apply(t.Context(), copies([]*graph.Batch{b})...); err != nil {
					t.Errorf("Apply: %v", err)
				}
			})
		}
		wait.Wait()
		shows(t, store, batches...)
	}},
}

// states are two sources whose nodes and edges all carry the number of the state.
func states(i int) []*graph.Batch {
	state := fmt.Sprint(i)
	hub := func(source string) *graph.Batch {
		nodes := []graph.Node{note(), resolution(source, state, "")}
		var edges []graph.Edge
		for j := range 5 {
			n := resolution(fmt.Sprintf("%s-%d", source, j), state, "")
			nodes = append(nodes, n)
			edges = append(edges, edge(graph.EdgeCites, "resolution:"+source, n.ID, "op"+state))
		}
		return batch(source, graph.RankOfficial, state, nodes, edges)
	}
	return []*graph.Batch{hub("a"), hub("b")}
}

// watch reads until it is told to stop, and checks that all that a plan brings is of one state.
func watch(t *testing.T, stop <-chan struct{}, store plan.Store) {
	for {
		select {
		case <-stop:
			return
		default:
		}
		results, err := store.Execute(t.Context(), hubs())
		if err != nil {
			t.Errorf("Execute: %v", err)
			return
		}
		if seen := seenStates(results); len(seen) != 1 {
			t.Errorf("one plan saw the states %v:\n%s", seen, show(results))
			return
		}
	}
}

// hubs reads each hub as a root of its own.
func hubs() *plan.Plan {
	p := &plan.Plan{}
	for _, id := range []string{"resolution:a", "resolution:b"} {
		hop := &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites)}, Types: graph.AllTypes,
			Columns: []graph.Prop{graph.PropTitle}, Edge: []graph.Prop{graph.PropPlace}}
		p.Roots = append(p.Roots, &plan.Select{From: plan.IDs{id}, Types: graph.AllTypes,
			Columns: []graph.Prop{graph.PropTitle}, Children: []*plan.Select{hop}})
	}
	return p
}

// seenStates collects the states of nodes and edges; a hub that has not its five edges is a state of its own.
func seenStates(results []*plan.Result) map[graph.Value]bool {
	seen := map[graph.Value]bool{}
	for _, r := range results {
		hop := r.Children[0]
		if r.Len() != 1 || hop.Len() != 5 {
			seen[fmt.Sprintf("%d hubs, %d edges", r.Len(), hop.Len())] = true
			continue
		}
		seen[r.Columns[0][0]] = true
		for i := range hop.Len() {
			seen[hop.Columns[0][i]] = true
			seen[hop.Edge[0][i].(string)[len("op"):]] = true
		}
	}
	return seen
}
