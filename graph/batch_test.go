package graph

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestNormalizeJoinsNodes(t *testing.T) {
	cited := Node{ID: "resolution:a", Type: TypeResolution, Known: CitedOnly, Props: Props(nil).Set(PropTitle, "as cited").Set(PropSession, "76")}
	loaded := resolution("a")
	loaded.Props = loaded.Props.Set(PropTitle, "as printed")
	b := &Batch{Source: Source{ID: "s"}, Nodes: []Node{cited, loaded, cited}}
	if err := b.Normalize(); err != nil || len(b.Nodes) != 1 {
		t.Fatalf("%v, %v", b.Nodes, err)
	}
	got := b.Nodes[0]
	if got.Known != Loaded || got.Props.Text(PropTitle) != "as printed" || got.Props.Text(PropSession) != "76" {
		t.Errorf("got %+v", got)
	}
	if cited.Props.Get(PropSymbol) != nil || len(loaded.Props) != 4 {
		t.Errorf("what was given in was changed: %v, %v", cited.Props, loaded.Props)
	}
}

func TestNormalizeKeepsTheFirstEdge(t *testing.T) {
	b := valid()
	again, other := citation("a", "b", "op2"), citation("a", "b", "op1")
	again.Evidence.Quote = "again"
	b.Edges = append(b.Edges, again, other)
	if err := b.Normalize(); err != nil {
		t.Fatal(err)
	}
	if len(b.Edges) != 2 || b.Edges[0].Evidence.Place != "op1" || b.Edges[1].Evidence.Quote != "" {
		t.Errorf("got %+v", b.Edges)
	}
}

// Nodes that are said differently and edges that are not the same come out alike, in whatever order they go in; and once more
// changes nothing.
func TestNormalizeIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tidy := valid()
		tidy.Edges = append(tidy.Edges, citation("b", "a", "op1"), citation("a", "b", "pp1"))
		if err := tidy.Normalize(); err != nil {
			t.Fatal(err)
		}
		b := &Batch{Source: tidy.Source}
		b.Nodes = rapid.Permutation(slices.Concat(tidy.Nodes, tidy.Nodes)).Draw(t, "nodes")
		b.Edges = rapid.Permutation(slices.Concat(tidy.Edges, tidy.Edges)).Draw(t, "edges")
		for range 2 {
			if err := b.Normalize(); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tidy, b); d != "" {
				t.Fatalf("(- tidy, + got)\n%s", d)
			}
		}
	})
}
