package export_test

import (
	"bytes"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/neo4j"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

// TestBothStoresGiveEqualBytes exports one graph from both; on the database more than is read at once.
func TestBothStoresGiveEqualBytes(t *testing.T) {
	at := neo4jtest.Server(t)
	o := neo4j.DefaultOptions
	o.URL, o.Username, o.Password = at.URL, at.Username, at.Password
	database, err := neo4j.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer database.Close()
	if _, err := database.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	neo4jtest.Clear(t, at)
	batches := []*graph.Batch{nastyBatch(), long(1200)}
	embedded := holding(t, batches...)
	if _, err := database.Apply(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
	for _, f := range graphFormats {
		for name, r := range map[string]export.Request{
			"whole": {Format: f, Texts: true}, "merged": {Format: f, Merge: true}, "rolled up": {Format: f, Subgraph: walk.Subgraph{RollUp: walk.ByResolution}},
			"some types": {Format: f, Subgraph: walk.Subgraph{Types: graph.TypesOf(graph.TypeResolution, graph.TypeTopic)}},
			"some kinds": {Format: f, Subgraph: walk.Subgraph{Kinds: graph.EdgesOf(graph.EdgeCites)}},
			"part":       {Format: f, Subgraph: walk.Subgraph{Around: []string{"resolution:plain"}, Depth: 2}},
		} {
			if a, b := exported(t, embedded, r), exported(t, database, r); !bytes.Equal(a, b) {
				t.Errorf("%s, %s: %d bytes from the embedded store, %d others from the database", f, name, len(a), len(b))
			}
		}
	}
}
