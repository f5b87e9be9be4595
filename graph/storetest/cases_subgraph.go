package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// subgraphCases are over traceGraph.
var subgraphCases = []contractCase{
	{name: "of some kinds and types", test: subgraphs(walk.Subgraph{Around: []string{"provision:A/RES/77/1#op4"}, Depth: 1, Kinds: graph.EdgesOf(graph.EdgeReiterates, graph.EdgeContains), Types: graph.TypesOf(graph.TypeProvision)},
		"provision:A/RES/77/1#op4 degree 2 remaining 0", "provision:A/RES/76/1#op11 degree 1 remaining 0", "provision:A/RES/78/1#op3 degree 1 remaining 0",
		"REITERATES|provision:A/RES/77/1#op4|provision:A/RES/76/1#op11 weight 1", "REITERATES|provision:A/RES/78/1#op3|provision:A/RES/77/1#op4 weight 1")},
	{name: "resolutions for their paragraphs", test: subgraphs(walk.Subgraph{Around: []string{"provision:A/RES/77/1#op4"}, Depth: 1, Kinds: walk.CitingKinds, RollUp: walk.ByResolution},
		"resolution:A/RES/77/1 degree 2 remaining 0", "resolution:A/RES/76/1 degree 2 remaining 1", "resolution:A/RES/78/1 degree 1 remaining 0",
		"CITES|resolution:A/RES/77/1|resolution:A/RES/76/1 weight 2", "REITERATES|resolution:A/RES/77/1|resolution:A/RES/76/1 weight 1",
		"REITERATES|resolution:A/RES/78/1|resolution:A/RES/77/1 weight 1")},
	{name: "bodies for their resolutions", test: subgraphs(walk.Subgraph{Around: []string{"resolution:A/RES/76/1"}, Depth: 2, Kinds: walk.CitingKinds, RollUp: walk.ByBody},
		"body:GA degree 2 remaining 1", "instrument:d degree 3 remaining 2", "CITES|body:GA|instrument:d weight 2", "ENDORSES|body:GA|instrument:d weight 1")},
	{name: "the whole graph, resolutions for their paragraphs", test: rolledUp(walk.RolledUp{Kinds: walk.CitingKinds, By: walk.ByResolution})},
	{name: "the whole graph, bodies for their resolutions", test: rolledUp(walk.RolledUp{Kinds: walk.CitingKinds, By: walk.ByBody})},
	{name: "the whole graph, sessions of some types", test: rolledUp(walk.RolledUp{Types: graph.TypesOf(graph.TypeTopic, graph.TypeResolution), By: walk.BySession})},
	{name: "the whole graph, of topics alone", test: rolledUp(walk.RolledUp{Types: graph.TypesOf(graph.TypeTopic), By: walk.BySession})},
	{name: "around many, with the edges among them", test: func(t *testing.T, store plan.Store) {
		nodes, edges, ids := []graph.Node{note()}, []graph.Edge{}, []string{}
		for i := range 250 {
			n := topic(fmt.Sprintf("t%03d", i))
			nodes, ids = append(nodes, n), append(ids, n.ID)
			if i > 0 {
				edges = append(edges, edge(graph.EdgeBroader, n.ID, ids[i-1], ""))
			}
		}
		b := batch("many", graph.RankOfficial, "1", nodes, edges)
		applied(t, store, written(b), b)
		found, err := walk.Subgraph{Around: ids}.Run(t.Context(), store)
		if err != nil || len(found.Nodes) != 250 || len(found.Edges) != 249 || len(found.Truncated) > 0 {
			t.Errorf("%d nodes, %d edges, %v, %v", len(found.Nodes), len(found.Edges), found.Truncated, err)
		}
		checkGrown(t, found)
	}},
	{name: "nothing more is read once it is full", test: func(t *testing.T, store plan.Store) {
		nodes, edges := []graph.Node{note(), topic("hub")}, []graph.Edge{}
		for i := range 10 {
			near, far := topic(fmt.Sprintf("near%d", i)), topic(fmt.Sprintf("far%d", i))
			nodes = append(nodes, near, far)
			edges = append(edges, edge(graph.EdgeBroader, near.ID, "topic:hub", ""), edge(graph.EdgeBroader, far.ID, near.ID, ""))
		}
		b := batch("full", graph.RankOfficial, "1", nodes, edges)
		applied(t, store, written(b), b)
		counted := &countedRoots{Store: store}
		found, err := walk.Subgraph{Around: []string{"topic:hub"}, Depth: 4, Limit: 5}.Run(t.Context(), counted)
		// The start, one level, what the nodes are, and what they are parts of.
		if err != nil || len(found.Nodes) != 5 || !slices.Equal(found.Truncated, []walk.Reason{walk.Results}) || counted.roots != 4 {
			t.Errorf("%d nodes, %v, %d statements, %v", len(found.Nodes), found.Truncated, counted.roots, err)
		}
	}},
	{name: "what cannot be drawn", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		for name, s := range map[string]walk.Subgraph{
			"nothing": {}, "too deep": {Around: []string{"topic:fraud"}, Depth: 5}, "too much": {Around: []string{"topic:fraud"}, Limit: 2001},
			"missing": {Around: []string{"topic:none"}},
		} {
			want := graph.Invalid
			if name == "missing" {
				want = graph.NotFound
			}
			if _, err := s.Run(t.Context(), store); graph.CodeOf(err) != want {
				t.Errorf("%s: %v, want %s", name, err, want)
			}
		}
	}},
}

// rolledUp compares what the whole graph is rolled up to with what a subgraph around all that there is finds, but for degrees: those of a
// subgraph count neighbours before they are rolled up.
func rolledUp(r walk.RolledUp) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := traceGraph()
		applied(t, store, written(b), b)
		s := walk.Subgraph{Kinds: r.Kinds, Types: r.Types, RollUp: r.By, Limit: 2000, PerNode: 200}
		for i := range b.Nodes {
			if r.Types == 0 || r.Types.Has(b.Nodes[i].Type) {
				s.Around = append(s.Around, b.Nodes[i].ID)
			}
		}
		want, err := s.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		got, err := r.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		lines := func(g *walk.Grown) []string {
			all := linesOf(g)
			for i := range all {
				all[i], _, _ = strings.Cut(all[i], " degree")
			}
			slices.Sort(all)
			return all
		}
		if d := cmp.Diff(lines(want), lines(got)); d != "" || len(got.Nodes) == 0 {
			t.Errorf("rolled up (- subgraph, + whole):\n%s", d)
		}
		checkGrown(t, got)
	}
}

func subgraphs(s walk.Subgraph, want ...string) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := traceGraph()
		applied(t, store, written(b), b)
		found, err := s.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, linesOf(found)); d != "" {
			t.Errorf("subgraph (- want, + got):\n%s", d)
		}
		checkGrown(t, found)
	}
}
