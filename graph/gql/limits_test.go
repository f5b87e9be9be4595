package gql_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/gql/gqltest"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
)

// bomb spreads each of n fragments twice in the one before: 2^n fields in a text of a few hundred bytes.
func bomb(n int) string {
	var b strings.Builder
	b.WriteString(`{ topic(id: "smuggling") { ...f0 } }`)
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Topic { a: narrower { nodes { ...f%d } } b: narrower { nodes { ...f%d } } }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Topic { id }", n)
	return b.String()
}

func TestLimits(t *testing.T) {
	wide := "{ " + strings.Repeat("a: __typename ", 3) + "}"
	aliases := "{ "
	for i := range 501 {
		aliases += fmt.Sprintf("a%d: __typename ", i)
	}
	aliases += "}"
	deep := strings.Repeat(`narrower { nodes { `, 13) + "id" + strings.Repeat(" } }", 13)
	tests := []struct {
		name, query string
		want        string // part of the message; "" for an answer
	}{
		{"a small operation", `{ topic(id: "smuggling") { id } }`, ""},
		{"repeated fields are one", wide, ""},
		{"a fragment bomb", bomb(18), "fields"},
		{"a bomb too large to count", bomb(60), "too many fields"},
		{"aliases", aliases, "501 aliases"},
		{"depth", `{ topic(id: "smuggling") { ` + deep + ` } }`, "levels of selections"},
		{"length", "{ __typename } #" + strings.Repeat("x", 70_000), "bytes"},
		{"tokens", "{ " + strings.Repeat("id ", 11_000) + "}", "token limit"},
		{"rows", `{ commitments(first: 1000) { nodes { texts(first: 1000) { nodes { ... on Text { textOf(first: 1000) { nodes { id } } } } } } } }`, "rows"},
		{"one name over and over", "{ topics { nodes { " + strings.Repeat("id ", 33) + "} } }", "33 repetitions"},
		{"conditions", "{ topics(filter: {or: [" + strings.Repeat(`{id: {eq: "a"}} `, 1001) + "]}) { totalCount } }", "conditions"},
		{"values", `{ topics(filter: {id: {in: [` + strings.Repeat(`"a" `, 5001) + "]}}) { totalCount } }", "5001 values"},
		{"a long search", `{ topics(filter: {matches: "` + strings.Repeat("a ", 200) + `"}) { totalCount } }`, "characters"},
		{"a cycle of fragments", `{ topic(id: "x") { ...a } } fragment a on Topic { ...b } fragment b on Topic { ...a }`, "too many fields"},
		{"what validation would take long for", "{ topics { nodes { " + strings.Repeat("id ", 9_000) + "} } }", "9002 fields"},
		{"the same in an operation that is not asked for", "query a { __typename } query b { topics { nodes { " + strings.Repeat("id ", 9_000) + "} } }", "9003 fields"},
		{"the same in a fragment that is never spread", "{ __typename } fragment a on Topic { " + strings.Repeat("id ", 9_000) + "}", "9000 fields"},
	}
	limits := gql.DefaultLimits
	limits.Rows = 10
	engine := engineOn(t, fixtureStore(t), limits)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			response := engine.Do(context.Background(), &graphql.RawParams{Query: test.query})
			if got := response.Errors.Error(); !strings.Contains(got, test.want) || (test.want == "") != (len(response.Errors) == 0) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestBoundIsLinear sizes a bomb that would be 2^1000 fields; it would not end if the bound wrote fragments out.
func TestBoundIsLinear(t *testing.T) {
	limits := gql.DefaultLimits
	limits.Tokens = 100_000
	limits.Bytes = 1 << 20
	response := engineOn(t, fixtureStore(t), limits).Do(context.Background(), &graphql.RawParams{Query: bomb(1000)})
	if !strings.Contains(response.Errors.Error(), "too many fields") {
		t.Errorf("got %v", response.Errors)
	}
}

func TestDeadline(t *testing.T) {
	limits := gql.DefaultLimits
	limits.Deadline = time.Nanosecond
	response := engineOn(t, fixtureStore(t), limits).Do(context.Background(), &graphql.RawParams{Query: `{ topics { nodes { id } } }`})
	if got := code(response); got != string(graph.Limit) {
		t.Errorf("code is %q, want limit: %v", got, response.Errors)
	}
}

// broken is a store with a fault of its own.
type broken struct {
	plan.Store
	err error
}

func (b broken) Execute(context.Context, *plan.Plan) ([]*plan.Result, error) {
	if b.err == nil {
		panic("a fault")
	}
	return nil, b.err
}

func TestErrorsCrossTheEdgeOnce(t *testing.T) {
	tests := []struct {
		name      string
		err       error
		code, say string
	}{
		{"the store is away", graph.Errorf(graph.Unavailable, "the store does not answer; try again"), "unavailable", "the store does not answer; try again"},
		{"the store is away, for a reason", graph.Failed(graph.Unavailable, errors.New("dial 10.0.0.1"), "10.0.0.1 does not answer"), "unavailable", "the store cannot be reached now; try again"},
		{"a driver's words stay inside", fmt.Errorf("bolt://secret refused"), "internal", "internal error; the server's log says more"},
		{"so do those of an internal error", graph.Errorf(graph.Internal, "row 3 of secret"), "internal", "internal error; the server's log says more"},
		{"a panic", nil, "internal", "internal error; the server's log says more"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			engine := engineOn(t, broken{fixtureStore(t), test.err}, gql.DefaultLimits)
			response := engine.Do(context.Background(), &graphql.RawParams{Query: `{ topics { nodes { id } } }`})
			if code(response) != test.code || response.Errors[0].Message != test.say {
				t.Errorf("got %s %q, want %s %q", code(response), response.Errors[0].Message, test.code, test.say)
			}
		})
	}
}

func code(r *graphql.Response) string {
	if len(r.Errors) == 0 {
		return ""
	}
	s, _ := r.Errors[0].Extensions["code"].(string)
	return s
}

func engineOn(t *testing.T, store plan.Store, limits gql.Limits) *gql.Engine {
	t.Helper()
	return gql.New(store, limits, slog.New(slog.DiscardHandler))
}

func fixtureStore(t *testing.T) plan.Store {
	t.Helper()
	store, err := memory.New(gqltest.Fixture())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}
