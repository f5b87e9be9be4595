package main

import (
	"os"
	"strings"
	"testing"

	"mandategraph/data"
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
