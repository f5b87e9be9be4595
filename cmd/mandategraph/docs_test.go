package main

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql"
)

var queryBlock = regexp.MustCompile("(?s)```graphql\n(.*?)```")

// TestDocumentedQueries runs every query of the documentation on the curated facts.
func TestDocumentedQueries(t *testing.T) {
	store, err := (&options{store: "memory:"}).open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	engine := gql.New(store, ownLimits(), slog.New(slog.DiscardHandler))
	for name, atLeast := range map[string]int{"queries.md": 8, "texts.md": 5, "topics.md": 1, "tracing.md": 2, "drawing.md": 2, "coverage.md": 2, "compare.md": 1, "search.md": 2, "timeline.md": 1} {
		blocks := queryBlock.FindAllStringSubmatch(documentation(t, name), -1)
		if len(blocks) < atLeast {
			t.Fatalf("found %d queries in %s", len(blocks), name)
		}
		for _, block := range blocks {
			response := engine.Do(context.Background(), &graphql.RawParams{Query: block[1]})
			if len(response.Errors) > 0 {
				t.Errorf("%s: %v\n%s", name, response.Errors, block[1])
			}
		}
	}
}

// documentation is a page of the documentation.
func documentation(t *testing.T, name string) string {
	t.Helper()
	page, err := os.ReadFile(filepath.Join("../../docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}
