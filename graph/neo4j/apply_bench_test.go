package neo4j

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// loadOf is a source with so many resolutions, each of which cites others.
func loadOf(name string, nodes, cites int) *graph.Batch {
	b := &graph.Batch{Source: graph.Source{ID: name, Hash: "1"}}
	b.Nodes = append(b.Nodes, graph.Node{ID: "document:" + name, Type: graph.TypeDocument, Known: graph.Loaded,
		Props: graph.Props(nil).Set(graph.PropKind, "NOTE").Set(graph.PropName, name)})
	id := func(i int) string { return fmt.Sprintf("resolution:%s/%d", name, i%nodes) }
	for i := range nodes {
		symbol := fmt.Sprintf("A/%s/%d", name, i)
		b.Nodes = append(b.Nodes, graph.Node{ID: id(i), Type: graph.TypeResolution, Known: graph.Loaded,
			Props: graph.Props(nil).Set(graph.PropSymbol, symbol).Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, symbol).
				Set(graph.PropTitle, fmt.Sprintf("Preventing and combating corruption in all its forms, part %d", i)).
				Set(graph.PropDateStart, fmt.Sprintf("20%02d-12-16", i%25))})
		for j := range cites {
			b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeCites, From: id(i), To: id(i + 7*j + 1),
				Evidence: graph.Evidence{Source: "document:" + name, Place: fmt.Sprintf("pp%d", j), Method: graph.ByPattern,
					Quote: "Recalling its resolution on the same subject", Rule: "symbol", Confidence: 0.9}})
		}
	}
	if err := b.Normalize(); err != nil {
		panic(err)
	}
	return b
}

// BenchmarkApply loads 2,000 resolutions with 6,000 citations into an empty graph, each time beside a bare UNWIND of just the same rows,
// then the same source with one title changed. It reports medians.
func BenchmarkApply(b *testing.B) {
	s := server(b)
	rows, err := newChange(nil, []*graph.Batch{loadOf("bench", 2000, 3)}).writes(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	rows[setSource] = nil
	var bare, apply, again []time.Duration
	for b.Loop() {
		first, second := loadOf("bench", 2000, 3), loadOf("bench", 2000, 3)
		second.Source.Hash = "2"
		second.Nodes[9].Props = second.Nodes[9].Props.Set(graph.PropTitle, "Another")
		s.clear(b)
		bare = append(bare, timed(func() { s.unwind(b, rows) }))
		s.clear(b)
		apply = append(apply, timed(func() { load(b, s, first) }))
		again = append(again, timed(func() { load(b, s, second) }))
	}
	b.ReportMetric(median(bare), "unwind-ms")
	b.ReportMetric(median(apply), "apply-ms")
	b.ReportMetric(median(apply)/median(bare), "ratio")
	b.ReportMetric(median(again), "again-ms")
}

func load(t testing.TB, s *Store, b *graph.Batch) {
	t.Helper()
	if _, err := s.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

func timed(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

func median(all []time.Duration) float64 {
	slices.Sort(all)
	return float64(all[len(all)/2].Microseconds()) / 1000
}

func (s *Store) unwind(t testing.TB, rows *writes) {
	t.Helper()
	ctx := context.Background()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(ctx) }()
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, rows.run(ctx, tx) })
	if err != nil {
		t.Fatal(err)
	}
}
