package main

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
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

var (
	consoleBlock = regexp.MustCompile("(?s)```console\n(.*?)```")
	typed        = regexp.MustCompile(`"[^"]*"|\S+`)
)

// TestDocumentedOutputs runs the commands that the README and the pages show with what they print, with nothing but what comes with the program.
func TestDocumentedOutputs(t *testing.T) {
	t.Setenv("MANDATEGRAPH_NO_SNAPSHOT", "")
	commands := 0
	for _, page := range []string{"../README.md", "tracing.md", "timeline.md"} { // compare.md shows what two documents say that are not with it
		for _, block := range consoleBlock.FindAllStringSubmatch(documentation(t, page), -1) {
			for shown := range strings.SplitSeq(strings.TrimPrefix(block[1], "$ "), "\n$ ") {
				command, want, _ := strings.Cut(shown, "\n")
				commands++
				var arguments []string
				for _, a := range typed.FindAllString(command, -1)[1:] {
					arguments = append(arguments, strings.Trim(a, `"`))
				}
				if got := must(t, "memory:", arguments...); !isShown(want, got) {
					t.Errorf("%s: %s prints\n%s\nand not\n%s", page, command, got, want)
				}
			}
		}
	}
	if commands < 5 {
		t.Errorf("found %d commands", commands)
	}
}

// isShown reports whether a page shows an output: "…" stands for what is left out of a line, and on a line of its own for all that follows.
func isShown(want, got string) bool {
	before, _, cut := strings.Cut(want, "\n…\n")
	var pattern []string
	for part := range strings.SplitSeq(before, "…") {
		pattern = append(pattern, regexp.QuoteMeta(strings.TrimSuffix(part, " ")))
	}
	end := `\n?$`
	if cut {
		end = `\n`
	}
	return regexp.MustCompile("^" + strings.TrimSuffix(strings.Join(pattern, ".*"), "\n") + end).MatchString(got)
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
