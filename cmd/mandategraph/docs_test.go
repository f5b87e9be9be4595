package main

import (
	"context"
	"log/slog"
	"os"
	"regexp"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql"
)

var queryBlock = regexp.MustCompile("(?s)```graphql\n(.*?)```")

// TestDocumentedQueries runs every query of the documentation on the curated facts.
func TestDocumentedQueries(t *testing.T) {
	page, err := os.ReadFile("../../docs/queries.md")
	if err != nil {
		t.Fatal(err)
	}
	store, err := (&options{store: "memory:"}).open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	engine := gql.New(store, gql.DefaultLimits, slog.New(slog.DiscardHandler))
	blocks := queryBlock.FindAllStringSubmatch(string(page), -1)
	if len(blocks) < 8 {
		t.Fatalf("found %d queries", len(blocks))
	}
	for _, block := range blocks {
		response := engine.Do(context.Background(), &graphql.RawParams{Query: block[1]})
		if len(response.Errors) > 0 {
			t.Errorf("%v\n%s", response.Errors, block[1])
		}
	}
}
