package gql_test

import (
	"sync/atomic"
	"testing"

	"mandategraph/graph/gql/gqltest"
	"mandategraph/graph/neo4j"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
)

// TestOperationsOnNeo4j holds the answers of the API against those of the embedded store, byte for byte.
func TestOperationsOnNeo4j(t *testing.T) { gqltest.Run(t, onNeo4j(t, neo4jtest.Server(t))) }

func TestStatementsOnNeo4j(t *testing.T) {
	at := neo4jtest.Server(t)
	proxy, sent := neo4jtest.NewProxy(t, at.Host()), atomic.Int64{}
	proxy.CutWhen(func(p neo4jtest.Piece) neo4jtest.Cut {
		if p.ToServer && neo4jtest.IsRun(p.Bytes) {
			sent.Add(1)
		}
		return neo4jtest.Pass
	})
	store := onNeo4j(t, at.Via(proxy))
	gqltest.Statements(t, store, func() int { return int(sent.Load()) })
}

// onNeo4j is a store with the fixture and nothing else.
func onNeo4j(t *testing.T, at neo4jtest.Address) plan.Store {
	t.Helper()
	o := neo4j.DefaultOptions
	o.URL, o.Username, o.Password, o.Database = at.URL, at.Username, at.Password, "neo4j"
	store, err := neo4j.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	if _, err := store.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	neo4jtest.Clear(t, at)
	if _, err := store.Apply(t.Context(), gqltest.Fixture()); err != nil {
		t.Fatal(err)
	}
	return store
}
