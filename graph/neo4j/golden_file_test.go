package neo4j

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph/plan"
)

// A golden file has two parts: what is goldenSaid to the database, which any run can check, and what a server says of it.
const (
	goldenSaid = iota
	goldenCost
)

const (
	goldenFolder = "testdata/golden"
	goldenCut    = "\n== on the server\n"
)

func goldenFile(name string) string { return filepath.Join(goldenFolder, name+".txt") }

// compareGolden compares one part of a file, or writes it and leaves the other.
func compareGolden(t *testing.T, name string, part int, got string) {
	t.Helper()
	raw, err := os.ReadFile(goldenFile(name))
	if err != nil && !*update {
		t.Fatalf("%v; -update writes it", err)
	}
	before, after, _ := strings.Cut(string(raw), goldenCut)
	parts := [...]string{before, after}
	if part == goldenCost && strings.Contains(before, "EXISTS {") {
		got = nearly(after, got)
	}
	if !*update {
		if diff := cmp.Diff(parts[part], got); diff != "" {
			t.Errorf("%s (-committed +now):\n%s", goldenFile(name), diff)
		}
		return
	}
	parts[part] = got
	if err := os.WriteFile(goldenFile(name), []byte(parts[goldenSaid]+goldenCut+parts[goldenCost]), 0o644); err != nil {
		t.Fatal(err)
	}
}

// noOthers reports files of cases that are gone, or takes them away.
func noOthers(t *testing.T, seen map[string]bool) {
	t.Helper()
	files, err := os.ReadDir(goldenFolder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if seen[strings.TrimSuffix(f.Name(), ".txt")] {
			continue
		}
		if !*update {
			t.Errorf("%s is of no case", f.Name())
		} else if err := os.Remove(filepath.Join(goldenFolder, f.Name())); err != nil {
			t.Error(err)
		}
	}
}

// statements is a plan with the statement of each root and its parameters.
func statements(t *testing.T, p *plan.Plan, stat *plan.Stat) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(p.String())
	for _, root := range p.Roots {
		st := compile(root, stat)
		fmt.Fprintf(&b, "\n%s\n%s", st.Text, sortedJSON(t, st.Params["p"].(map[string]any)))
	}
	return b.String()
}

// sortedJSON has the parameters in the order of their names.
func sortedJSON(t *testing.T, params map[string]any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(params); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
