package bench

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
)

var embedded = sync.OnceValue(func() plan.Store {
	s, err := memory.New(synthetic())
	if err != nil {
		panic(err)
	}
	return s
})

// queries are measured through GraphQL in process: parse (cached), validate (cached), bound, compile, execute, write JSON.
var queries = []struct{ name, text string }{
	{"point", `{ resolution(symbol: "A/RES/50/7") { id symbol title body { name } } }`},
	// 1 resolution, 32 provisions, 32 cited resolutions, 32 × 32 provisions of those: 1,089 nodes on 4 levels
	{"thousandNodes", `{ resolution(symbol: "A/RES/50/7") { contains(first: 32) { nodes { id ... on Provision { cites(first: 1) {
		edges { evidence { quote } node { ... on Resolution { symbol contains(first: 32) { nodes { id label } } } } } } } } } } }`},
	{"filtered", `{ resolutions(first: 20, order: {by: NUMBER, direction: DESC},
		filter: {adoptedBy: {some: {node: {id: {eq: "body:B3"}}}}, contains: {some: {node: {provision: {about: {some: {node: {id: {eq: "topic:t5"}}}}}}}}}) {
		nodes { symbol title contains(first: 3) { nodes { id } } } } }`},
	{"counts", `{ resolution(symbol: "A/RES/40/3") { citedBy(first: 10) { totalCount targetCount edges { verbless: id node { label } } } } }`},
}

func BenchmarkQuery(b *testing.B) {
	engine := gql.New(embedded(), gql.DefaultLimits, slog.New(slog.DiscardHandler))
	runner := engine.Runner()
	for _, q := range queries {
		b.Run(q.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				answer(b, runner, q.text)
			}
			b.ReportMetric(rows(b, runner, q.text), "rows/op")
		})
	}
}

// rows returns how many rows the query reads, as its cost says.
func rows(b *testing.B, runner gql.Runner, query string) float64 {
	raw, err := json.Marshal(runner.Do(context.Background(), &graphql.RawParams{Query: query}).Extensions["cost"])
	if err != nil {
		b.Fatal(err)
	}
	var cost struct{ Actual float64 }
	if err := json.Unmarshal(raw, &cost); err != nil {
		b.Fatal(err)
	}
	return cost.Actual
}

func answer(b *testing.B, runner gql.Runner, query string) {
	response := runner.Do(context.Background(), &graphql.RawParams{Query: query})
	if len(response.Errors) > 0 {
		b.Fatal(response.Errors)
	}
	if err := gql.WriteResponse(io.Discard, response); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkExecute runs the plans of the same queries on the store alone: the floor under BenchmarkQuery.
func BenchmarkExecute(b *testing.B) {
	store := embedded()
	engine := gql.New(store, gql.DefaultLimits, slog.New(slog.DiscardHandler))
	for _, q := range queries {
		b.Run(q.name, func(b *testing.B) {
			p, err := engine.Explain(context.Background(), &graphql.RawParams{Query: q.text})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := store.Execute(context.Background(), p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
