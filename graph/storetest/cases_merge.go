package storetest

import (
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

var mergeCases = []contractCase{
	{name: "a source takes back what it no longer says", test: func(t *testing.T, store plan.Store) {
		official, curated, derived := fixture()
		less := with(official, "2", []graph.Node{note(), resolution("r9", "ninth", "2021-12-17")}, nil)
		applied(t, store, written(official, curated, derived), official, curated, derived)
		applied(t, store, written(less), less)
		shows(t, store, less, curated, derived)
	}},
	{name: "a node of two sources outlives one of them", test: func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		applied(t, store, written(official, curated), official, curated)
		applied(t, store, written(emptied(official)), emptied(official))
		shows(t, store, curated)
		applied(t, store, written(emptied(curated)), emptied(curated))
		shows(t, store)
	}},
	{name: "an edge of two sources outlives one of them", test: func(t *testing.T, store plan.Store) {
		official, _, derived := fixture()
		applied(t, store, written(official, derived), official, derived)
		applied(t, store, written(emptied(official)), emptied(official))
		shows(t, store, derived)
	}},
	{name: "what was taken back can come again", test: func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		applied(t, store, written(official, curated), official, curated)
		applied(t, store, written(emptied(official)), emptied(official))
		applied(t, store, written(official), official)
		shows(t, store, official, curated)
	}},
	{name: "a source can change its rank", test: func(t *testing.T, store plan.Store) {
		official, curated, _ := fixture()
		applied(t, store, written(official, curated), official, curated)
		fallen := with(official, "2", official.Nodes, official.Edges)
		fallen.Source.Rank = graph.RankDerived
		applied(t, store, written(fallen), fallen)
		shows(t, store, fallen, curated)
	}},
	{name: "of equal ranks the first id is believed", test: func(t *testing.T, store plan.Store) {
		nodes := func(title string) []graph.Node { return []graph.Node{resolution("r", title, "")} }
		a, b := batch("a", graph.RankCurated, "1", nodes("of a"), nil), batch("b", graph.RankCurated, "1", nodes("of b"), nil)
		applied(t, store, written(b), b)
		applied(t, store, written(a), a)
		shows(t, store, a, b)
	}},
	{name: "a gap is filled by the next source", test: func(t *testing.T, store plan.Store) {
		a := batch("a", graph.RankOfficial, "1", []graph.Node{cited("resolution:r")}, nil)
		b := batch("b", graph.RankDerived, "1", []graph.Node{resolution("r", "title", "2020-01-01")}, nil)
		applied(t, store, written(a, b), a, b)
		shows(t, store, a, b)
	}},
}
