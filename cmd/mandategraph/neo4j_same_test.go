package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStoresAgree loads the same into both stores; what they show must be equal, byte for byte.
func TestStoresAgree(t *testing.T) {
	for _, test := range []struct {
		name string
		path func(*testing.T) string
	}{
		{"our own note", writeNote},
		{"the corpus", func(t *testing.T) string { return corpus(t, "note") }},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := test.path(t)
			onDatabase, embedded := database(t).URL, "file:"+filepath.Join(t.TempDir(), "graph.db")
			must(t, onDatabase, "load")
			must(t, onDatabase, "load", path)
			must(t, embedded, "load", path)
			for _, command := range commandsToCompare(t) {
				want, got := must(t, embedded, command...), must(t, onDatabase, command...)
				if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("%q (-embedded +Neo4j):\n%s", command, diff)
				}
			}
			if want, got := versionOf(t, embedded), versionOf(t, onDatabase); got != want {
				t.Errorf("the status says\n%s\nand on the embedded store\n%s", got, want)
			}
		})
	}
}

func commandsToCompare(t *testing.T) [][]string {
	t.Helper()
	examples, err := filepath.Glob("../../server/examples/*.graphql")
	if err != nil || len(examples) < 5 {
		t.Fatalf("%d examples, %v", len(examples), err)
	}
	commands := [][]string{{"dump"}, {"resolve", "10/7"}, {"resolve", "A/RES/76/181", "--json"}}
	for _, path := range examples {
		commands = append(commands, []string{"query", "-f", path})
	}
	return commands
}

// versionOf is what the status says without the store's name.
func versionOf(t *testing.T, store string) string {
	t.Helper()
	_, rest, _ := strings.Cut(must(t, store, "store", "status"), "\n")
	return rest
}

// corpus is a folder of the corpus; without it the test is skipped, but never in CI.
func corpus(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("MANDATEGRAPH_CORPUS")
	if root == "" {
		root = "../../../shared/corpus" // beside the repository
	}
	path := filepath.Join(root, name)
	_, err := os.Stat(path)
	switch {
	case err == nil:
		return path
	case os.Getenv("CI") != "":
		t.Fatalf("the corpus is missing: %v", err)
	}
	t.Skipf("no corpus at %s; set MANDATEGRAPH_CORPUS to compare the stores on the real note", root)
	return ""
}
