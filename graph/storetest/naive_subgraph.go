package storetest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	godiff "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// naiveSubgraph grows a subgraph over the lists of the oracle, with nothing rolled up, and returns it as linesOf does that of a walk.
func (n *Naive) naiveSubgraph(s walk.Subgraph) []string {
	ids := []string{s.Around[0]}
	frontier := slices.Clone(ids)
	for range s.Depth {
		slices.Sort(frontier)
		var next []string
		for _, id := range frontier {
			for _, other := range n.bestNeighbours(id, s.PerNode) {
				if !slices.Contains(ids, other) && len(ids) < s.Limit {
					ids, next = append(ids, other), append(next, other)
				}
			}
		}
		frontier = next
	}
	var lines []string
	for _, id := range ids {
		out, in := n.ends(id, graph.Out), n.ends(id, graph.In)
		among := func(all []string) (k int) {
			for _, x := range all {
				if slices.Contains(ids, x) && x != id {
					k++
				}
			}
			return k
		}
		degree := len(out) + len(in)
		lines = append(lines, fmt.Sprintf("%s degree %d remaining %d", id, degree, degree-among(out)-among(in)))
	}
	return append(lines, n.arcs(ids)...)
}

func shownInGraph(e *graph.Edge) bool { return walk.ShownKinds>>e.Type&1 == 1 }

// ends are the different neighbours of a node in one direction.
func (n *Naive) ends(id string, dir graph.Direction) (all []string) {
	for _, r := range n.neighbours(id, walk.ShownKinds, dir) {
		if walk.ShownTypes.Has(r.node.Type) && !slices.Contains(all, r.node.ID) {
			all = append(all, r.node.ID)
		}
	}
	return all
}

// bestNeighbours are the first so many neighbours in the order of the best edge to each.
func (n *Naive) bestNeighbours(id string, most int) (all []string) {
	type joined struct{ rank, edge, other string }
	var edges []joined
	for i := range n.Edges {
		e := &n.Edges[i]
		other := e.To
		if e.To == id {
			other = e.From
		}
		if (e.From == id || e.To == id) && other != id && shownInGraph(e) && walk.ShownTypes.Has(n.node(other).Type) {
			edges = append(edges, joined{e.SortKey(graph.OrderRank), e.ID(), other})
		}
	}
	slices.SortFunc(edges, func(a, b joined) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.edge, b.edge)) })
	for _, e := range edges {
		if !slices.Contains(all, e.other) && len(all) < most {
			all = append(all, e.other)
		}
	}
	return all
}

// arcs are the edges among some nodes, those of one kind and direction together.
func (n *Naive) arcs(ids []string) []string {
	weights := map[string]int{}
	for i := range n.Edges {
		e := &n.Edges[i]
		if shownInGraph(e) && e.From != e.To && slices.Contains(ids, e.From) && slices.Contains(ids, e.To) {
			weights[e.Type.String()+"|"+e.From+"|"+e.To]++
		}
	}
	var lines []string
	for id, weight := range weights {
		lines = append(lines, fmt.Sprintf("%s weight %d", id, weight))
	}
	slices.Sort(lines)
	return lines
}

func linesOf(g *walk.Grown) (lines []string) {
	for _, n := range g.Nodes {
		lines = append(lines, fmt.Sprintf("%s degree %d remaining %d", n.ID, n.Degree, n.Neighbors))
	}
	var arcs []string
	for _, a := range g.Edges {
		arcs = append(arcs, fmt.Sprintf("%s weight %d", a.ID, a.Weight))
	}
	slices.Sort(arcs)
	return append(lines, arcs...)
}

func (s *suite) compareSubgraph(t *rapid.T, store plan.Store, oracle *Naive) {
	sub := walk.Subgraph{Around: []string{oracle.Nodes[between(t, 0, len(oracle.Nodes)-1, "around")].ID}, Depth: between(t, 0, 3, "depth"),
		PerNode: draw(t, []int{1, 2, 100}, "neighbours"), Limit: draw(t, []int{1, 4, 100}, "limit")}
	found, err := sub.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%+v: %v", sub, err)
	}
	if d := godiff.Diff(oracle.naiveSubgraph(sub), linesOf(found)); d != "" {
		t.Fatalf("%+v (- oracle, + walk):\n%s\ngraph:\n%s", sub, d, oracle)
	}
	checkGrown(t, found)
	sub.RollUp = draw(t, []walk.RollUp{walk.ByResolution, walk.ByBody, walk.BySession}, "rolled up")
	if found, err = sub.Run(t.Context(), store); err != nil {
		t.Fatalf("%+v: %v", sub, err)
	}
	checkGrown(t, found)
}

// checkGrown checks what holds of every subgraph: no node twice, no edge twice, none that dangles or is a loop, evidence for each.
func checkGrown(t interface{ Errorf(string, ...any) }, g *walk.Grown) {
	seen := map[string]bool{}
	for _, n := range g.Nodes {
		if seen[n.ID] || n.Members < 1 || n.Neighbors < 0 {
			t.Errorf("the node %+v", n)
		}
		seen[n.ID] = true
	}
	for _, a := range g.Edges {
		if a.Source == a.Target || max(a.Source, a.Target) >= len(g.Nodes) || seen[a.ID] || a.Weight < len(a.Evidence) || len(a.Evidence) == 0 {
			t.Errorf("the edge %+v", a)
			continue
		}
		seen[a.ID] = true
		if a.ID != a.Kind.String()+"|"+g.Nodes[a.Source].ID+"|"+g.Nodes[a.Target].ID || !strings.HasPrefix(a.Evidence[0], a.Kind.String()+"|") {
			t.Errorf("the edge %+v has another id", a)
		}
	}
}
