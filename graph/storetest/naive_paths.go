package storetest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	godiff "github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// naivePaths lists all paths between two nodes by trying every one, and returns them as pathsOf does those of a walk.
func (n *Naive) naivePaths(p walk.Paths) []string {
	type found struct {
		ids    []string
		weight int
	}
	var all []found
	var follow func(path []string, weight int)
	follow = func(path []string, weight int) {
		last := path[len(path)-1]
		if last == p.To {
			all = append(all, found{slices.Clone(path), weight})
			return
		}
		if len(path) > p.Most {
			return
		}
		for id, w := range n.beside(last) {
			if !slices.Contains(path, id) {
				follow(append(path, id), weight+w)
			}
		}
	}
	follow([]string{p.From}, 0)
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(len(a.ids), len(b.ids)), cmp.Compare(a.weight, b.weight), slices.Compare(a.ids, b.ids))
	})
	var lines []string
	for _, f := range all[:min(len(all), p.First)] {
		lines = append(lines, fmt.Sprintf("%d %s", f.weight, strings.Join(f.ids, " ")))
	}
	return lines
}

// beside are the neighbours of a node, with the weight of the lightest edge to each.
func (n *Naive) beside(id string) map[string]int {
	near := map[string]int{}
	for i := range n.Edges {
		e := &n.Edges[i]
		other := ""
		switch id {
		case e.From:
			other = e.To
		case e.To:
			other = e.From
		}
		if other == "" || walk.JoiningKinds>>e.Type&1 == 0 {
			continue
		}
		rank := e.SortKey(graph.OrderRank)
		weight := int(rank[0]-'0')*10 + int(rank[1]-'0') + 1
		if old, ok := near[other]; !ok || weight < old {
			near[other] = weight
		}
	}
	return near
}

func pathsOf(p *walk.Pathed) (lines []string) {
	for _, path := range p.Paths {
		var ids []string
		for _, n := range path.Nodes {
			ids = append(ids, p.Nodes[n].ID)
		}
		lines = append(lines, fmt.Sprintf("%d %s", path.Weight, strings.Join(ids, " ")))
	}
	return lines
}

func (s *suite) comparePaths(t *rapid.T, store plan.Store, oracle *Naive) {
	var ids []string
	for _, n := range oracle.Nodes {
		ids = append(ids, n.ID)
	}
	ends := rapid.Permutation(ids).Draw(t, "ends")
	p := walk.Paths{From: ends[0], To: ends[1], Most: between(t, 1, 5, "length"), First: draw(t, []int{1, 3, 100}, "paths")}
	found, err := p.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%+v: %v", p, err)
	}
	if d := godiff.Diff(oracle.naivePaths(p), pathsOf(found)); d != "" {
		t.Fatalf("%+v (- oracle, + walk):\n%s\ngraph:\n%s", p, d, oracle)
	}
	checkPathed(t, found)
}

// checkPathed checks that the links of each path lead from each of its nodes to the next, along edges that say so.
func checkPathed(t interface{ Errorf(string, ...any) }, p *walk.Pathed) {
	for _, path := range p.Paths {
		for i, l := range path.Links {
			link := p.Links[l]
			from, to := p.Nodes[link.From].ID, p.Nodes[link.To].ID
			if link.In {
				from, to = to, from
			}
			if link.From != path.Nodes[i] || link.To != path.Nodes[i+1] || !strings.HasPrefix(link.Edge, link.Kind.String()+"|"+from+"|"+to+"|") {
				t.Errorf("the link %+v does not join %s and %s", link, from, to)
			}
		}
	}
}
