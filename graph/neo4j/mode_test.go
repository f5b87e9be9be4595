package neo4j

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mandategraph/graph/neo4j/neo4jtest"
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
