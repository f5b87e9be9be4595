package model_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/gql/generated"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/gql/resolver"
	"mandategraph/graph/plan"
)

// execute runs an operation on the generated executor over an answer that was made by hand.
func execute(tb testing.TB, exec *executor.Executor, operation *model.Site, query string) *graphql.Response {
	tb.Helper()
	ctx := graphql.StartOperationTrace(context.Background())
	op, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: query})
	if errs != nil {
		tb.Fatal(errs)
	}
	respond, ctx := exec.DispatchOperation(model.WithOperation(ctx, operation), op)
	return respond(ctx)
}

func newExecutor() *executor.Executor {
	exec := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: &resolver.Resolver{}}))
	exec.Use(extension.Introspection{})
	return exec
}

var (
	commitment = plan.Result{
		Select: &plan.Select{Columns: []graph.Prop{graph.PropParagraph}},
		First:  []int32{0, 1}, IDs: []string{"commitment:k#1"}, Types: []graph.NodeType{graph.TypeCommitment},
		Columns: [][]graph.Value{{int64(1)}},
	}
	cited = plan.Result{
		Select: &plan.Select{Columns: []graph.Prop{graph.PropSymbol, graph.PropTitle}, Page: plan.Page{Limit: 2},
			Edge: []graph.Prop{graph.PropQuote, graph.PropMethod, graph.PropPinpoints}},
		First: []int32{0, 2}, IDs: []string{"resolution:X/1", "instrument:t"},
		Types:   []graph.NodeType{graph.TypeResolution, graph.TypeInstrument},
		Columns: [][]graph.Value{{"X/1", nil}, {nil, "A treaty"}},
		Edges:   []string{"CITES|1", "CITES|2"}, Keys: []string{"a", "b"},
		Edge:  [][]graph.Value{{"see X/1", nil}, {"PATTERN", "LINK"}, {[]string{"paragraph\t3\t3\tpara. 3"}, nil}},
		Total: []int32{5}, Targets: []int32{4}, More: []bool{true},
	}
	source = plan.Result{
		Select: &plan.Select{Columns: []graph.Prop{graph.PropTitle}},
		First:  []int32{0, 1, 1}, IDs: []string{"document:d"}, Types: []graph.NodeType{graph.TypeDocument},
		Columns: [][]graph.Value{{"A note"}},
	}
	words = plan.Result{
		Select: &plan.Select{Columns: []graph.Prop{graph.PropContent}},
		First:  []int32{0, 1}, IDs: []string{"text:EN/d#1"}, Types: []graph.NodeType{graph.TypeText},
		Columns: [][]graph.Value{{"Our own words"}},
	}
	nobody = plan.Result{Select: &plan.Select{}, First: []int32{0, 0}}
)

func reads(key string, res *plan.Result, sites ...*model.Site) *model.Site {
	return &model.Site{Key: key, Select: res.Select, Result: res, Sites: sites}
}

func looks(key string, sites ...*model.Site) *model.Site { return &model.Site{Key: key, Sites: sites} }

func connection(key string, res *plan.Result, sites ...*model.Site) *model.Site {
	s := reads(key, res, sites...)
	s.Cursor = func(k plan.Keyset) string { return k.Key + "!" + k.ID }
	return s
}

