package gql_test

import (
	"bytes"
	"context"
	"encoding/json"
	"math"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql"
	"mandategraph/graph/gql/gqltest"
)

// TestWrittenAsExecuted answers operations twice, written from the columns and by the generated executor, and compares bytes: those of
// gqltest, and random ones over the whole schema.
func TestWrittenAsExecuted(t *testing.T) {
	limits := gql.DefaultLimits
	limits.Rows = math.MaxInt32 // random operations ask for more than they will get
	store := fullStore(t, gqltest.Fixture())
	written, executed := engineOn(t, store, limits), engineOn(t, store, limits)
	executed.UseExecutor()
	for _, name := range gqltest.Operations() {
		params := gqltest.Operation(t, name)
		got, _ := respond(t, written, params)
		want, _ := respond(t, executed, params)
		if !bytes.Equal(got, want) {
			t.Errorf("%s\nwritten:  %s\nexecuted: %s", name, got, want)
		}
	}
	schema, answered := written.Schema().Schema(), 0
	const operations = 600
	for seed := range uint64(operations) {
		params := &graphql.RawParams{Query: randomOperation(schema, seed), Variables: map[string]any{"yes": true, "no": false, "n": json.Number("2")}}
		got, data := respond(t, written, params)
		want, _ := respond(t, executed, params)
		if !bytes.Equal(got, want) {
			t.Fatalf("operation %d: %s\nwritten:  %s\nexecuted: %s", seed, params.Query, got, want)
		}
		if len(data) > 0 {
			answered++
		}
	}
	if answered < operations*9/10 {
		t.Errorf("only %d of %d random operations were answered", answered, operations)
	}
}

// respond returns the whole response, with its data behind it as they were written, and the data alone.
func respond(t *testing.T, engine *gql.Engine, params *graphql.RawParams) (all, data []byte) {
	t.Helper()
	response := engine.Do(context.Background(), params)
	data = response.Data
	response.Data = nil
	rest, err := json.Marshal(response)
	if err != nil {
		t.Fatal(err)
	}
	if data != nil && !json.Valid(data) {
		t.Fatalf("%s\nis no JSON: %s", params.Query, data)
	}
	return append(rest, data...), data
}
