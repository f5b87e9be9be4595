package neo4jtest

import (
	"bytes"
	"io"
	"net"
	"sync"
	"testing"
	"time"
)

// echo is a server that sends back what it hears and keeps it.
type echo struct {
	listener net.Listener
	mu       sync.Mutex
	heard    bytes.Buffer
	running  sync.WaitGroup
}

func newEcho(t *testing.T) *echo {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	e := &echo{listener: listener}
	e.running.Go(func() {
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			e.running.Go(func() { e.serve(c) })
		}
	})
	t.Cleanup(func() { listener.Close(); e.running.Wait() })
	return e
}

func (e *echo) serve(c net.Conn) {
	defer c.Close()
	pump(c, func(read []byte) bool {
		e.mu.Lock()
		e.heard.Write(read)
		e.mu.Unlock()
		_, err := c.Write(read)
		return err == nil
	})
}

func (e *echo) has(text []byte) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return bytes.Contains(e.heard.Bytes(), text)
}

func setUp(t *testing.T) (*Proxy, *echo) {
	e := newEcho(t)
	return NewProxy(t, e.listener.Addr().String()), e
}

func dial(t *testing.T, p *Proxy) net.Conn {
	c, err := net.Dial("tcp", p.Addr())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	c.SetDeadline(time.Now().Add(10 * time.Second))
	return c
}

// says sends a text and reports whether all of it came back.
func says(c net.Conn, text []byte) bool {
	c.Write(text)
	answer := make([]byte, len(text))
	_, err := io.ReadFull(c, answer)
	return err == nil && bytes.Equal(answer, text)
}

func TestProxyPassesAndCuts(t *testing.T) {
	p, _ := setUp(t)
	a, b := dial(t, p), dial(t, p)
	if !says(a, []byte("one")) || !says(b, []byte("two")) {
		t.Fatal("it does not pass what is said")
	}
	p.Cut()
	if says(a, []byte("one")) || says(b, []byte("two")) {
		t.Error("a connection lives after Cut")
	}
	if !says(dial(t, p), []byte("three")) {
		t.Error("no new connection is taken after Cut")
	}
}

func TestProxyRefuses(t *testing.T) {
	p, _ := setUp(t)
	old := dial(t, p)
	if !says(old, []byte("old")) {
		t.Fatal("it does not pass what is said")
	}
	p.Refuse(true)
	if says(dial(t, p), []byte("new")) {
		t.Error("a connection is taken while it refuses")
	}
	if !says(old, []byte("old")) {
		t.Error("an old connection is lost by refusing")
	}
	p.Refuse(false)
	if !says(dial(t, p), []byte("new")) {
		t.Error("none is taken after it refused")
	}
}

func TestProxyDelays(t *testing.T) {
	p, _ := setUp(t)
	c := dial(t, p)
	p.Delay(100 * time.Millisecond)
	start := time.Now()
	if !says(c, []byte("late")) || time.Since(start) < 100*time.Millisecond {
		t.Errorf("answered after %v", time.Since(start))
	}
	p.Delay(time.Hour) // the end of the test does not wait for it
	c.Write([]byte("never"))
}

func TestProxyWithoutServer(t *testing.T) {
	p, e := setUp(t)
	e.listener.Close()
	if says(dial(t, p), []byte("anyone")) {
		t.Error("someone answers")
	}
}

func TestCutAtCommit(t *testing.T) {
	for _, test := range []struct {
		name            string
		at              Moment
		heard, answered bool
	}{
		{"before the commit", BeforeCommit, false, false},
		{"before the answer", BeforeAnswer, true, false},
		{"after the answer", AfterAnswer, true, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, e := setUp(t)
			p.CutWhen(CutAtCommit(test.at))
			other, c := dial(t, p), dial(t, p)
			if !says(other, handshake) || !says(c, handshake) || !says(c, append(bytes.Clone(begin), run...)) {
				t.Fatal("it is cut before there is a commit")
			}
			if got := says(c, commit); got != test.answered {
				t.Errorf("answered: %v", got)
			}
			if got := e.has(commit); got != test.heard {
				t.Errorf("heard: %v", got)
			}
			if says(c, begin) {
				t.Error("the connection lives")
			}
			if !says(other, begin) || !says(other, commit) {
				t.Error("another connection is cut, or a second commit")
			}
		})
	}
}

// TestCutAfterCommit: the server may hear of it a little later than the client sees the end.
func TestCutAfterCommit(t *testing.T) {
	p, e := setUp(t)
	p.CutWhen(CutAtCommit(AfterCommit))
	c := dial(t, p)
	if !says(c, handshake) {
		t.Fatal("it is cut before there is a commit")
	}
	says(c, commit)
	for start := time.Now(); !e.has(commit); time.Sleep(time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			t.Fatal("the server never hears of it")
		}
	}
	if says(c, begin) {
		t.Error("the connection lives")
	}
}

func TestHookMayCut(t *testing.T) {
	p, e := setUp(t)
	p.CutWhen(func(Piece) Cut { p.Cut(); p.Refuse(true); return Pass })
	if says(dial(t, p), []byte("hello")) || e.has([]byte("hello")) {
		t.Error("what the hook cut passes")
	}
}
