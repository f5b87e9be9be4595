package memory_test

import (
	"path/filepath"
	"sync"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
)

// large is a store of the size that the whole corpus is expected to have: 2,000 resolutions with 84,000 provisions.
var large = sync.OnceValue(func() *memory.Store {
	s, err := memory.New(newCorpus().batches(2000)...)
	if err != nil {
		panic(err)
	}
	return s
})

var resolutions = graph.TypesOf(graph.TypeResolution)

func hop(k graph.EdgeType, d graph.Direction, limit int, children ...*plan.Select) *plan.Select {
	return &plan.Select{
		From: plan.Hop{Kinds: graph.EdgesOf(k), Dir: d}, Types: graph.AllTypes, Order: plan.Order{Key: graph.OrderPlace},
		Page: plan.Page{Limit: limit}, Columns: []graph.Prop{graph.PropLabel}, Edge: []graph.Prop{graph.PropPlace, graph.PropQuote}, Children: children,
	}
}

// fourLevels is 1,000 rows and some: 10 resolutions, 10 provisions of each, their texts and what they cite.
func fourLevels() *plan.Select {
	return &plan.Select{
		From: plan.All{}, Types: resolutions, Order: plan.Order{Key: graph.OrderNumber}, Page: plan.Page{Limit: 15},
		Columns: []graph.Prop{graph.PropLabel, graph.PropTitle},
		Children: []*plan.Select{hop(graph.EdgeContains, graph.Out, 20,
			hop(graph.EdgeHasText, graph.Out, 1), hop(graph.EdgeCites, graph.Out, 2, hop(graph.EdgeAdoptedBy, graph.Out, 1)))},
	}
}

func search(terms ...string) plan.Cond { return plan.Match{Terms: terms} }

var benchmarks = []struct {
	name string
	root *plan.Select
}{
	{"point", &plan.Select{From: plan.IDs{"resolution:A/RES/30/71"}, Types: resolutions, Columns: []graph.Prop{graph.PropSymbol, graph.PropTitle, graph.PropDateStart}}},
	{"four levels", fourLevels()},
	{"page by date, counted", &plan.Select{From: plan.All{}, Types: resolutions, Order: plan.Order{Key: graph.OrderDate, Desc: true},
		Page: plan.Page{Limit: 20, After: &plan.Keyset{Key: "1985-12-03", ID: "resolution:A/RES/40/1"}}, Total: true, Targets: true, More: true, Columns: []graph.Prop{graph.PropTitle}}},
	{"page of provisions, scanned", &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeProvision), Order: plan.Order{Key: graph.OrderNumber},
		Where: plan.Compare{Prop: graph.PropName, Op: plan.Contains, Value: "/40/1, paragraph 4"}, Page: plan.Page{Limit: 20}, Total: true, Targets: true, More: true}},
	{"provisions about a topic", &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeProvision), Page: plan.Page{Limit: 20}, Total: true, Targets: true, More: true,
		Where: plan.Along{Kind: graph.EdgeAbout, Dir: graph.Out, Node: plan.Compare{Prop: graph.PropID, Value: "topic:topic-3"}}}},
	{"provisions along a property", &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeProvision), Page: plan.Page{Limit: 20}, Total: true, Targets: true, More: true,
		Where: plan.Along{Kind: graph.EdgeCites, Dir: graph.Out, Node: plan.Compare{Prop: graph.PropSymbol, Value: "A/RES/30/71"}}}},
	{"search a word", &plan.Select{From: plan.All{}, Types: graph.AllTypes, Page: plan.Page{Limit: 20}, Total: true, Targets: true, More: true, Where: search("conconven")}},
	{"search a phrase", &plan.Select{From: plan.All{}, Types: graph.AllTypes, Page: plan.Page{Limit: 20}, Total: true, Targets: true, More: true, Where: search("conconcon", "contracon")}},
	{"search a prefix", &plan.Select{From: plan.All{}, Types: graph.AllTypes, Page: plan.Page{Limit: 20}, Total: true, Targets: true, More: true, Where: plan.Match{Terms: []string{"traff"}, Prefix: true}}},
}

func BenchmarkExecute(b *testing.B) {
	for _, bm := range benchmarks {
		b.Run(bm.name, func(b *testing.B) {
			s, p := large(), &plan.Plan{Roots: []*plan.Select{bm.root}}
			res, err := s.Execute(b.Context(), p)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Execute(b.Context(), p); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(res[0].Size()), "rows")
		})
	}
}

// BenchmarkOpen opens a file and answers a first question.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "graph.db")
	s, err := memory.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Apply(b.Context(), newCorpus().batches(2000)...); err != nil {
		b.Fatal(err)
	}
	s.Close()
	b.ReportAllocs()
	for b.Loop() {
		s, err := memory.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Execute(b.Context(), &plan.Plan{Roots: []*plan.Select{benchmarks[0].root}}); err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

// BenchmarkApply applies one changed document after another to a small file.
func BenchmarkApply(b *testing.B) {
	s, err := memory.Open(filepath.Join(b.TempDir(), "graph.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	all := newCorpus().batches(200)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		next := all[i%len(all)]
		next.Source.Hash += "'"
		if _, err := s.Apply(b.Context(), next); err != nil {
			b.Fatal(err)
		}
	}
}
