package bench

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/data"
	"mandategraph/graph/gql"
	"mandategraph/graph/memory"
	"mandategraph/loaders/curated"
)

// BenchmarkOpenCurated goes from the files in the program to the first answer, as a start of the program does: read the curated facts,
// open the store on them, make the engine, answer.
func BenchmarkOpenCurated(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		facts, err := curated.Read(data.Curated)
		if err != nil {
			b.Fatal(err)
		}
		store, err := memory.New(facts)
		if err != nil {
			b.Fatal(err)
		}
		answer(b, gql.New(store, gql.DefaultLimits, slog.New(slog.DiscardHandler)).Runner(), `{ commitment(paragraph: 61) { label } }`)
	}
}

// BenchmarkOpenFile opens a file of 2,000 resolutions with 60,000 provisions and answers once.
func BenchmarkOpenFile(b *testing.B) {
	path := filepath.Join(b.TempDir(), "graph.db")
	store, err := memory.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := store.Apply(context.Background(), synthetic()); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	if info, err := os.Stat(path); err == nil {
		b.ReportMetric(float64(info.Size())/(1<<20), "MiB")
	}
	b.ReportAllocs()
	for b.Loop() {
		opened, err := memory.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		engine := gql.New(opened, gql.DefaultLimits, slog.New(slog.DiscardHandler))
		if r := engine.Do(context.Background(), &graphql.RawParams{Query: queries[0].text}); len(r.Errors) > 0 {
			b.Fatal(r.Errors)
		}
		opened.Close()
	}
}
