package gql_test

import (
	"context"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/gql"
)

// TestMandatesAreProvisions: mandates and provisions with the same said in a filter are one plan.
func TestMandatesAreProvisions(t *testing.T) {
	engine := engineOn(t, fixtureStore(t), gql.DefaultLimits)
	const operative = `kind: {eq: OPERATIVE}, force: {isNull: false}`
	for _, c := range []struct{ arguments, filter string }{
		{``, operative},
		{`force: URGES`, `kind: {eq: OPERATIVE}, force: {in: [URGES]}`},
		{`force: [URGES, REQUESTS], reporting: true`, `kind: {eq: OPERATIVE}, force: {in: [URGES, REQUESTS]}, reporting: {eq: true}`},
		{`reporting: false`, operative + `, reporting: {isNull: true}`},
		{`addressee: "body:COSP-UNCAC"`, operative + `, addressedTo: {some: {node: {id: {eq: "body:COSP-UNCAC"}}}}`},
		{`topic: "smuggling"`, operative + `, about: {some: {node: {id: {eq: "topic:smuggling"}}}}`},
		{`topic: "smuggling", includeNarrower: true`, operative + `, about: {some: {node: {id: {eq: "topic:smuggling"}}, includeNarrower: true}}`},
		{`dueBy: "2025-01-31"`, operative + `, dueBy: {until: "2025-01-31"}`},
		{`body: "General Assembly"`, operative + `, partOf: {some: {node: {resolution: {adoptedBy: {some: {node: {id: {eq: "body:GA"}}}}}}}}`},
		{`filter: {or: [{lemma: {eq: "ask"}}, {verb: {prefix: "Also"}}]}`, operative + `, and: [{or: [{lemma: {eq: "ask"}}, {verb: {prefix: "Also"}}]}]`},
	} {
		field := "mandates"
		if c.arguments != "" {
			field += "(" + c.arguments + ")"
		}
		got, want := planOf(t, engine, field), planOf(t, engine, "provisions(filter: {"+c.filter+"})")
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", c.arguments, got, want)
		}
	}
}

func planOf(t *testing.T, engine *gql.Engine, field string) string {
	t.Helper()
	p, err := engine.Explain(context.Background(), &graphql.RawParams{Query: `{ ` + field + ` { totalCount nodes { id force } } }`})
	if err != nil {
		t.Fatalf("%s: %v", field, err)
	}
	return p.String()
}
