package main

import (
	"fmt"
	"strings"
	"testing"

	"mandategraph/graph/neo4j/neo4jtest"
)

// database is the server of the tests, prepared and empty; the programs that the test runs may use it.
func database(t *testing.T) neo4jtest.Address {
	t.Helper()
	a := neo4jtest.Server(t)
	as(t, a.Username, a.Password)
	must(t, a.URL, "store", "migrate")
	neo4jtest.Clear(t, a)
	return a
}

// as sets the user of the programs that the test runs.
func as(t *testing.T, user, password string) {
	t.Setenv("NEO4J_USERNAME", user)
	t.Setenv("NEO4J_PASSWORD", password)
	t.Setenv("NEO4J_PASSWORD_FILE", "")
	t.Setenv("NEO4J_DATABASE", "")
}

// must runs the program and returns what it printed.
func must(t *testing.T, store string, arguments ...string) string {
	t.Helper()
	out, exit := run(t, store, "", arguments...)
	if exit != 0 {
		t.Fatalf("%q on %s: exit code %d\n%s", arguments, store, exit, out)
	}
	return out
}

// TestNeo4jIsPrepared goes the way of a newcomer: what needs a prepared database says how to prepare it.
func TestNeo4jIsPrepared(t *testing.T) {
	a := database(t)
	expect := func(exit int, say string, arguments ...string) {
		t.Helper()
		if out, got := run(t, a.URL, "", arguments...); got != exit || !strings.Contains(out, say) {
			t.Errorf("%q: exit code %d, want %d; want %q in\n%s", arguments, got, exit, say, out)
		}
	}
	question := []string{"query", `{ topic(id: "cybercrime") { id } }`}

	neo4jtest.Run(t, a, "MATCH (s:_Store) DELETE s")
	for _, command := range [][]string{{"load"}, {"serve", "--listen", "127.0.0.1:0"}, question, {"resolve", "10/7"}, {"dump"}, {"store", "status"}} {
		expect(exitUnavailable, `not prepared; run "mandategraph store migrate"`, command...)
	}
	expect(0, "the schema is of version", "store", "migrate")
	expect(0, "nothing to do", "store", "migrate")

	expect(0, "the store is empty", question...)
	expect(0, "documents written     1", "load")
	expect(0, "documents unchanged   1", "load")
	expect(0, `"topic:cybercrime"`, question...)
	expect(0, a.URL, "store", "status")

	neo4jtest.Run(t, a, "DROP INDEX mandategraph_topic_date")
	expect(exitUnavailable, `lacks the index mandategraph_topic_date; run "mandategraph store migrate"`, question...)
	expect(0, "created 1 index", "store", "migrate")
	expect(0, `"topic:cybercrime"`, question...)

	was := neo4jtest.Run(t, a, "MATCH (s:_Store) RETURN s.schema")[0][0].(int64)
	defer neo4jtest.Run(t, a, fmt.Sprintf("MATCH (s:_Store) SET s.schema = %d", was))
	neo4jtest.Run(t, a, "MATCH (s:_Store) SET s.schema = 99")
	expect(exitInvalid, "newer mandategraph", question...)
	expect(exitInvalid, "newer mandategraph", "store", "migrate")
}

func TestEmbeddedStores(t *testing.T) {
	for _, store := range []string{"memory:", "file:" + t.TempDir() + "/graph.db"} {
		if out := must(t, store, "store", "migrate"); !strings.Contains(out, "nothing to migrate") {
			t.Errorf("%s: migrate says %s", store, out)
		}
		if out := must(t, store, "store", "status"); !strings.Contains(out, store) || !strings.Contains(out, "Commitment") {
			t.Errorf("%s: status says %s", store, out)
		}
	}
}
