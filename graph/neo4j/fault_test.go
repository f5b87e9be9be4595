package neo4j

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
)

// behind is a store on the server for tests, which is empty, and another one behind a proxy that soon gives up.
func behind(t testing.TB) (direct, far *Store, p *neo4jtest.Proxy) {
	t.Helper()
	a := neo4jtest.Server(t)
	direct = server(t)
	p = neo4jtest.NewProxy(t, a.Host())
	return direct, openAt(t, a.Via(p), 300*time.Millisecond), p
}

// openAt opens a store that goes on for so long where it meets no server.
func openAt(t testing.TB, a neo4jtest.Address, retry time.Duration) *Store {
	t.Helper()
	o := DefaultOptions
	o.URL, o.Username, o.Password, o.Retry = a.URL, a.Username, a.Password, retry
	s, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

const sizeOfHub = 20

// twoHubs are two sources, each a node that cites so many others; all nodes and edges carry the state. Ends are shown of both sources.
func twoHubs(state, size int) []*graph.Batch {
	return []*graph.Batch{hub("a", state, size), hub("b", state, size)}
}

const hubNote = "document:note"

// hub has twice as many edges as nodes.
func hub(source string, state, size int) *graph.Batch {
	text := fmt.Sprint(state)
	b := &graph.Batch{Source: graph.Source{ID: source, Rank: graph.RankOfficial, Hash: text}}
	node := func(id string) string {
		b.Nodes = append(b.Nodes, graph.Node{ID: id, Type: graph.TypeResolution, Known: graph.Loaded,
			Props: graph.Props(nil).Set(graph.PropSymbol, id).Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, id).Set(graph.PropTitle, text)})
		return id
	}
	cite := func(from, to string) {
		b.Edges = append(b.Edges, graph.Edge{Type: graph.EdgeCites, From: from, To: to,
			Evidence: graph.Evidence{Source: hubNote, Place: "op" + text, Method: graph.ByPattern, Confidence: 1}})
	}
	b.Nodes = append(b.Nodes, graph.Node{ID: hubNote, Type: graph.TypeDocument, Known: graph.Curated,
		Props: graph.Props(nil).Set(graph.PropKind, "NOTE").Set(graph.PropName, "The note")})
	center := node("resolution:" + source)
	for i := range size {
		leaf := node(fmt.Sprintf("resolution:%s-%d", source, i))
		cite(center, leaf)
		cite(leaf, center)
	}
	if err := b.Normalize(); err != nil {
		panic(err)
	}
	return b
}

// hubsPlan reads both hubs, each as a root of its own, and three levels deep.
func hubsPlan() *plan.Plan {
	hop := func(children ...*plan.Select) *plan.Select {
		return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites)}, Types: graph.AllTypes,
			Columns: []graph.Prop{graph.PropTitle}, Edge: []graph.Prop{graph.PropPlace}, Children: children}
	}
	p := &plan.Plan{}
	for _, id := range []string{"resolution:a", "resolution:b"} {
		p.Roots = append(p.Roots, &plan.Select{From: plan.IDs{id}, Types: graph.AllTypes,
			Columns: []graph.Prop{graph.PropTitle}, Children: []*plan.Select{hop(hop())}})
	}
	return p
}

// seenIn collects the states that a hub is seen in; one that lacks an edge is in a state of its own.
func seenIn(hub *plan.Result, size int) map[string]bool {
	seen := map[string]bool{}
	there, back := hub.Children[0], hub.Children[0].Children[0]
	if hub.Len() == 0 && there.Len() == 0 {
		return seen // before the first load
	}
	if hub.Len() != 1 || there.Len() != size || back.Len() != size {
		seen[fmt.Sprintf("%d hubs, %d and %d edges", hub.Len(), there.Len(), back.Len())] = true
	}
	for _, r := range []*plan.Result{hub, there, back} {
		for i := range r.Len() {
			seen[fmt.Sprint(r.Columns[0][i])] = true
			if len(r.Edge) > 0 {
				seen[r.Edge[0][i].(string)[len("op"):]] = true
			}
		}
	}
	return seen
}

// watchBoth reads until it is told to stop. What it reads of the two hubs, which are written together, is of one state.
func watchBoth(t testing.TB, stop context.Context, s *Store, size int) (plans int) {
	for ; stop.Err() == nil; plans++ {
		results, err := s.Execute(t.Context(), hubsPlan())
		if err != nil {
			t.Errorf("Execute: %v", err)
			return plans
		}
		seen := seenIn(results[0], size)
		for state := range seenIn(results[1], size) {
			seen[state] = true
		}
		if len(seen) > 1 {
			t.Errorf("one plan saw the states %v", seen)
			return plans
		}
	}
	return plans
}

// dump is all that the store shows, as text.
func dump(t testing.TB, s *Store) string {
	t.Helper()
	n := &storetest.Naive{}
	err := s.Scan(t.Context(), n.Keep, n.KeepEdge)
	if err != nil {
		t.Fatalf("Scan: %v", err)
	}
	return n.String()
}

// holds checks that the store shows what the batches assert.
func holds(t testing.TB, s *Store, batches ...*graph.Batch) {
	t.Helper()
	if d := cmp.Diff(storetest.NewNaive(batches...).String(), dump(t, s)); d != "" {
		t.Errorf("Scan (- oracle, + store):\n%s", d)
	}
}

func markNow(t testing.TB, s *Store) int64 {
	t.Helper()
	n, _ := s.exec(t, "MATCH (m:_Mark) RETURN m.n").(int64)
	return n
}

// atRestNow checks that no reader has to wait.
func atRestNow(t testing.TB, s *Store) {
	t.Helper()
	if n := markNow(t, s); n%2 != 0 {
		t.Errorf("the mark is %d: readers wait for the lease", n)
	}
}

// within runs what has to end in time.
func within(t testing.TB, most time.Duration, what string, run func()) {
	t.Helper()
	start := time.Now()
	run()
	if took := time.Since(start); took > most {
		t.Errorf("%s took %v, not %v at most", what, took, most)
	}
}

// isOperation tells whether a message begins a transaction of the store that has the name.
func isOperation(p neo4jtest.Piece, name string) bool {
	return bytes.Contains(p.Bytes, []byte("\x89operation"+string([]byte{byte(0x80 + len(name))})+name))
}

func millis(d time.Duration) string { return strconv.FormatInt(d.Milliseconds(), 10) }
