package neo4j

import (
	"context"
	"fmt"
	"testing"

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

// BenchmarkApply loads 2,000 resolutions with 6,000 citations into an empty graph; BenchmarkUnwind writes just the same rows.
func BenchmarkApply(b *testing.B) {
	s := server(b)
	for b.Loop() {
		b.StopTimer()
		s.clear(b)
		load := loadOf("bench", 2000, 3)
		b.StartTimer()
		if _, err := s.Apply(b.Context(), load); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUnwind(b *testing.B) {
	s := server(b)
	c := newChange(nil, []*graph.Batch{loadOf("bench", 2000, 3)})
	rows, err := c.writes(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	rows[setSource] = nil
	for b.Loop() {
		b.StopTimer()
		s.clear(b)
		b.StartTimer()
		s.unwind(b, rows)
	}
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
