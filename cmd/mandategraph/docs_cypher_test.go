package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph/neo4j/neo4jtest"
)

// TestReadmeAsksTheSameTwice runs the Cypher of the README and the GraphQL beside it on the curated facts.
func TestReadmeAsksTheSameTwice(t *testing.T) {
	cypher, query := readmeBlock(t, "cypher"), readmeBlock(t, "graphql")
	if regexp.MustCompile(`\b_[A-Za-z]`).MatchString(cypher) {
		t.Error("the Cypher uses a name that is hidden")
	}
	a := database(t)
	must(t, a.URL, "load")
	byCypher := map[string]bool{}
	for _, row := range neo4jtest.Run(t, a, cypher) {
		byCypher[fmt.Sprint(row...)] = true
	}
	byGraphQL := map[string]bool{}
	for _, n := range resolutionsOf(t, must(t, a.URL, "query", query)) {
		byGraphQL[fmt.Sprint(n.Symbol, n.Title)] = true
	}
	if len(byCypher) < 2 {
		t.Errorf("the Cypher finds %d", len(byCypher))
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(byCypher)), slices.Sorted(maps.Keys(byGraphQL))); diff != "" {
		t.Errorf("(-Cypher +GraphQL):\n%s", diff)
	}
}

func readmeBlock(t *testing.T, language string) string {
	t.Helper()
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(page), "```"+language+"\n")
	block, _, found := strings.Cut(block, "```")
	if !found {
		t.Fatalf("the README has no %s", language)
	}
	return block
}

type resolution struct{ Symbol, Title string }

func resolutionsOf(t *testing.T, answer string) []resolution {
	t.Helper()
	var got struct {
		Data struct{ Resolutions struct{ Nodes []resolution } }
	}
	if err := json.Unmarshal([]byte(answer), &got); err != nil {
		t.Fatalf("%v\n%s", err, answer)
	}
	return got.Data.Resolutions.Nodes
}
