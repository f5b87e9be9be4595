package memory_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
)

func newPath(t testing.TB) string { return filepath.Join(t.TempDir(), "graph.db") }

func open(t testing.TB, path string, base ...*graph.Batch) *memory.Store {
	t.Helper()
	s, err := memory.Open(path, base...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func apply(t testing.TB, s plan.Store, batches ...*graph.Batch) plan.Applied {
	t.Helper()
	done, err := s.Apply(t.Context(), batches...)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// dump is all that a store shows: its version, nodes and edges, a line each.
func dump(t testing.TB, s plan.Store) string {
	t.Helper()
	stat, err := s.Stat(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{stat.Version}
	line := func(v any) error {
		b, err := json.Marshal(v)
		lines = append(lines, string(b))
		return err
	}
	err = s.Scan(t.Context(), func(n *graph.Node) error { return line(n) }, func(e *graph.Edge) error { return line(e) })
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}

// found lists the ids of all nodes for which a condition holds.
func found(t testing.TB, s plan.Store, c plan.Cond) []string {
	t.Helper()
	all := &plan.Select{From: plan.All{}, Types: graph.AllTypes, Where: c}
	res, err := s.Execute(t.Context(), &plan.Plan{Roots: []*plan.Select{all}})
	if err != nil {
		t.Fatal(err)
	}
	return res[0].IDs
}

func same(t *testing.T, what string, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s: line %d\n got %s\nwant %s", what, i, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, not %d", what, len(g), len(w))
}

// versionOf is a document whose words depend on v, so that its older words have to be taken back.
func versionOf(i, v int) *graph.Batch {
	c := newCorpus()
	c.provisions, c.words = 1+(i+v)%4, 12
	for range i*7 + v {
		c.Uint64()
	}
	b := c.batch(i, 20)
	b.Source.Hash = fmt.Sprint(v)
	return b
}

// sameWords compares what two stores find.
func sameWords(t *testing.T, what string, got, want plan.Store) {
	t.Helper()
	conds := []plan.Cond{
		plan.Match{Terms: []string{"a", "re"}, Prefix: true}, plan.Match{Terms: []string{"paragraph", "2"}}, plan.Match{Terms: []string{"topic"}, Prefix: true},
	}
	for _, s := range strings.Fields("con tra of crime state en cul traff to sub ga") {
		conds = append(conds, plan.Match{Terms: []string{s}, Prefix: true}, plan.Match{Terms: []string{s}})
	}
	for _, c := range conds {
		if g, w := found(t, got, c), found(t, want, c); !slices.Equal(g, w) {
			t.Fatalf("%s: %v finds\n%v\nnot\n%v", what, c, g, w)
		}
	}
}
