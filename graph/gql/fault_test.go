package gql_test

import (
	"context"
	"math"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
)

// lying is a store that breaks its contract: it changes what it answers.
type lying struct {
	plan.Store
	change func(roots []*plan.Result)
}

func (l lying) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	results, err := l.Store.Execute(ctx, p)
	if err == nil {
		l.change(results)
	}
	return results, err
}

// TestStoreThatBreaksItsContract holds that what cannot be written is an internal error as a whole, and that nothing panics.
func TestStoreThatBreaksItsContract(t *testing.T) {
	const query = `{ commitment(instrument: "harbour", paragraph: 1) { summary about { edges { evidence { confidence } node { id } } } } }`
	for _, c := range []struct {
		name   string
		change func(commitment, about *plan.Result)
		want   string // data; "" for an internal error
	}{
		{"none", func(_, _ *plan.Result) {},
			`{"commitment":{"summary":"Watch the piers at night","about":{"edges":[{"evidence":{"confidence":1},"node":{"id":"topic:smuggling"}}]}}}`},
		{"a type that was not asked for", func(_, about *plan.Result) { about.Types[0] = graph.TypeText }, ""},
		{"a type that there is not", func(_, about *plan.Result) { about.Types[0] = 99 }, ""},
		{"no number", func(_, about *plan.Result) { about.Edge[0][0] = math.NaN() }, ""},
		{"an infinite number", func(_, about *plan.Result) { about.Edge[0][0] = math.Inf(-1) }, ""},
		{"a column that is too short", func(_, about *plan.Result) { about.Edge[0] = nil; about.IDs = nil }, ""},
		{"rows that are not there", func(_, about *plan.Result) { about.First[1] = 7 }, ""},
		{"a selection without a result", func(commitment, _ *plan.Result) { commitment.Children = nil }, ""},
		{"a value of another kind", func(commitment, _ *plan.Result) { commitment.Columns[0][0] = int64(3) },
			`{"commitment":{"summary":null,"about":{"edges":[{"evidence":{"confidence":1},"node":{"id":"topic:smuggling"}}]}}}`},
		{"no confidence", func(_, about *plan.Result) { about.Edge[0][0] = nil },
			`{"commitment":{"summary":"Watch the piers at night","about":{"edges":[{"evidence":{"confidence":0},"node":{"id":"topic:smuggling"}}]}}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := lying{fixtureStore(t), func(roots []*plan.Result) { c.change(roots[0], roots[0].Children[0]) }}
			response := engineOn(t, store, gql.DefaultLimits).Do(context.Background(), &graphql.RawParams{Query: query})
			if got := string(response.Data); got != c.want {
				t.Errorf("the data are %s, want %s", got, c.want)
			}
			if (c.want == "") != (code(response) == "internal") || len(response.Errors) > 1 {
				t.Errorf("the errors are %v", response.Errors)
			}
		})
	}
}
