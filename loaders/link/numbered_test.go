package link_test

import (
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders/link"
)

// A draft with a symbol of its own leads to the text that names the symbol, whatever its title, and only where its text is loaded.
func TestDraftsWithSymbols(t *testing.T) {
	f := newFixture()
	f.resolution("A/C.3/76/L.7#draft", "DRAFT", "Bees", "2021-11-02")
	f.adopted("A/RES/76/90", "Other bees", "2021-12-16")
	f.adopted("A/RES/76/91", "No bees", "2021-12-16")
	f.node(graph.TypeResolution, "resolution:A/RES/76/90", graph.Props{}.Set(graph.PropDraftSymbol, "A/C.3/76/L.7"))
	f.node(graph.TypeResolution, "resolution:A/RES/76/91", graph.Props{}.Set(graph.PropDraftSymbol, "A/C.3/76/L.8"))
	if err := f.batch.Normalize(); err != nil {
		t.Fatal(err)
	}
	store, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Apply(t.Context(), &f.batch); err != nil {
		t.Fatal(err)
	}
	b, err := link.Derive(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range b.Edges {
		if e.Type == graph.EdgeDraftOf && e.Evidence.Rule == "draft-symbol" {
			got = append(got, e.From+" > "+e.To+" by "+e.Evidence.Source)
		}
	}
	if len(got) != 1 || got[0] != "resolution:A/C.3/76/L.7#draft > resolution:A/RES/76/90 by document:E/RES/2021/90" {
		t.Error(got)
	}
}
