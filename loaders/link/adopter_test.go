package link_test

import (
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders/link"
)

// What others only cite gets its body from its symbol, once, with one citation as evidence; what was read says itself who adopted it.
func TestAdopters(t *testing.T) {
	f := newFixture()
	f.adopted("A/RES/76/90", "Lighthouses", "2021-12-16", "Recalls resolution 2195 (2014);", "Recalls it again;")
	for _, key := range []string{"S/RES/2195(2014)", "CCPCJ/RES/28/2", "A/RES/75/7"} {
		f.batch.Nodes = append(f.batch.Nodes, graph.Node{ID: "resolution:" + key, Type: graph.TypeResolution, Known: graph.CitedOnly})
	}
	cite := func(place, key, text string) {
		f.batch.Edges = append(f.batch.Edges, graph.Edge{Type: graph.EdgeCites, From: "provision:A/RES/76/90." + place, To: "resolution:" + key,
			Evidence: graph.Evidence{Source: "document:E/RES/2021/90", Place: place, Text: text, Quote: "2195", Start: 19, End: 23, Language: "EN", Method: graph.ByPattern, Confidence: 1}})
	}
	cite("op1", "S/RES/2195(2014)", "text:EN/A/RES/76/90.op1")
	cite("op2", "S/RES/2195(2014)", "text:EN/A/RES/76/90.op1")
	cite("op2", "A/RES/76/90", "text:EN/A/RES/76/90.op1")
	cite("op2", "CCPCJ/RES/28/2", "text:EN/A/RES/76/90.op1")
	store, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	apply(t, store, &f.batch)
	for range 2 { // what was derived before changes nothing
		derived, err := link.Derive(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range derived.Edges {
			if e.Type == graph.EdgeAdoptedBy {
				got = append(got, e.From+" "+e.To+" "+e.Evidence.Place+" "+e.Evidence.Quote+" "+e.Evidence.Rule)
			}
		}
		want := []string{"resolution:CCPCJ/RES/28/2 body:CCPCJ op2 2195 body-of-symbol", "resolution:S/RES/2195(2014) body:SC op1 2195 body-of-symbol"}
		if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
			t.Errorf("got %q, want %q", got, want)
		}
		derived.Source.Hash += "1"
		apply(t, store, derived)
	}
}
