package bench

import (
	"testing"

	"mandategraph/graph/gql"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/graph/search"
)

// searches are what people type. Pages have 20 hits, and all are counted.
var searches = []struct{ name, query string }{
	{"a word", "cybercrime"},
	{"a common word", "resolution"},
	{"a phrase", `"cultural property"`},
	{"a beginning", "traffick*"},
	{"a misspelt word", "traficking~"},
	{"words with operators", "(smuggl* OR traffick*) migrants -tea"},
	{"a reference", "GA res 76/181"},
}

// BenchmarkSearch finds the first hits, with their highlights.
func BenchmarkSearch(b *testing.B) {
	store, err := archives()
	fatal(b, err)
	searchAll(b, store)
}

func searchAll(b *testing.B, store plan.Store) {
	for _, c := range searches {
		b.Run(c.name, func(b *testing.B) {
			s := search.Search{Query: c.query, Meant: gql.Meant(c.query), First: 20, Count: true}
			found, err := s.Run(b.Context(), store) // the words are indexed at the first search
			for b.Loop() {
				found, err = s.Run(b.Context(), store)
				fatal(b, err)
			}
			fatal(b, err)
			b.ReportMetric(float64(found.Total), "hits")
		})
	}
}

// BenchmarkFirstSearch indexes the words of what comes with the program, as the first search of a process does.
func BenchmarkFirstSearch(b *testing.B) {
	batches, err := program()
	fatal(b, err)
	for b.Loop() {
		b.StopTimer()
		store, err := memory.New(batches...)
		fatal(b, err)
		_, err = store.Stat(b.Context())
		fatal(b, err)
		b.StartTimer()
		s := search.Search{Query: "cybercrime", First: 20}
		_, err = s.Run(b.Context(), store)
		fatal(b, err)
	}
}

// BenchmarkSuggest suggests while somebody types.
func BenchmarkSuggest(b *testing.B) {
	store, err := archives()
	fatal(b, err)
	for _, prefix := range []string{"traf", "cultural pr", "A/RES/76"} {
		b.Run(prefix, func(b *testing.B) {
			s := search.Suggest{Prefix: prefix, Meant: gql.Meant(prefix), First: 10}
			for b.Loop() {
				_, err := s.Run(b.Context(), store)
				fatal(b, err)
			}
		})
	}
}
