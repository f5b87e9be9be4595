package curated

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"mandategraph/graph"
)

// fixture returns the files under testdata: five paragraphs in two pillars and a few things around them.
func fixture(t *testing.T) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{}
	for _, f := range files {
		content, err := os.ReadFile("testdata/" + folder + f.name)
		if err != nil {
			t.Fatal(err)
		}
		all[folder+f.name] = &fstest.MapFile{Data: content}
	}
	return all
}

// change replaces the one place where old stands in a file; TAB stands for a tab.
func change(t *testing.T, fsys fstest.MapFS, name, old, with string) {
	t.Helper()
	tabs := strings.NewReplacer("TAB", "\t")
	old, with = tabs.Replace(old), tabs.Replace(with)
	f := fsys[folder+name]
	if n := strings.Count(string(f.Data), old); n != 1 {
		t.Fatalf("%q stands %d times in %s", old, n, name)
	}
	f.Data = []byte(strings.Replace(string(f.Data), old, with, 1))
}

// edge returns the first edge of a kind between two nodes, or nil.
func edge(b *graph.Batch, kind graph.EdgeType, from, to string) *graph.Edge {
	i := slices.IndexFunc(b.Edges, func(e graph.Edge) bool { return e.Type == kind && e.From == from && e.To == to })
	if i < 0 {
		return nil
	}
	return &b.Edges[i]
}

// node returns the node with that id, or an empty one.
func node(b *graph.Batch, id string) *graph.Node {
	i := slices.IndexFunc(b.Nodes, func(n graph.Node) bool { return n.ID == id })
	if i < 0 {
		return &graph.Node{}
	}
	return &b.Nodes[i]
}
