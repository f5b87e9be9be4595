package neo4j

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
	"mandategraph/graph/neo4j/neo4jtest"
)

const (
	markReplacements = 40
	markReaders      = 3
	markHub          = 100 // two of them are 200 nodes and 400 edges
)

// TestMarkKeepsStatesApart: readers beside a writer that replaces everything again and again see one state in each plan.
func TestMarkKeepsStatesApart(t *testing.T) {
	s := server(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	asked := countReads(t)
	var plans atomic.Int64
	var wait sync.WaitGroup
	for range markReaders {
		wait.Go(func() { plans.Add(int64(watchBoth(t, ctx, asked.Store, markHub))) })
	}
	for i := range markReplacements {
		if _, err := s.Apply(t.Context(), twoHubs(i, markHub)...); err != nil {
			t.Fatalf("Apply: %v", err)
		}
	}
	stop()
	wait.Wait()
	holds(t, s, twoHubs(markReplacements-1, markHub)...)
	t.Logf("%d plans beside %d loads ran %d times", plans.Load(), markReplacements, asked.reads())
}

// rerunStore is a store through a proxy that counts how often its plans were run.
type rerunStore struct {
	*Store
	n atomic.Int64
}

func (c *rerunStore) reads() int64 { return c.n.Load() }

func countReads(t *testing.T) *rerunStore {
	a := neo4jtest.Server(t)
	p := neo4jtest.NewProxy(t, a.Host())
	c := &rerunStore{Store: openAt(t, a.Via(p), DefaultOptions.Retry)}
	p.CutWhen(func(piece neo4jtest.Piece) neo4jtest.Cut {
		if piece.ToServer && isOperation(piece, "read") {
			c.n.Add(1)
		}
		return neo4jtest.Pass
	})
	return c
}

// TestMarkWithTwoWriters: each writer has a source of its own and a driver of its own, and a reader sees each source in one state.
func TestMarkWithTwoWriters(t *testing.T) {
	s, other := server(t), unprepared(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var readers, writers sync.WaitGroup
	var plans atomic.Int64
	for range markReaders {
		readers.Go(func() { plans.Add(int64(watchEach(t, ctx, s, sizeOfHub))) })
	}
	for source, store := range map[string]*Store{"a": s, "b": other} {
		writers.Go(func() { replace(t, store, source, markReplacements/2) })
	}
	writers.Wait()
	stop()
	readers.Wait()
	holds(t, s, twoHubs(markReplacements/2-1, sizeOfHub)...)
	atRestNow(t, s)
	t.Logf("%d plans beside %d loads", plans.Load(), markReplacements)
}

func replace(t *testing.T, s *Store, source string, times int) {
	for i := range times {
		if _, err := s.Apply(t.Context(), hub(source, i, sizeOfHub)); err != nil {
			t.Errorf("Apply: %v", err)
			return
		}
	}
}

// watchEach is watchBoth for hubs that are written apart.
func watchEach(t *testing.T, stop context.Context, s *Store, size int) (plans int) {
	for ; stop.Err() == nil; plans++ {
		results, err := s.Execute(t.Context(), hubsPlan())
		if err != nil {
			t.Errorf("Execute: %v", err)
			return plans
		}
		for _, r := range results {
			if seen := seenIn(r, size); len(seen) > 1 {
				t.Errorf("one plan saw a hub in the states %v", seen)
				return plans
			}
		}
	}
	return plans
}

// TestMarkOfTheSameSource: two drivers write the same source and others at once; nothing is lost and nothing fails.
func TestMarkOfTheSameSource(t *testing.T) {
	const rounds = 20
	s, other := server(t), unprepared(t)
	for i := range rounds {
		var wait sync.WaitGroup
		for own, store := range map[string]*Store{"a": s, "b": other} {
			wait.Go(func() {
				if _, err := store.Apply(t.Context(), hub(own, i, sizeOfHub), hub("both", i, sizeOfHub)); err != nil {
					t.Errorf("Apply: %v", err)
				}
			})
		}
		wait.Wait()
		holds(t, s, hub("a", i, sizeOfHub), hub("b", i, sizeOfHub), hub("both", i, sizeOfHub))
	}
	atRestNow(t, s)
}

// TestMarkOfDeadWriter: a writer that dies leaves its mark odd. Readers wait for the lease and then answer.
func TestMarkOfDeadWriter(t *testing.T) {
	s := server(t)
	if _, err := s.Apply(t.Context(), twoHubs(1, sizeOfHub)...); err != nil {
		t.Fatal(err)
	}
	s.exec(t, "MATCH (m:_Mark) SET m.n = m.n + 1, m.at = timestamp() - "+millis(lease-time.Second))
	for what, read := range readsOf(s) {
		within(t, lease/2, what, func() { // most of the lease is over
			if err := read(t.Context()); err != nil {
				t.Errorf("%s after the death of a writer: %v", what, err)
			}
		})
	}
}

// TestMarkIsMended: the next writer ends the mark of one that died, also where it has nothing to write.
func TestMarkIsMended(t *testing.T) {
	s := server(t)
	for i, state := range []int{1, 1, 2} {
		if i > 0 {
			s.exec(t, "MATCH (m:_Mark) SET m.n = m.n + 1, m.at = timestamp()")
		}
		if _, err := s.Apply(t.Context(), twoHubs(state, sizeOfHub)...); err != nil {
			t.Fatal(err)
		}
		atRestNow(t, s)
		within(t, lease/2, "a plan", func() {
			if _, err := s.Execute(t.Context(), hubsPlan()); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestMarkOutlivesPatience: a plan that begins right after the death of a writer is answered too.
func TestMarkOutlivesPatience(t *testing.T) {
	if patience <= lease {
		t.Errorf("readers give up after %v, and a dead writer is forgotten after %v", patience, lease)
	}
}

// TestMarkStaysOddWithoutTheLock: a commit whose answer was lost may still go on, holding the lock. That the next try is refused before
// it has the lock says nothing of the commit, so readers must not be told that it is over.
func TestMarkStaysOddWithoutTheLock(t *testing.T) {
	direct, far, p := behind(t)
	held, free := make(chan struct{}), make(chan struct{})
	hook := neo4jtest.CutAtCommit(neo4jtest.BeforeAnswer)
	p.CutWhen(func(piece neo4jtest.Piece) neo4jtest.Cut {
		cut := hook(piece)
		if cut != neo4jtest.Pass {
			go holdLock(t, direct, held, free) // as the commit would that still goes on
			<-held
		}
		return cut
	})
	failed := make(chan error, 1)
	go func() {
		_, err := far.Apply(t.Context(), twoHubs(1, sizeOfHub)...)
		failed <- err
	}()
	select {
	case <-held:
	case err := <-failed:
		t.Fatalf("the load ended before its commit was cut: %v", err)
	}
	const waiting = "SHOW TRANSACTIONS YIELD transactionId, metaData, currentQuery WHERE metaData.operation = 'apply' AND currentQuery CONTAINS 'l.lock' RETURN transactionId"
	var id any
	for id == nil {
		id = direct.exec(t, waiting)
	}
	direct.exec(t, "TERMINATE TRANSACTION '"+id.(string)+"'")
	if err := <-failed; graph.CodeOf(err) != graph.Unavailable {
		t.Errorf("Apply gives %v", err)
	}
	if n := markNow(t, direct); n%2 == 0 {
		t.Errorf("the mark is %d, as if the commit were known to be over", n)
	}
	close(free)
	if did, err := far.Apply(t.Context(), twoHubs(1, sizeOfHub)...); err != nil || did.Unchanged != 2 {
		t.Errorf("Apply again: %+v, %v", did, err)
	}
	atRestNow(t, direct)
}

// holdLock holds the lock of writers from the time that held is closed until free is.
func holdLock(t *testing.T, s *Store, held, free chan struct{}) {
	ctx := context.Background()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(ctx) }()
	tx, err := session.BeginTransaction(ctx)
	if err == nil {
		var result neo4j.ResultWithContext
		if result, err = tx.Run(ctx, "MATCH (l:_Store {key: 0}) SET l.lock = true", nil); err == nil {
			_, err = result.Consume(ctx)
		}
	}
	if err != nil {
		t.Errorf("holding the lock: %v", err)
	}
	close(held)
	<-free
}
