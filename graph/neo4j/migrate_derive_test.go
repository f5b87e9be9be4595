package neo4j

import (
	"slices"
	"testing"

	"mandategraph/graph"
)

// What an older program computed is computed anew from the assertions.
func TestMigrateComputesAnew(t *testing.T) {
	s := server(t)
	b := loadOf("old", 30, 2)
	other := loadOf("old", 30, 1)
	other.Source.ID, other.Source.Rank = "other", graph.RankCurated
	if _, err := s.Apply(t.Context(), b, other); err != nil {
		t.Fatal(err)
	}
	const look = `MATCH (n:Node) WITH n ORDER BY n.id WITH collect(properties(n)) AS nodes
		OPTIONAL MATCH ()-[e]->() WITH nodes, e ORDER BY e.id WITH nodes, collect(properties(e)) AS edges RETURN [nodes, edges]`
	before := s.exec(t, look)
	s.exec(t, "MATCH (n:Node) SET n._words = 'x', n._label = 'x' + n.id, n.label = 'x' REMOVE n._date")
	s.exec(t, "MATCH ()-[e:CITES]->() SET e._place = 'x', e._rank = 'x'")
	s.exec(t, "MATCH (s:_Store) SET s.derived = 1")
	if err := s.Ready(t.Context()); graph.CodeOf(err) != graph.Unavailable {
		t.Errorf("Ready gives %v", err)
	}
	did, err := s.Migrate(t.Context())
	if err != nil || !slices.Contains(did, "computed 31 nodes and 60 edges anew") {
		t.Errorf("Migrate: %q, %v", did, err)
	}
	if after := s.exec(t, look); !sameStored(before, after) {
		t.Errorf("before\n%v\nafter\n%v", before, after)
	}
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
}
