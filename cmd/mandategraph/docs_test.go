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

// TestDocumentedQueries runs every query of the README and of the pages of the documentation on the curated facts.
func TestDocumentedQueries(t *testing.T) {
	store, err := (&options{store: "memory:"}).open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	engine := gql.New(store, ownLimits(), slog.New(slog.DiscardHandler))
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	queries := 0
	for _, page := range append(pages, "../../README.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range queryBlock.FindAllStringSubmatch(string(text), -1) {
			queries++
			response := engine.Do(context.Background(), &graphql.RawParams{Query: block[1]})
			if len(response.Errors) > 0 {
				t.Errorf("%s: %v\n%s", page, response.Errors, block[1])
			}
		}
	}
	if queries < 30 {
		t.Errorf("found %d queries in %v", queries, pages)
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
