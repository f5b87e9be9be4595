package assert

import (
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/lexicon"
)

func TestCut(t *testing.T) {
	for _, c := range []struct {
		start, end int
		want       string
	}{{0, 2, "äb"}, {1, 3, "b€"}, {3, 4, "d"}, {0, 4, "äb€d"}, {2, 2, ""}, {4, 9, ""}, {3, 2, ""}} {
		if got := Cut("äb€d", c.start, c.end); got != c.want {
			t.Errorf("from %d to %d: %q; want %q", c.start, c.end, got, c.want)
		}
	}
}

// A citation asserts its target as a stub that says no more than its id does.
func TestCite(t *testing.T) {
	b := New("document:x/1", "EN", graph.RankOfficial)
	b.Node(graph.TypeDocument, b.Document, graph.Loaded, graph.Props{}.Set(graph.PropKind, "NOTE").Set(graph.PropName, "X"))
	b.Node(graph.TypePassage, "passage:x/1#p1", graph.Loaded, graph.Props{}.Set(graph.PropPlace, "p1").Set(graph.PropName, "X, p1"))
	content := "See resolution 76/181, para. 11, again resolution 76/181, E/2024/30, article 5 of UNTOC and resolution 10/7."
	l := lexicon.New(nil, []lexicon.Term{{ID: "instrument:untoc", Kind: "CONVENTION", Labels: []string{"UNTOC"}}}, nil, nil)
	text := b.Text("passage:x/1#p1", "p1", "X, p1", content)
	found := citation.Scan(content, citation.Context{Lexicon: l})
	for i := range found.References {
		b.Cite("passage:x/1#p1", text, &found.References[i], "")
	}
	batch := b.Batch()
	if err := batch.Normalize(); err != nil {
		t.Fatal(err)
	}
	counts := map[graph.EdgeType]int{}
	for _, e := range batch.Edges {
		counts[e.Type]++
		if e.Evidence.Text != "" && Cut(content, e.Evidence.Start, e.Evidence.End) != e.Evidence.Quote {
			t.Errorf("%s: %q", e.ID(), e.Evidence.Quote)
		}
	}
	for kind, want := range map[graph.EdgeType]int{graph.EdgeCites: 4, graph.EdgeAdoptedBy: 0, graph.EdgeContains: 1, graph.EdgeMentions: 1, graph.EdgeHasText: 1} {
		if counts[kind] != want {
			t.Errorf("%d %s; want %d", counts[kind], kind, want)
		}
	}
	for _, n := range batch.Nodes {
		if n.Known == graph.CitedOnly && n.Props.Get(graph.PropName) != nil {
			t.Errorf("the stub %s has a name", n.ID)
		}
		if n.ID == "resolution:A/RES/76/181" && n.Props.Text(graph.PropURL) != "https://undocs.org/en/A/RES/76/181" {
			t.Errorf("the address of %s is %q", n.ID, n.Props.Text(graph.PropURL))
		}
		if n.ID == "document:E/2024/30" && n.Props.Text(graph.PropSymbol) != "E/2024/30" {
			t.Errorf("the symbol of %s is %q", n.ID, n.Props.Text(graph.PropSymbol))
		}
	}
}
