package neo4j

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
)

// TestModeReadRefusesToWrite: a fault of ours in a statement that reads cannot harm the graph.
func TestModeReadRefusesToWrite(t *testing.T) {
	s := server(t)
	err := s.once(t.Context(), func(session neo4j.SessionWithContext) error {
		result, err := session.Run(t.Context(), "CREATE (:Node {id: 'x'})", nil)
		if err == nil {
			_, err = result.Consume(t.Context())
		}
		return err
	})
	answer, ok := errors.AsType[*neo4j.Neo4jError](err)
	if !ok || !strings.Contains(answer.Code, "AccessMode") {
		t.Errorf("a CREATE in a session that reads gives %v", err)
	}
	if n := s.exec(t, "MATCH (n:Node) RETURN count(n)"); n != int64(0) {
		t.Errorf("%v nodes were created", n)
	}
}

// TestModeOfReads listens to what readers send: each transaction says that it reads.
func TestModeOfReads(t *testing.T) {
	direct, far, p := behind(t)
	if _, err := direct.Apply(t.Context(), twoHubs(1, sizeOfHub)...); err != nil {
		t.Fatal(err)
	}
	for what, read := range readsOf(far) {
		m := &modes{}
		p.CutWhen(m.listen)
		if err := read(t.Context()); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if m.read == 0 || m.other != 0 {
			t.Errorf("%s began %d transactions that read and %d that might write", what, m.read, m.other)
		}
	}
	m := &modes{}
	p.CutWhen(m.listen)
	if _, err := far.Apply(t.Context(), twoHubs(2, sizeOfHub)...); err != nil || m.other == 0 {
		t.Errorf("the test does not hear that Apply writes (%v)", err)
	}
}

// readsOf are the ways to read.
func readsOf(s *Store) map[string]func(context.Context) error {
	one := hubsPlan()
	one.Roots = one.Roots[:1]
	return map[string]func(context.Context) error{
		"Execute of one root":  func(ctx context.Context) error { _, err := s.Execute(ctx, one); return err },
		"Execute of two roots": func(ctx context.Context) error { _, err := s.Execute(ctx, hubsPlan()); return err },
		"Stat":                 func(ctx context.Context) error { _, err := s.Stat(ctx); return err },
		"Scan":                 func(ctx context.Context) error { return s.Scan(ctx, nil, nil) },
	}
}

// modes counts how transactions are begun.
type modes struct {
	mu          sync.Mutex
	read, other int
}

// A transaction of its own, and a statement without one, say in their metadata {"mode": "r"} where they read, and nothing where they write.
func (m *modes) listen(p neo4jtest.Piece) neo4jtest.Cut {
	begins := p.ToServer && (neo4jtest.IsBegin(p.Bytes) || neo4jtest.IsRun(p.Bytes) && bytes.Contains(p.Bytes, []byte("tx_metadata")))
	if !begins {
		return neo4jtest.Pass
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if bytes.Contains(p.Bytes, []byte("\x84mode\x81r")) {
		m.read++
	} else {
		m.other++
	}
	return neo4jtest.Pass
}

// Who looks at what the database does sees which operation of the API asks.
func TestOperationIsNamed(t *testing.T) {
	server(t)
	a := neo4jtest.Server(t)
	p, named := neo4jtest.NewProxy(t, a.Host()), atomic.Int64{}
	p.CutWhen(func(piece neo4jtest.Piece) neo4jtest.Cut {
		if piece.ToServer && isOperation(piece, "read Mandates") {
			named.Add(1)
		}
		return neo4jtest.Pass
	})
	s := openAt(t, a.Via(p), DefaultOptions.Retry)
	one := &plan.Select{From: plan.IDs{"topic:none"}, Types: graph.AllTypes}
	for roots := 1; roots <= 2; roots++ { // several roots share a transaction
		if _, err := s.Execute(t.Context(), &plan.Plan{Name: "Mandates", Roots: []*plan.Select{one, one}[:roots]}); err != nil {
			t.Fatal(err)
		}
	}
	if named.Load() < 2 {
		t.Errorf("%d transactions say who asks", named.Load())
	}
}