func TestExecute(t *testing.T) {
	found := plan.Result{
		Select: &plan.Select{From: plan.IDs{"topic:b", "topic:x", "topic:a", "topic:b"}},
		First:  []int32{0, 2}, IDs: []string{"topic:a", "topic:b"}, Types: []graph.NodeType{graph.TypeTopic, graph.TypeTopic},
	}
	meaning := reads("resolve", &cited, looks("node"), looks("candidates", looks("node")))
	meaning.Extra = &model.Meaning{Reference: "1", Candidates: []model.Sense{{"X/1", "resolution:X/1"}, {"Y/1", "resolution:Y/1"}}}
	settled := reads("resolve", &cited, looks("n"))
	settled.Extra = &model.Meaning{Reference: "X 1", Canonical: "X/1", Candidates: []model.Sense{{"X/1", "resolution:X/1"}}}
	info := &model.Site{Key: "info", Extra: &plan.Stat{Version: "7", Nodes: map[graph.NodeType]int{graph.TypeArticle: 2}}}
	onlyResolutions := reads("x", &source)
	onlyResolutions.Only = graph.TypesOf(graph.TypeResolution)

	for _, c := range []struct {
		name, query, want string
		sites             []*model.Site
	}{
		{"a row, a column, a shortcut that leads nowhere",
			`{c: commitment(paragraph: 1) {id type paragraph summary cluster {id}}}`,
			`{"c": {"id": "commitment:k#1", "type": "Commitment", "paragraph": 1, "summary": null, "cluster": null}}`,
			[]*model.Site{reads("c", &commitment, reads("cluster", &nobody))}},
		{"no row", `{commitment(paragraph: 1) {id}}`, `{"commitment": null}`, []*model.Site{reads("commitment", &nobody)}},
		{"wordings by alias", `{node(id: "x") {__typename ... on Worded {en: text fr: text(language: FR)}}}`,
			`{"node": {"__typename": "Commitment", "en": "Our own words", "fr": null}}`,
			[]*model.Site{reads("node", &commitment, reads("en", &words), reads("fr", &nobody))}},
		{"a connection",
			`{commitment(paragraph: 1) {to: cites(first: 2) {
				edges {cursor n: node {id ... on Resolution {symbol} ... on Instrument {title}}
					evidence {quote method source {title}} pinpoints {unit from}}
				totalCount targetCount pageInfo {hasNextPage endCursor}}}}`,
			`{"commitment": {"to": {"edges": [
				{"cursor": "a!CITES|1", "n": {"id": "resolution:X/1", "symbol": "X/1"},
					"evidence": {"quote": "see X/1", "method": "PATTERN", "source": {"title": "A note"}}, "pinpoints": [{"unit": "paragraph", "from": "3"}]},
				{"cursor": "b!CITES|2", "n": {"id": "instrument:t", "title": "A treaty"},
					"evidence": {"quote": null, "method": "LINK", "source": null}, "pinpoints": null}],
				"totalCount": 5, "targetCount": 4, "pageInfo": {"hasNextPage": true, "endCursor": "b!CITES|2"}}}}`,
			[]*model.Site{reads("commitment", &commitment,
				connection("to", &cited, looks("edges", looks("n"), looks("evidence", reads("source", &source)))))}},
		{"a field of one type only", `{commitment(paragraph: 1) {cites {nodes {... on Resolution {x: body {id}} ... on Instrument {x: body {id}}}}}}`,
			`{"commitment": {"cites": {"nodes": [{"x": {"id": "document:d"}}, {"x": null}]}}}`,
			[]*model.Site{reads("commitment", &commitment, connection("cites", &cited, looks("nodes", onlyResolutions)))}},
		{"nodes by id", `{nodes(ids: ["topic:b", "topic:x", "topic:a", "topic:b"]) {id}}`,
			`{"nodes": [{"id": "topic:b"}, null, {"id": "topic:a"}, {"id": "topic:b"}]}`, []*model.Site{reads("nodes", &found)}},
		{"an open reference", `{resolve(reference: "1") {reference canonical node {id} candidates {symbol node {id}}}}`,
			`{"resolve": {"reference": "1", "canonical": null, "node": null, "candidates": [
				{"symbol": "X/1", "node": {"id": "resolution:X/1"}}, {"symbol": "Y/1", "node": null}]}}`, []*model.Site{meaning}},
		{"a settled reference", `{resolve(reference: "X 1") {canonical n: node {id}}}`,
			`{"resolve": {"canonical": "X/1", "n": {"id": "resolution:X/1"}}}`, []*model.Site{settled}},
		{"introspection", `{__type(name: "Date") {kind name}}`, `{"__type": {"kind": "SCALAR", "name": "Date"}}`, nil},
		{"info", `{info {version}}`, `{"info": {"version": "7"}}`, []*model.Site{info}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := execute(t, newExecutor(), looks("", c.sites...), c.query)
			if got.Errors != nil {
				t.Fatal(got.Errors)
			}
			if diff := cmp.Diff(decoded(t, c.want), decoded(t, string(got.Data))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func decoded(t *testing.T, s string) (v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		t.Fatalf("%v in %s", err, s)
	}
	return v
}

// many returns a list of n topics.
func many(n int) *plan.Result {
	res := &plan.Result{Select: &plan.Select{Columns: []graph.Prop{graph.PropPrefLabel}}, First: []int32{0, int32(n)}, Columns: make([][]graph.Value, 1)}
	for i := range n {
		res.IDs = append(res.IDs, fmt.Sprintf("topic:%d", i))
		res.Types = append(res.Types, graph.TypeTopic)
		res.Columns[0] = append(res.Columns[0], strings.Repeat("x", 20))
	}
	return res
}

// BenchmarkRead reads a thousand rows of three fields: what the generated executor adds to a plan's own time.
func BenchmarkRead(b *testing.B) {
	exec := newExecutor()
	operation := looks("", connection("topics", many(1000), looks("nodes")))
	b.ReportAllocs()
	for b.Loop() {
		execute(b, exec, operation, `{topics(first: 1000) {nodes {id type prefLabel}}}`)
	}
}
