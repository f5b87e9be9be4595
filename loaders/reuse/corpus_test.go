package reuse_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders"
	"mandategraph/loaders/reuse"
)

// crime returns the resolutions on crime of the corpus; without the corpus it skips the test, but never in CI.
func crime(t *testing.T) string {
	t.Helper()
	root := os.Getenv("MANDATEGRAPH_CORPUS")
	if root == "" {
		root = "../../../shared/corpus" // beside the repository
	}
	folder := filepath.Join(root, "akn", "crime")
	_, err := os.Stat(folder)
	switch {
	case err == nil:
		return folder
	case os.Getenv("CI") != "":
		t.Fatalf("the corpus is missing: %v", err)
	}
	t.Skipf("no corpus at %s; set MANDATEGRAPH_CORPUS to test against real resolutions", root)
	return ""
}

// A request that comes back year after year, longer each time and with other words between: from 78/223 a chain leads to where it began.
func TestCorpusChain(t *testing.T) {
	store, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := loaders.Load(t.Context(), store, []string{crime(t)}, loaders.Options{}); err != nil {
		t.Fatal(err)
	}
	derived, err := reuse.Derive(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []struct{ from, to, grade string }{
		{"provision:A/RES/77/231#op4", "provision:A/RES/76/181#op11", "PARTIAL"},
		{"provision:A/RES/78/223#op3", "provision:A/RES/77/231#op4", "EXACT"},
	} {
		found := false
		for i := range derived.Edges {
			e := &derived.Edges[i]
			if e.From != want.from || e.To != want.to {
				continue
			}
			found = true
			spans, _ := e.Props.Get(graph.PropSpans).([]string)
			if e.Props.Text(graph.PropGrade) != want.grade || len(spans) == 0 || !strings.Contains(spans[0], "=") || e.Evidence.Quote == "" {
				t.Errorf("%s to %s: %s, spans %v", want.from, want.to, e.Props.Text(graph.PropGrade), spans)
			}
		}
		if !found {
			t.Errorf("nothing leads from %s to %s", want.from, want.to)
		}
	}
}
