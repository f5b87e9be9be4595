package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/search"
)

// searchedGraphs is for how many graphs Run draws searches: a database takes a second for each search, most of it to plan the statements.
const searchedGraphs = 2

// searchesPerGraph is how many searches are drawn for each graph.
const searchesPerGraph = 2

// mostPages is in how many pages hits are read once more.
const mostPages = 3

// Searches draws graphs and searches as Run does, as many as rapid's flag says: for stores that are quick enough for more.
func Searches(t *testing.T, open func(t *testing.T) plan.Store) {
	alone(t, open, "searches", (*suite).randomSearches)
}

// randomSearches draws graphs, and compares what is found in them with what the oracle finds.
func (s *suite) randomSearches(t *testing.T, graphs int) {
	checkGraphs(t, graphs, func(rt *rapid.T) {
		store := s.open(t)
		defer closed(rt, store)
		old, now := history(rt)
		apply(rt, store, old...)
		apply(rt, store, now...)
		oracle := NewNaive(now...)
		for i := range searchesPerGraph {
			s.cases++
			compareSearch(rt, store, oracle, i == 0)
		}
	})
}

// compareSearch compares what a search finds with what the oracle does: all of it, in its order, and in a few pages.
func compareSearch(t *rapid.T, store plan.Store, oracle *Naive, pages bool) {
	asked := drawSearch(t, oracle)
	if asked.Check() != nil { // nothing to look for
		return
	}
	want := oracle.search(&asked)
	asked.First, asked.Count = search.MostHits, true
	found, err := asked.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%+v: %v", asked, err)
	}
	if d := cmp.Diff(want, hitLines(found)); d != "" || found.Total != len(want) || !found.AtEnd {
		t.Fatalf("%+v: %d counted (- oracle, + search):\n%s\ngraph:\n%s", asked, found.Total, d, oracle)
	}
	compareCounted(t, store, asked, found)
	if !pages {
		return
	}
	asked.First, asked.Count = between(t, 1, 3, "page")+len(want)/mostPages, false
	var paged []string
	for more := true; more; more = found.More {
		if found, err = asked.Run(t.Context(), store); err != nil {
			t.Fatalf("%+v: %v", asked, err)
		}
		paged = append(paged, hitLines(found)...)
		if len(found.Hits) > 0 {
			asked.After = &found.Hits[len(found.Hits)-1].Cursor
		}
	}
	if d := cmp.Diff(want, paged); d != "" {
		t.Fatalf("%+v in pages (- oracle, + search):\n%s", asked, d)
	}
}

// compareCounted compares what facets count with the hits: the types of all of them.
func compareCounted(t *rapid.T, store plan.Store, asked search.Search, found *search.Found) {
	count := map[string]int{}
	for i := range found.Hits {
		count[found.Hits[i].Node.Type.String()]++
	}
	var want []string
	for name, n := range count {
		want = append(want, fmt.Sprint(name, " ", n))
	}
	slices.Sort(want)
	asked.Facets = typeFacet
	faceted, err := asked.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%+v: %v", asked, err)
	}
	if d := cmp.Diff(want, countedTypes(faceted)); d != "" {
		t.Fatalf("%+v: facets (- hits, + counted):\n%s", asked, d)
	}
}

var typeFacet = []plan.Group{{By: []plan.Key{{Prop: graph.PropType}}, Most: len(graph.Nodes)}}

// countedTypes are the types of hits with how many facets count of each.
func countedTypes(found *search.Found) (lines []string) {
	for i, v := range found.Facets[0].Values[0] {
		lines = append(lines, fmt.Sprint(v, " ", found.Facets[0].Count[i]))
	}
	slices.Sort(lines)
	return lines
}

func hitLines(found *search.Found) (lines []string) {
	for i := range found.Hits {
		lines = append(lines, fmt.Sprint(found.Hits[i].Edits, " ", found.Hits[i].Rung, " ", found.Hits[i].Node.ID))
	}
	return lines
}

// drawSearch draws words of the graph, joined in some way.
func drawSearch(t *rapid.T, n *Naive) search.Search {
	p := &planner{t, n}
	var words []string
	for range between(t, 1, 3, "words") {
		w := strings.Join(p.phrase(chance(t, 50, "of titles")), " ")
		switch between(t, 0, 5, "as") {
		case 0:
			w += "*"
		case 1:
			w += "~"
		case 2:
			w = `"` + w + `"`
		case 3:
			w = "-" + w
		}
		words = append(words, w, draw(t, []string{"", "", "OR", "AND"}, "joined by"))
	}
	s := search.Search{Query: strings.Join(words, " "), First: 1, Language: draw(t, []string{"", "", "EN", "FR"}, "language")}
	if chance(t, 20, "meant") {
		s.Meant = []string{n.Nodes[p.index(len(n.Nodes))].ID}
		if typ, ok := graph.TypeOfID(s.Meant[0]); ok && (typ == graph.TypeText || typ == graph.TypeReference) {
			s.Meant = nil
		}
	}
	return s
}
