package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExport(t *testing.T) {
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	for _, c := range []struct {
		arguments string
		exit      int
		say       string
		files     []string
	}{
		{"--format graphml -o " + file("a.graphml"), 0, "nodes and", []string{"a.graphml"}},
		{"--format csv --output " + file("tables"), 0, "edges to", []string{"tables/nodes.csv", "tables/edges.csv"}},
		{"--format csv --output " + file("a.zip"), 0, "edges to", []string{"a.zip"}},
		{"--format csv --table edges --roll-up resolution", 0, "id,source,target,type,weight,evidenceIds\r\n", nil},
		{"--format cytoscape --around kyoto --depth 1", 0, `"id":"instrument:kyoto"`, nil},
		{"--format dot --trace extradition --forward", 0, "digraph trace {", nil},
		{"--format mermaid --around extradition --limit 5 --merge", 0, "flowchart LR", nil},
		{"--format turtle --types topics --base https://graph.example.org/", 2, "there is no type", nil},
		{"--format turtle --types topic --base https://graph.example.org/", 0, "<https://graph.example.org/topic/extradition> a mg:Topic, skos:Concept ;", nil},
		{"--format xls", 2, "graphml, gexf", nil},
		{"--format gexf --roll-up up", 2, "roll-up is", nil},
		{"--format gexf --around nothing-of-that-name", 4, "", nil},
		{"--format gexf -o " + file("none/a.gexf"), 2, "cannot be written", nil},
		{"--format gexf -o " + dir, 2, "is a folder", nil},
	} {
		out, exit := run(t, "memory:", "", append([]string{"export"}, strings.Fields(c.arguments)...)...)
		if exit != c.exit || !strings.Contains(out, c.say) {
			t.Errorf("export %s: exit %d, want %d with %q: %.300s", c.arguments, exit, c.exit, c.say, out)
		}
		for _, name := range c.files {
			if info, err := os.Stat(file(name)); err != nil || info.Size() < 500 {
				t.Errorf("export %s: %s: %v", c.arguments, name, err)
			}
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("what was begun lies about: %v %v", left, err)
	}
}
