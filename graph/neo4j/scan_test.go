package neo4j

import (
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
)

// Scan is read from the indexes as they stand: a sort would hold the whole graph in the memory of the database.
func TestScanIsNotSorted(t *testing.T) {
	s := server(t)
	for _, cypher := range []string{scanNodes, scanEdges(graph.EdgeCites)} {
		err := s.readTx(t.Context(), "test", "testing", func(tx runner) error {
			result, err := tx.Run(t.Context(), strings.Replace(cypher, "CYPHER 5", "CYPHER 5 EXPLAIN", 1), nil)
			if err != nil {
				return err
			}
			summary, err := result.Consume(t.Context())
			if err == nil {
				if ops := operators(summary.Plan()); strings.Contains(ops, "Sort") || !strings.Contains(ops, "Index") {
					t.Errorf("%s\nis done by %s", cypher, ops)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func operators(p neo4j.Plan) string {
	all := p.Operator()
	for _, c := range p.Children() {
		all += " " + operators(c)
	}
	return all
}
