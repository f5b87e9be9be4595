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
	Run(t, a, "MATCH (n) WHERE n:Node OR n:_Source DETACH DELETE n")
	Run(t, a, "MATCH (m:_Mark) SET m.n = m.n + 2")
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
	result, err := neo4j.ExecuteQuery(ctx, driver, cypher, nil, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	for _, record := range result.Records {
		rows = append(rows, record.Values)
	}
	return rows
}
