package bench

import (
	"context"
	"encoding/json"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/neo4j"
	"mandategraph/graph/neo4j/neo4jtest"
)

// BenchmarkNeo4j answers each operation through GraphQL and by hand in turns, in a closed loop, and reports the medians, their ratio, and
// the database hits of both.
func BenchmarkNeo4j(b *testing.B) {
	n := openNeo4j(b)
	n.load(b, inParts(40))
	for _, p := range peers {
		b.Run(p.name, func(b *testing.B) { n.compare(b, p) })
	}
}

// underTest is a server with the store and the engine over it, and the bare driver beside.
type underTest struct {
	store  *neo4j.Store
	engine *gql.Engine
	runner gql.Runner
	bare   driver.DriverWithContext
	at     neo4jtest.Address
}

func openNeo4j(b *testing.B) *underTest {
	b.Helper()
	at := neo4jtest.Server(b)
	o := neo4j.DefaultOptions
	o.URL, o.Username, o.Password = at.URL, at.Username, at.Password
	store, err := neo4j.Open(b.Context(), o)
	fatal(b, err)
	b.Cleanup(func() { _ = store.Close() })
	bare, err := driver.NewDriverWithContext(at.URL, driver.BasicAuth(at.Username, at.Password, ""))
	fatal(b, err)
	b.Cleanup(func() { _ = bare.Close(context.Background()) })
	_, err = store.Migrate(b.Context())
	fatal(b, err)
	engine := gql.New(store, gql.DefaultLimits, slog.New(slog.DiscardHandler))
	return &underTest{store, engine, engine.Runner(), bare, at}
}

// load replaces all that the server holds.
func (n *underTest) load(b *testing.B, batches []*graph.Batch) {
	b.Helper()
	neo4jtest.Clear(b, n.at)
	for _, batch := range batches {
		_, err := n.store.Apply(b.Context(), batch)
		fatal(b, err)
	}
	n.run(b, "CALL db.prepareForReplanning()", nil) // both sides with fresh statistics
}

// run sends a statement that writes.
func (n *underTest) run(b *testing.B, cypher string, params map[string]any) {
	b.Helper()
	session := n.bare.NewSession(b.Context(), driver.SessionConfig{})
	defer session.Close(b.Context())
	result, err := session.Run(b.Context(), cypher, params)
	fatal(b, err)
	_, err = result.Consume(b.Context())
	fatal(b, err)
}

func fatal(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// compare measures one pair. Both are warmed first, and must bring the same data.
func (n *underTest) compare(b *testing.B, p peer) {
	raw := &graphql.RawParams{Query: p.graphql}
	if p.name == "page50" {
		n.goToPage(b, raw, p.params)
	}
	n.same(b, raw, p)
	for range 200 {
		n.ask(b, raw)
		n.hand(b, p)
	}
	var api, hand []time.Duration
	for b.Loop() {
		api = append(api, timed(func() { n.ask(b, raw) }))
		hand = append(hand, timed(func() { n.hand(b, p) }))
	}
	a, h := median(api), median(hand)
	b.ReportMetric(float64(a.Microseconds()), "api-us")
	b.ReportMetric(float64(h.Microseconds()), "hand-us")
	b.ReportMetric(float64(a)/float64(h), "ratio")
	apiHits, handHits := n.hits(b, raw, p)
	b.ReportMetric(float64(apiHits), "api-hits")
	b.ReportMetric(float64(handHits), "hand-hits")
	b.ReportMetric(0, "ns/op")
}

func timed(do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

// ask answers through GraphQL, JSON included.
func (n *underTest) ask(b *testing.B, raw *graphql.RawParams) []byte {
	response := n.runner.Do(context.Background(), raw)
	if len(response.Errors) > 0 {
		b.Fatal(response.Errors)
	}
	return response.Data
}

// hand answers by the driver's shortest way, one statement in a transaction of its own, JSON included.
func (n *underTest) hand(b *testing.B, p peer) []byte {
	ctx := context.Background()
	session := n.bare.NewSession(ctx, driver.SessionConfig{AccessMode: driver.AccessModeRead, DatabaseName: "neo4j"})
	defer session.Close(ctx)
	result, err := session.Run(ctx, p.cypher, map[string]any{"p": p.params})
	fatal(b, err)
	record, err := result.Single(ctx)
	fatal(b, err)
	data, err := json.Marshal(record.Values[0])
	fatal(b, err)
	return data
}

// same fails unless both bring the same data.
func (n *underTest) same(b *testing.B, raw *graphql.RawParams, p peer) {
	b.Helper()
	var api, hand any
	fatal(b, json.Unmarshal(n.ask(b, raw), &api))
	fatal(b, json.Unmarshal(n.hand(b, p), &hand))
	if !reflect.DeepEqual(api, hand) {
		b.Fatalf("the API and the hand differ:\n%.2000v\n%.2000v", api, hand)
	}
}

// goToPage sets the cursor before page 50 of 100.
func (n *underTest) goToPage(b *testing.B, raw *graphql.RawParams, params map[string]any) {
	const before = 49 * 20
	var got struct {
		Resolutions struct {
			PageInfo struct{ EndCursor string }
			Nodes    []struct{ ID string }
		}
	}
	query := `{ resolutions(first: 980, order: {by: NUMBER}) { pageInfo { endCursor } nodes { id } } }`
	fatal(b, json.Unmarshal(n.ask(b, &graphql.RawParams{Query: query}), &got))
	raw.Variables = map[string]any{"at": got.Resolutions.PageInfo.EndCursor}
	last := graph.Node{ID: got.Resolutions.Nodes[before-1].ID, Type: graph.TypeResolution}
	last.Props = last.Props.Set(graph.PropSymbol, strings.TrimPrefix(last.ID, "resolution:"))
	params["at"] = last.SortKey(graph.OrderNumber) + "\u0001" + last.ID
}

// hits profiles what both run.
func (n *underTest) hits(b *testing.B, raw *graphql.RawParams, p peer) (api, hand int64) {
	compiled, err := n.engine.Explain(context.Background(), raw)
	fatal(b, err)
	stat, err := n.store.Stat(context.Background())
	fatal(b, err)
	for _, s := range neo4j.Statements(compiled, stat) {
		api += n.profile(b, s.Text, s.Params)
	}
	return api, n.profile(b, p.cypher, map[string]any{"p": p.params})
}

func (n *underTest) profile(b *testing.B, cypher string, params map[string]any) int64 {
	text, found := strings.CutPrefix(cypher, "CYPHER 5")
	if !found {
		text = cypher
	}
	result, err := driver.ExecuteQuery(context.Background(), n.bare, "CYPHER 5 PROFILE "+text, params, driver.EagerResultTransformer)
	fatal(b, err)
	return sum(result.Summary.Profile())
}

func sum(p driver.ProfiledPlan) int64 {
	hits := p.DbHits()
	for _, c := range p.Children() {
		hits += sum(c)
	}
	return hits
}
