package gql_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/gql"
)

// What filters name is found by ids and names in any case; what the graph does not have is refused with what comes nearest.
func TestNamed(t *testing.T) {
	store := fixtureStore(t)
	for _, tt := range []struct {
		of    graph.NodeType
		key   string
		id    string
		error string
	}{
		{graph.TypeBody, "GA", "body:GA", ""}, {graph.TypeBody, "ga", "body:GA", ""}, {graph.TypeBody, "body:ga", "body:GA", ""},
		{graph.TypeBody, "general assembly", "body:GA", ""}, {graph.TypeBody, "cosp-uncac", "body:COSP-UNCAC", ""},
		{graph.TypeTopic, "smuggling", "topic:smuggling", ""}, {graph.TypeTopic, " Smuggling ", "topic:smuggling", ""}, {graph.TypeTopic, "Tea Smuggling", "topic:tea-smuggling", ""},
		{graph.TypeTopic, "smuggling of tea", "topic:tea-smuggling", ""},
		{graph.TypeTopic, "tea", "", `no topic "tea"; the nearest are topic:tea-smuggling`}, {graph.TypeTopic, "smugling", "", `no topic "smugling"; the nearest are topic:smuggling`},
		{graph.TypeTopic, "GA", "", `no topic "GA"`}, {graph.TypeBody, "smuggling", "", `no body "smuggling"`}, {graph.TypeTopic, "", "", `no topic ""`},
	} {
		ids, err := gql.Named(t.Context(), store, tt.of, []string{tt.key})
		switch {
		case tt.error == "" && (err != nil || fmt.Sprint(ids) != "["+tt.id+"]"):
			t.Errorf("%s %q: %v, %v", tt.of, tt.key, ids, err)
		case tt.error != "" && (graph.CodeOf(err) != graph.NotFound || err == nil || !strings.Contains(err.Error(), tt.error)):
			t.Errorf("%s %q: %v, want %s", tt.of, tt.key, err, tt.error)
		}
	}
}

// Every field that takes such names refuses those that the graph does not have, rather than answer that there is nothing.
func TestUnnamed(t *testing.T) {
	engine := engineOn(t, fixtureStore(t), gql.DefaultLimits)
	for _, field := range []string{
		`mandates(addressee: "nobody") { totalCount }`, `mandates(topic: "nothing") { totalCount }`, `mandates(body: "nobody") { totalCount }`,
		`search(query: "tea", bodies: "nobody") { totalCount }`, `search(query: "tea", topics: ["smuggling", "nothing"]) { totalCount }`,
		`trace(from: "A/RES/70/9", bodies: "nobody") { truncated }`,
		`coverage(rows: TOPIC, columns: YEAR, filter: {topics: "nothing"}) { truncated }`, `coverage(rows: TOPIC, columns: YEAR, filter: {bodies: "nobody"}) { truncated }`,
	} {
		response := engine.Do(t.Context(), &graphql.RawParams{Query: `{ ` + field + ` }`})
		if len(response.Errors) != 1 || !strings.Contains(response.Errors[0].Message, `the graph has no `) || code(response) != "notFound" {
			t.Errorf("%s: %v", field, response.Errors)
		}
	}
}
