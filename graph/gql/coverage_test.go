package gql_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql"
	"mandategraph/graph/gql/gqltest"
)

type metCell struct {
	Count  int
	Filter string
}

// The filter of a cell, given to the list of its type, finds just what the cell counted.
func TestCellsDrillDown(t *testing.T) {
	limits := gql.DefaultLimits
	limits.Rows = math.MaxInt32
	engine := engineOn(t, fullStore(t, gqltest.Fixture()), limits)
	axes, met := []string{"PILLAR", "CLUSTER", "COMMITMENT", "TOPIC", "BODY", "YEAR", "FORCE"}, 0
	for _, rows := range axes {
		for _, columns := range axes {
			if rows == columns {
				continue
			}
			query := fmt.Sprintf("{ coverage(rows: %s, columns: %s) { cells { commitments { count filter } provisions { count filter } resolutions { count filter } } } }", rows, columns)
			var data struct {
				Coverage struct{ Cells []map[string]metCell }
			}
			ask(t, engine, query, &data)
			for _, cell := range data.Coverage.Cells {
				for list, m := range cell {
					if m.Count == 0 {
						continue
					}
					met++
					var found map[string]struct{ TotalCount int }
					ask(t, engine, fmt.Sprintf("{ %s(filter: %s) { totalCount } }", list, m.Filter), &found)
					if got := found[list].TotalCount; got != m.Count {
						t.Errorf("%s × %s: %d %s in the cell, %d by %s", rows, columns, m.Count, list, got, m.Filter)
					}
				}
			}
		}
	}
	if met < 50 {
		t.Errorf("only %d cells have something", met)
	}
}

func ask(t *testing.T, engine *gql.Engine, query string, into any) {
	t.Helper()
	response := engine.Do(context.Background(), &graphql.RawParams{Query: query})
	if len(response.Errors) > 0 {
		t.Fatalf("%s: %v", query, response.Errors)
	}
	if err := json.Unmarshal(response.Data, into); err != nil {
		t.Fatal(err)
	}
}
