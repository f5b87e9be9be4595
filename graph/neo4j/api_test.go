package neo4j_test

import (
	"testing"

	"mandategraph/graph/gql/gqltest"
	"mandategraph/graph/neo4j"
	"mandategraph/graph/neo4j/neo4jtest"
)

// open opens a store on the server of the tests, prepared and empty.
func open(t *testing.T) *neo4j.Store {
	t.Helper()
	a := neo4jtest.Server(t)
	o := neo4j.DefaultOptions
	o.URL, o.Username, o.Password = a.URL, a.Username, a.Password
	s, err := neo4j.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	neo4jtest.Clear(t, a)
	return s
}

// TestOperations holds the answers of the API against those that the embedded store gives, byte for byte.
func TestOperations(t *testing.T) {
	s := open(t)
	if _, err := s.Apply(t.Context(), gqltest.Fixture()); err != nil {
		t.Fatal(err)
	}
	gqltest.Run(t, s)
}
