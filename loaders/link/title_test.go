package link_test

import (
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders/link"
)

// A title alone is settled where one text of the body has it; a series of texts with one title stays open, and so does another body's.
func TestTitles(t *testing.T) {
	for name, c := range map[string]struct {
		title, body string
		again       bool // a later text of the same title
		want        string
	}{
		"one text":     {"lighthouses and bees", "body:GA", false, "resolution:A/RES/76/90"},
		"a series":     {"Lighthouses and bees", "body:GA", true, ""},
		"another body": {"Lighthouses and bees", "body:SC", false, ""},
		"no body":      {"Lighthouses and bees", "", false, ""},
		"no such text": {"Lighthouses", "body:GA", false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFixture()
			f.adopted("A/RES/76/90", "Lighthouses and bees", "2021-12-16", "Asks for honey.")
			if c.again {
				f.adopted("A/RES/77/90", "Lighthouses and bees", "2022-12-16", "Asks for honey.")
			}
			f.node(graph.TypeReference, "reference:x", graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, "x").
				Set(graph.PropReason, "TITLE_ONLY").Set(graph.PropTitle, c.title).Set(graph.PropBodyID, c.body))
			f.edge(graph.EdgeMentions, "provision:A/RES/76/90.op1", "reference:x", "op1")
			if got := settled(t, f); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// settled returns what the reference of a fixture is settled as, by the reference and by the citation.
func settled(t *testing.T, f *fixture) string {
	t.Helper()
	store, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	apply(t, store, &f.batch)
	derived, err := link.Derive(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	as, cites := "", ""
	for i := range derived.Nodes {
		if derived.Nodes[i].ID == "reference:x" {
			as = derived.Nodes[i].Props.Text(graph.PropSettledAs)
		}
	}
	for i := range derived.Edges {
		if e := &derived.Edges[i]; e.Type == graph.EdgeCites {
			cites = e.To
		}
	}
	if as != cites {
		t.Errorf("the reference is settled as %q, and cited is %q", as, cites)
	}
	derived.Source.Hash = "1"
	apply(t, store, derived)
	return as
}
