package bench

import (
	"sync"
	"testing"

	"mandategraph/graph/memory"
	"mandategraph/graph/walk"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/snapshot"
)

// archives is the graph that comes with the program: the curated facts, and what the snapshot keeps of 2,051 documents.
var archives = sync.OnceValues(func() (*memory.Store, error) {
	batches, err := snapshot.Batches()
	if err != nil {
		return nil, err
	}
	facts, err := curated.Facts()
	if err != nil {
		return nil, err
	}
	return memory.New(append(batches, facts)...)
})

// BenchmarkTrace walks back and forward: as people do, and from the most cited texts as deep as is allowed, which stops at its caps.
func BenchmarkTrace(b *testing.B) {
	store, err := archives()
	if err != nil {
		b.Fatal(err)
	}
	deep := walk.Trace{Depth: 10, First: 100, Through: walk.All, Steps: 2000, Rows: 100_000}
	for _, c := range []struct {
		name, from string
		forward    bool
		as         walk.Trace
	}{
		{"paragraph back", "provision:A/RES/78/223#op3", false, walk.Trace{}},
		{"resolution back", "resolution:A/RES/78/229", false, walk.Trace{}},
		{"declaration forward", "instrument:kyoto", true, walk.Trace{}},
		{"topic forward", "topic:cybercrime", true, walk.Trace{}},
		{"most cited instrument, deep", "instrument:agenda-2030", true, deep},
		{"most cited resolution, deep", "resolution:A/RES/70/1", true, deep},
	} {
		b.Run(c.name, func(b *testing.B) {
			c.as.From, c.as.Forward = []string{c.from}, c.forward
			var found *walk.Traced
			for b.Loop() {
				if found, err = c.as.Run(b.Context(), store); err != nil {
					b.Fatal(err)
				}
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
			var found *walk.Pathed
			for b.Loop() {
				if found, err = (walk.Paths{From: c.from, To: c.to}).Run(b.Context(), store); err != nil {
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
			var found *walk.Grown
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
