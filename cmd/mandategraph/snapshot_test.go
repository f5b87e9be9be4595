package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"mandategraph/data"
	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/snapshot"
)

// A machine without any document answers for a resolution; the flag leaves the snapshot out.
func TestSnapshotAnswers(t *testing.T) {
	t.Setenv("MANDATEGRAPH_NO_SNAPSHOT", "")
	question := `{ resolution(symbol: "A/RES/78/223") { known title date { start } contains { nodes { ... on Provision { place cites { edges { evidence { rule quote } node { id } } } } } } } }`
	out, exit := run(t, "memory:", "", "query", question)
	for _, want := range []string{`"known": "SNAPSHOT"`, `"resolution:A/RES/77/231"`, "snapshot " + snapshot.Date(data.Snapshot), `"quote": null`} {
		if exit != 0 || !strings.Contains(out, want) {
			t.Errorf("exit %d, no %s in %.2000s", exit, want, out)
		}
	}
	if out, _ := run(t, "memory:", "", "--no-snapshot", "query", question); strings.Contains(out, "SNAPSHOT") {
		t.Errorf("without the snapshot: %.500s", out)
	}
	if out, exit := run(t, "memory:", "", "load"); exit != 0 || !strings.Contains(out, "documents written     0") {
		t.Errorf("exit %d, %s", exit, out)
	}
}

// The image shows what the facts say that it was made of, byte for byte, also once a document takes the place of what the snapshot says of it.
func TestImageShowsTheFacts(t *testing.T) {
	o := &options{}
	image, err := o.base()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := o.facts()
	if err != nil {
		t.Fatal(err)
	}
	merged, err := memory.NewBase(facts...)
	if err != nil {
		t.Fatal(err)
	}
	ofImage, ofFacts := image.New(), merged.New()
	if shownBy(t, ofImage) != shownBy(t, ofFacts) {
		t.Error("the image shows something else than the facts; run make image")
	}
	for _, s := range []plan.Store{ofImage, ofFacts} {
		read := &graph.Batch{Source: graph.Source{ID: facts[1].Source.ID, Hash: "read"}, Nodes: []graph.Node{{ID: "document:A/RES/77/231", Type: graph.TypeDocument,
			Known: graph.Loaded, Props: graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, "as read")}}}
		if applied, err := s.Apply(t.Context(), read); err != nil || applied.Written != 1 {
			t.Fatal(applied, err)
		}
	}
	if shownBy(t, ofImage) != shownBy(t, ofFacts) {
		t.Error("with a document, the image shows something else than the facts")
	}
}

// shownBy is the hash of all that a store shows.
func shownBy(t *testing.T, s plan.Store) string {
	t.Helper()
	stat, err := s.Stat(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	fmt.Fprintln(h, stat)
	out := json.NewEncoder(h)
	if err := s.Scan(t.Context(), func(n *graph.Node) error { return out.Encode(n) }, func(e *graph.Edge) error { return out.Encode(e) }); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// While the facts are other than those of the image, they are read.
func TestStaleImage(t *testing.T) {
	facts, err := curated.Hash()
	if err != nil {
		t.Fatal(err)
	}
	documents, err := snapshot.Hash()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		curated, document string
		want              bool
	}{{facts, documents, true}, {"before", documents, false}, {facts, "before", false}} {
		base, err := memory.NewBase(&graph.Batch{Source: graph.Source{ID: curated.SourceID, Hash: tt.curated}}, &graph.Batch{Source: graph.Source{ID: "document:x/EN", Hash: tt.document}})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := isOfFacts(base); got != tt.want || err != nil {
			t.Errorf("%+v: %v, %v", tt, got, err)
		}
	}
}

// What the README and the page say that the snapshot holds.
func TestSnapshotCounts(t *testing.T) {
	batches, err := snapshot.Batches()
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"../../README.md", "../../docs/snapshot.md"} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if want := thousands(int64(len(batches))) + " official documents"; !strings.Contains(string(text), want) {
			t.Errorf("%s does not say %q", page, want)
		}
	}
}
