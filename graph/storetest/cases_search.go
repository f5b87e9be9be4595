package storetest

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/search"
)

// searchGraph is a resolution and the document that prints it, a report, and titles in which a word is spelt in several ways: the latest is the
// furthest from "harbours".
func searchGraph() *graph.Batch {
	document := func(symbol, kind, title, day string) graph.Node {
		return graph.Node{ID: "document:" + symbol, Type: graph.TypeDocument, Known: graph.Loaded, Props: graph.Props(nil).Set(graph.PropKind, kind).
			Set(graph.PropName, symbol).Set(graph.PropSymbol, symbol).Set(graph.PropTitle, title).Set(graph.PropDateStart, day)}
	}
	titled := func(symbol, title, day string) graph.Node {
		n := resolution(symbol, symbol, day)
		n.Props = n.Props.Set(graph.PropTitle, title)
		return n
	}
	return batch("search", graph.RankOfficial, "1", []graph.Node{note(),
		titled("A/RES/75/1", "Harbour lamps", "2020-12-01"), document("A/RES/75/1", "RESOLUTION", "Harbour lamps", "2021-01-04"),
		titled("A/RES/76/1", "Harbor lamps", "2021-12-01"), titled("A/RES/77/1", "Arbor lamps", "2022-12-01"), titled("A/RES/78/1", "Lamps", "2023-12-01"),
		document("A/78/7", "REPORT", "Harbour lamps", "2023-02-01"),
	}, nil)
}

var searchCases = []contractCase{
	{name: "a resolution stands for its document", test: searches(search.Search{Query: "harbour lamps"},
		"0 NAME document:A/78/7", "0 NAME resolution:A/RES/75/1", "Document 1", "Resolution 1")},
	{name: "a document that is asked for", test: searches(search.Search{Query: "harbour lamps", Types: graph.TypesOf(graph.TypeDocument)},
		"0 NAME document:A/78/7", "0 NAME document:A/RES/75/1", "Document 2")},
	{name: "a document that is meant", test: searches(search.Search{Query: "A/RES/75/1", Meant: []string{"document:A/RES/75/1"}},
		"0 SYMBOL document:A/RES/75/1", "0 NAME resolution:A/RES/75/1", "Document 1", "Resolution 1")},
	{name: "the nearest words first", test: searches(search.Search{Query: "harbour~", Types: graph.TypesOf(graph.TypeResolution)},
		"0 TITLE resolution:A/RES/75/1", "1 TITLE resolution:A/RES/76/1", "2 TITLE resolution:A/RES/77/1", "Resolution 3")},
	{name: "the nearest words first, among others", test: searches(search.Search{Query: "harbour~ lamps -arbor", Types: graph.TypesOf(graph.TypeResolution)},
		"0 TITLE resolution:A/RES/75/1", "1 TITLE resolution:A/RES/76/1", "Resolution 2")},
	{name: "what must not occur is left out as far as it was asked", test: searches(search.Search{Query: "lamps -harbour~", Types: graph.TypesOf(graph.TypeResolution)},
		"0 TITLE resolution:A/RES/78/1", "Resolution 1")},
	{name: "only words stand for a word of one letter", test: func(t *testing.T, store plan.Store) {
		body := graph.Node{ID: "body:HARBOUR", Type: graph.TypeBody, Known: graph.Loaded, Props: graph.Props(nil).
			Set(graph.PropKind, "COMMISSION").Set(graph.PropName, "Harbour lamps").Set(graph.PropAbbreviation, "Port lamps")}
		b := batch("letters", graph.RankOfficial, "1", []graph.Node{note(), body, resolution("b", "b", "")}, nil)
		applied(t, store, written(b), b)
		for _, titles := range []bool{false, true} { // what parts values where they are kept is no word
			p := &plan.Plan{Roots: []*plan.Select{{From: plan.All{}, Types: graph.AllTypes, Where: plan.Match{Terms: []string{"a"}, Edits: 1, Titles: titles}}}}
			if d := Differ(t.Context(), store, NewNaive(b), p); d != "" {
				t.Error(d)
			}
		}
	}},
}

// searches looks through searchGraph in one page and in pages of one hit, and compares the hits and what facets count.
func searches(s search.Search, want ...string) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := searchGraph()
		applied(t, store, written(b), b)
		s.First, s.Facets = search.MostHits, typeFacet
		found, err := s.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, append(hitLines(found), countedTypes(found)...)); d != "" {
			t.Errorf("(- want, + got):\n%s", d)
		}
		paged, all := s, hitLines(found)
		paged.First, paged.Facets = 1, nil
		for i := range all {
			page, err := paged.Run(t.Context(), store)
			if err != nil || !slices.Equal(hitLines(page), all[i:i+1]) || page.More != (i < len(all)-1) {
				t.Fatalf("page %d: %v, %v", i, page, err)
			}
			if err := paged.Decode(paged.Encode(page.Hits[0].Cursor)); err != nil {
				t.Fatal(err)
			}
		}
	}
}
