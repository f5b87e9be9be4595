package gqltest

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
)

// Statements answers each operation of testdata on a store that keeps the Fixture in a database, and compares what was sent to
// the database, by the store or by anything below it, with the root fields. Sent tells the statements so far.
func Statements(t *testing.T, store plan.Store, sent func() int) {
	ctx := context.Background()
	ask := func(e *gql.Engine, name string) (*graphql.RawParams, *graphql.Response) {
		params := Operation(t, name)
		return params, e.Do(ctx, params)
	}
	for _, name := range Operations() { // the database plans each, so that the engine's description of it cannot grow old below
		ask(gql.New(store, patient(), slog.New(slog.DiscardHandler)), name)
	}
	engine := gql.New(store, patient(), slog.New(slog.DiscardHandler))
	for _, name := range Operations() {
		if _, warm := ask(engine, name); len(warm.Errors) == 0 {
			break // it has read the description
		}
	}
	for _, name := range Operations() {
		t.Run(name, func(t *testing.T) {
			before := sent()
			params, response := ask(engine, name)
			if walks(params.Query) {
				return
			}
			want := infos(t, params.Query)
			if len(response.Errors) == 0 {
				want += rootFields(t, params.Query)
			}
			if got := sent() - before; got != want {
				t.Errorf("%d statements were sent, want %d", got, want)
			}
		})
	}
}

// infos counts the root fields that describe the store: a statement looks whether the description is still true.
func infos(t *testing.T, query string) (n int) {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range doc.Operations[0].SelectionSet {
		if f, ok := s.(*ast.Field); ok && (f.Name == "info" || f.Name == "graphInfo") {
			n = 1
		}
	}
	return n
}

// walks reports whether an operation follows edges or searches: that is a statement a level or a rung, which the suite of the stores looks at.
func walks(query string) bool {
	return strings.Contains(query, "trace(") || strings.Contains(query, "paths(") || strings.Contains(query, "subgraph(") || strings.Contains(query, "coverage(") || strings.Contains(query, "compare(") || strings.Contains(query, "compareSeries(") ||
		strings.Contains(query, "timeline(") || strings.Contains(query, "search(") || strings.Contains(query, "suggest(")
}
