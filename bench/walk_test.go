package bench

import (
	"os"
	"slices"
	"sync"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/snapshot"
)

// program is what comes with the program: the curated facts, and what the snapshot keeps of 2,051 documents.
func program() ([]*graph.Batch, error) {
	batches, err := snapshot.Batches()
	if err != nil {
		return nil, err
	}
	facts, err := curated.Facts()
	if err != nil {
		return nil, err
	}
	return append(slices.Clone(batches), facts), nil
}

// archives is a file into which the archives were loaded, where MANDATEGRAPH_BENCH_STORE names one; else what comes with the program.
var archives = sync.OnceValues(func() (*memory.Store, error) {
	if path := os.Getenv("MANDATEGRAPH_BENCH_STORE"); path != "" {
		facts, err := curated.Facts()
		if err != nil {
			return nil, err
		}
		return memory.Open(path, facts)
	}
	batches, err := program()
	if err != nil {
		return nil, err
	}
	return memory.New(batches...)
})

// traces are what people ask, and from the most cited texts as deep as is allowed, which stops at its caps.
var traces = []struct {
	name  string
	trace walk.Trace
}{
	{"paragraph back", walk.Trace{From: []string{"provision:A/RES/78/223#op3"}}},
	{"resolution back", walk.Trace{From: []string{"resolution:A/RES/78/229"}}},
	{"declaration forward", walk.Trace{From: []string{"instrument:kyoto"}, Forward: true}},
	{"topic forward", walk.Trace{From: []string{"topic:cybercrime"}, Forward: true}},
	{"most cited instrument, deep", walk.Trace{From: []string{"instrument:agenda-2030"}, Forward: true, Depth: 10, First: 100, Through: walk.All, Steps: 2000, Rows: 100_000}},
	{"most cited resolution, deep", walk.Trace{From: []string{"resolution:A/RES/70/1"}, Forward: true, Depth: 10, First: 100, Through: walk.All, Steps: 2000, Rows: 100_000}},
}

// BenchmarkTrace walks back and forward.
func BenchmarkTrace(b *testing.B) {
	store, err := archives()
	fatal(b, err)
	traceAll(b, store)
}

// BenchmarkTraceOnNeo4j is the same on a server, whose data are replaced, unless MANDATEGRAPH_BENCH_LOADED says that they are to be measured.
func BenchmarkTraceOnNeo4j(b *testing.B) {
	n := openNeo4j(b)
	if os.Getenv("MANDATEGRAPH_BENCH_LOADED") == "" {
		n.loadProgram(b)
	}
	traceAll(b, n.store)
}

func (n *underTest) loadProgram(b *testing.B) {
	batches, err := program()
	fatal(b, err)
	neo4jtest.Clear(b, n.at)
	for group := range slices.Chunk(batches, 100) {
		_, err := n.store.Apply(b.Context(), group...)
		fatal(b, err)
	}
	n.run(b, "CALL db.prepareForReplanning()", nil)
}

func traceAll(b *testing.B, store plan.Store) {
	for _, c := range traces {
		b.Run(c.name, func(b *testing.B) {
			_, err := c.trace.Run(b.Context(), store) // a database plans the statements once
			fatal(b, err)
			var found *walk.Traced
			for b.Loop() {
				found, err = c.trace.Run(b.Context(), store)
				fatal(b, err)
			}
			b.ReportMetric(float64(len(found.Steps)), "steps")
		})
	}
}

// BenchmarkPaths looks for paths of up to four edges: between texts that have few neighbours, and between those that are cited most.
func BenchmarkPaths(b *testing.B) {
	store, err := archives()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ name, from, to string }{
		{"two resolutions", "resolution:A/RES/78/223", "resolution:S/RES/2396(2017)"},
		{"a resolution and a declaration", "resolution:A/RES/78/229", "instrument:kyoto"},
		{"two of the most cited", "resolution:A/RES/70/1", "resolution:S/RES/1325(2000)"},
		{"most cited instruments", "instrument:agenda-2030", "instrument:un-charter"},
		{"no way", "resolution:A/RES/78/229", "topic:cybercrime"},
	} {
		b.Run(c.name, func(b *testing.B) {
			ask := walk.Paths{From: c.from, To: c.to}
			found, err := ask.Run(b.Context(), store) // the first one ranks the edges
			fatal(b, err)
			for b.Loop() {
				if found, err = ask.Run(b.Context(), store); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(found.Paths)), "paths")
		})
	}
}

// BenchmarkSubgraph grows subgraphs of 500 nodes.
func BenchmarkSubgraph(b *testing.B) {
	store, err := archives()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name string
		ask  walk.Subgraph
	}{
		{"around a resolution", walk.Subgraph{Around: []string{"resolution:A/RES/78/229"}, Depth: 3, Limit: 500}},
		{"around a declaration", walk.Subgraph{Around: []string{"instrument:kyoto"}, Depth: 3, Limit: 500, PerNode: 40}},
		{"around the most cited instrument", walk.Subgraph{Around: []string{"instrument:agenda-2030"}, Depth: 3, Limit: 500, PerNode: 200}},
		{"resolutions around a declaration", walk.Subgraph{Around: []string{"instrument:kyoto"}, Depth: 2, Limit: 500, RollUp: walk.ByResolution}},
	} {
		b.Run(c.name, func(b *testing.B) {
			found, err := c.ask.Run(b.Context(), store) // the first one ranks the edges
			fatal(b, err)
			for b.Loop() {
				if found, err = c.ask.Run(b.Context(), store); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(found.Nodes)), "nodes")
			b.ReportMetric(float64(len(found.Edges)), "edges")
		})
	}
}

// BenchmarkCompare compares texts paragraph by paragraph: two of a series, and all of a long one.
func BenchmarkCompare(b *testing.B) {
	store, err := archives()
	fatal(b, err)
	for _, c := range []struct {
		name string
		ask  walk.Compare
	}{
		{"two resolutions", walk.Compare{Texts: []string{"resolution:A/RES/77/231", "resolution:A/RES/78/223"}}},
		{"two long resolutions", walk.Compare{Texts: []string{"resolution:A/RES/77/71", "resolution:A/RES/78/69"}}},
		{"a series", walk.Compare{Texts: []string{"resolution:S/RES/2671(2022)"}}},
	} {
		b.Run(c.name, func(b *testing.B) {
			var found *walk.Compared
			for b.Loop() {
				found, err = c.ask.Run(b.Context(), store)
				fatal(b, err)
			}
			b.ReportMetric(float64(len(found.Texts)), "texts")
			b.ReportMetric(float64(found.Size()), "found")
		})
	}
}
