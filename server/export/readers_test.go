package export_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

// read are the files that a case may have, and who reads each. Of a large graph those that take their time are left to the others.
var read = []struct {
	file    string
	request export.Request
	small   []string
	large   []string
}{
	{"graph.graphml", export.Request{Format: export.GraphML}, []string{"networkx", "igraph", "graphology"}, []string{"igraph"}},
	{"graph.gexf", export.Request{Format: export.GEXF}, []string{"networkx", "graphology"}, nil},
	{"graph.cyjs", export.Request{Format: export.Cytoscape}, []string{"networkx", "cytoscape"}, nil},
	{"graph.json", export.Request{Format: export.Graphology}, []string{"graphology"}, nil},
	{"nodes.csv", export.Request{Format: export.CSV, Table: export.Nodes}, []string{"pandas"}, []string{"pandas"}},
	{"edges.csv", export.Request{Format: export.CSV, Table: export.Edges}, nil, nil},
	{"graph.ttl", export.Request{Format: export.Turtle}, []string{"rdflib"}, nil},
	{"graph.jsonld", export.Request{Format: export.JSONLD}, []string{"jsonld+n3"}, nil},
	{"graph.dot", export.Request{Format: export.DOT}, []string{"graphviz"}, nil},
}

// TestReaders lets libraries that others wrote read every format, and compare what they find with the graph: ids, attributes and their kinds,
// parallel edges, characters.
func TestReaders(t *testing.T) {
	script := readers(t)
	dir := t.TempDir()
	var want []string
	nasty, real := nastyGraph(t), program(t)
	kyoto := walk.Subgraph{Around: []string{"instrument:kyoto"}, Depth: 2, Limit: 400}
	for _, c := range []struct {
		name    string
		store   plan.Store
		request export.Request
		large   bool
	}{
		{"nasty", nasty, export.Request{Texts: true}, false},
		{"merged", nasty, export.Request{Merge: true}, false},
		{"part", real, export.Request{Subgraph: kyoto}, false},
		{"whole", real, export.Request{}, true},
	} {
		folder := filepath.Join(dir, c.name)
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		nodes, edges := expected(t, c.store, c.request, c.large)
		writeRecords(t, folder, nodes, edges)
		if c.large {
			writeFile(t, folder, "large", nil)
		}
		for _, f := range read {
			by := f.small
			if c.large {
				by = f.large
			}
			if len(by) == 0 && f.file != "edges.csv" {
				continue
			}
			r := c.request
			r.Format, r.Table = f.request.Format, f.request.Table
			writeFile(t, folder, f.file, exported(t, c.store, r))
			for _, reader := range by {
				want = append(want, fmt.Sprintf("ok %s/%s %s %d %d", c.name, f.file, reader, len(nodes), len(edges)))
			}
		}
	}
	want = append(want, drawings(t, dir, real)...)
	got := run(t, script, "python", dir) + run(t, script, "node", dir)
	for _, line := range want {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("no reader says %q", line)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}

// drawings adds what is drawn and holds no attributes: a small part in Mermaid, a trace.
func drawings(t *testing.T, dir string, store plan.Store) []string {
	folder := filepath.Join(dir, "drawn")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	r := export.Request{Format: export.Mermaid, Subgraph: walk.Subgraph{Around: []string{"topic:cybercrime"}, Depth: 1, Limit: 30}, Merge: true}
	found, err := r.Run(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	nodes, edges := grownRecords(found)
	writeRecords(t, folder, nodes, edges)
	writeFile(t, folder, "graph.mmd", exported(t, store, r))
	trace := walk.Trace{From: []string{"provision:A/RES/78/223#op3"}}
	traced, err := trace.Run(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, folder, "trace.dot", exported(t, store, export.Request{Format: export.DOT, Trace: &trace}))
	writeFile(t, folder, "trace.mmd", exported(t, store, export.Request{Format: export.Mermaid, Trace: &trace}))
	return []string{
		fmt.Sprintf("ok drawn/graph.mmd mermaid %d %d", len(nodes), len(edges)),
		fmt.Sprintf("ok drawn/trace.dot graphviz %d %d", len(traced.Nodes), len(traced.Steps)),
		fmt.Sprintf("ok drawn/trace.mmd mermaid %d %d", len(traced.Nodes), len(traced.Steps)),
	}
}

// readers returns the script that runs them. Where this machine cannot, the test is skipped, but never in CI.
func readers(t *testing.T) string {
	t.Helper()
	script, err := filepath.Abs("../../scripts/readers")
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(script, "--check").CombinedOutput(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("in CI nothing may be skipped: %s", out)
		}
		t.Skipf("no readers that others wrote: %s", bytes.TrimSpace(out))
	}
	return script
}

func run(t *testing.T, script, language, dir string) string {
	t.Helper()
	var words bytes.Buffer
	c := exec.CommandContext(t.Context(), script, language, dir)
	c.Stderr = &words
	out, err := c.Output()
	if err != nil {
		t.Errorf("%s: %v\n%s", language, err, words.Bytes())
	}
	return string(out)
}

func exported(t *testing.T, store plan.Store, r export.Request) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := r.Write(context.WithoutCancel(t.Context()), store, &out, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func writeFile(t *testing.T, folder, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), text, 0o666); err != nil {
		t.Fatal(err)
	}
}
