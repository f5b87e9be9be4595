package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Two programs that load at once lose nothing: each has a store of its own.
func TestTwoLoaders(t *testing.T) {
	const rounds = 10
	stores := []*Store{server(t), unprepared(t)}
	var wait sync.WaitGroup
	for i, s := range stores {
		wait.Go(func() {
			for round := range rounds {
				b := loadOf("shared", 20, 1) // both speak of the same nodes
				b.Source.ID, b.Source.Hash = fmt.Sprintf("loader-%d-%d", i, round), "1"
				if _, err := s.Apply(t.Context(), b); err != nil {
					t.Errorf("Apply: %v", err)
				}
			}
		})
	}
	wait.Wait()
	st, err := stores[0].Stat(t.Context())
	if err != nil || st.Nodes[graph.TypeResolution] != 20 || st.Edges[graph.EdgeCites] != 20 {
		t.Fatalf("Stat: %+v, %v", st, err)
	}
	if n := stores[0].exec(t, "MATCH (n:Resolution) RETURN sum(size(n._claims))"); n != int64(20*len(stores)*rounds) {
		t.Errorf("%v claims", n)
	}
	if n := stores[0].exec(t, "MATCH (m:_Mark) RETURN m.n % 2"); n != int64(0) {
		t.Errorf("the mark is odd after all")
	}
}

func TestApplyAgainWritesNothing(t *testing.T) {
	s := server(t)
	if _, err := s.Apply(t.Context(), loadOf("a", 50, 2)); err != nil {
		t.Fatal(err)
	}
	before := s.exec(t, "MATCH (m:_Mark) RETURN m.n")
	got, err := s.Apply(t.Context(), loadOf("a", 50, 2))
	if err != nil || got != (plan.Applied{Unchanged: 1}) {
		t.Errorf("Apply: %+v, %v", got, err)
	}
	if after := s.exec(t, "MATCH (m:_Mark) RETURN m.n"); after != before {
		t.Errorf("the mark went from %v to %v", before, after)
	}
}

// What a source says again under another hash is not written again, but for what is new.
func TestApplyWritesOnlyWhatChanged(t *testing.T) {
	s := server(t)
	first, second := loadOf("a", 50, 2), loadOf("a", 50, 2)
	second.Source.Hash = "2"
	second.Nodes[3].Props = second.Nodes[3].Props.Set(graph.PropSummary, "new")
	if _, err := s.Apply(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	c := newChange(sources{"a": storedSource(first)}, []*graph.Batch{second})
	err := s.readTx(t.Context(), "test", "testing", func(tx runner) error { return c.read(t.Context(), tx) })
	w, errWrites := c.writes(t.Context())
	if err := errors.Join(err, errWrites); err != nil {
		t.Fatal(err)
	}
	for step, rows := range w {
		if want := map[int]int{int(setNode): 1, int(setSource): 1}[step]; len(rows[""]) != want || len(rows) > 1 {
			t.Errorf("step %d writes %v", step, rows)
		}
	}
}

func storedSource(b *graph.Batch) source {
	p := sourceRow(b)["p"].(map[string]any)
	ids := func(name string) []string { all, _ := p[name].([]string); return all }
	return source{b.Source.Hash, ids("nodes"), ids("cited"), ids("edges")}
}

func TestManyNodesAtOnce(t *testing.T) {
	s := server(t)
	b := loadOf("many", 20_000, 1)
	start := time.Now()
	if got, err := s.Apply(t.Context(), b); err != nil || got.Nodes != 20_001 || got.Edges != 20_000 {
		t.Fatalf("Apply: %+v, %v", got, err)
	}
	t.Logf("%d nodes and as many edges took %v", len(b.Nodes), time.Since(start))
	st, err := s.Stat(t.Context())
	if err != nil || st.Nodes[graph.TypeResolution] != 20_000 || st.Edges[graph.EdgeCites] != 20_000 {
		t.Errorf("Stat: %+v, %v", st, err)
	}
	start = time.Now()
	if _, err := s.Apply(t.Context(), &graph.Batch{Source: graph.Source{ID: "many", Hash: "2"}}); err != nil {
		t.Fatal(err)
	}
	t.Logf("taking them back took %v", time.Since(start))
	if n := s.exec(t, "MATCH (n:Node) RETURN count(n)"); n != int64(0) {
		t.Errorf("%v nodes are left", n)
	}
}

// A commit whose answer was lost is found by the second run, which reports what was written.
func TestApplyAfterLostCommit(t *testing.T) {
	s := server(t)
	b := loadOf("a", 5, 1)
	l := &loading{batches: []*graph.Batch{b}}
	if err := s.write(t.Context(), "test", l.work); err != nil {
		t.Fatal(err)
	}
	first := l.done
	if err := s.write(t.Context(), "test", l.work); err != nil || l.done != first || first.Written != 1 {
		t.Errorf("the second run reports %+v, %v; the first %+v", l.done, err, first)
	}
}

// Whatever ends a writer after it began, the mark is even afterwards.
func TestMarkIsEvenAfterFailure(t *testing.T) {
	s := server(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	err := s.write(ctx, "test", func(ctx context.Context, tx runner) (bool, error) {
		time.AfterFunc(100*time.Millisecond, cancel)
		return true, eachRow(ctx, tx, "CREATE (:Node:Resolution {id: 'resolution:x'})", func([]any) {})
	})
	t.Logf("write: %v", err)
	odd, err := s.begin(t.Context())
	if err != nil || odd%2 != 1 {
		t.Fatalf("begin: %d, %v", odd, err)
	}
	next, err := s.begin(t.Context()) // the one before died
	if err != nil || next != odd+2 {
		t.Fatalf("begin after an odd mark: %d, %v", next, err)
	}
	if err := s.done(t.Context(), odd); err != nil || s.exec(t, "MATCH (m:_Mark) RETURN m.n") != next {
		t.Errorf("who died long ago moved the mark: %v", err)
	}
	over, end := context.WithCancel(t.Context())
	end()
	if err := s.done(over, next); err != nil || s.exec(t, "MATCH (m:_Mark) RETURN m.n") != next+1 {
		t.Errorf("done: %v", err)
	}
}

func TestScanBesideWriter(t *testing.T) {
	s := server(t)
	if _, err := s.Apply(t.Context(), loadOf("a", 5, 1)); err != nil {
		t.Fatal(err)
	}
	wrote := false
	err := s.Scan(t.Context(), func(*graph.Node) error {
		if !wrote {
			wrote = true
			_, err := s.Apply(t.Context(), loadOf("b", 5, 1))
			return err
		}
		return nil
	}, nil)
	if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "try again") {
		t.Errorf("Scan: %v", err)
	}
}

// A mark that stays odd holds readers up until the lease is over, and their own deadline ends the wait.
func TestScanWaitsForCommit(t *testing.T) {
	s := server(t)
	odd, err := s.begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := s.Scan(ctx, nil, nil); graph.CodeOf(err) != graph.Limit {
		t.Errorf("Scan beside a commit: %v", err)
	}
	s.exec(t, "MATCH (m:_Mark) SET m.at = timestamp() - 11000")
	if err := s.Scan(t.Context(), nil, nil); err != nil {
		t.Errorf("Scan after the lease: %v", err)
	}
	if err := s.done(t.Context(), odd); err != nil {
		t.Error(err)
	}
}
