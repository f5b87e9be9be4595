package neo4jtest

import (
	"context"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Clear takes the graph away and leaves the schema. It counts up the mark of commits, so that nobody takes what they knew of the graph
// for what is there now.
func Clear(t testing.TB, a Address) {
	t.Helper()
	for _, cypher := range Clearing {
		Run(t, a, cypher)
	}
}

// Clearing are the statements of Clear. What a benchmark left is more than one transaction holds.
var Clearing = []string{
	"MATCH ()-[e]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 10000 ROWS",
	"MATCH (n) WHERE n:Node OR n:_Source CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS",
	"MATCH (m:_Mark) SET m.n = m.n + 2", // stores that are open see that something changed
}

// Run runs a statement of a test's own, in a transaction by itself, and returns its rows.
func Run(t testing.TB, a Address, cypher string) (rows [][]any) {
	t.Helper()
	ctx := context.Background() // also while a test cleans up
	driver, err := neo4j.NewDriverWithContext(a.URL, neo4j.BasicAuth(a.Username, a.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = driver.Close(ctx) }()
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, cypher, nil)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	for result.Next(ctx) {
		rows = append(rows, result.Record().Values)
	}
	if err := result.Err(); err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	return rows
}
