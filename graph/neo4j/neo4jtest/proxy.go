package neo4jtest

import (
	"io"
	"net"
	"sync"
	"testing"
	"time"
)

// Piece is what passes a proxy in one step: towards the server one whole Bolt message (or the handshake, or, of what is no Bolt,
// what was read), towards the client what was read.
type Piece struct {
	Connection int // counted from 1
	ToServer   bool
	Bytes      []byte // during the call of the hook
}

// Cut is what a hook wants done with a connection.
type Cut int

// The answers of a hook.
const (
	Pass      Cut = iota
	CutBefore     // close the connection; the piece is lost
	CutAfter      // hand the piece on, then close the connection
)

// Proxy stands between a client and a server on loopback and fails as networks do. It ends with the test.
type Proxy struct {
	target   string
	listener net.Listener
	running  sync.WaitGroup

	mu      sync.Mutex
	count   int
	open    map[*link]bool
	refuse  bool
	delay   time.Duration
	stopped bool

	hooking sync.Mutex
	hook    func(Piece) Cut
}

// link is one connection: its two ends, and a channel that closes with them.
type link struct {
	number         int
	client, server net.Conn
	done           chan struct{}
	once           sync.Once
}

// NewProxy starts a proxy in front of target (host:port).
func NewProxy(t testing.TB, target string) *Proxy {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &Proxy{target: target, listener: listener, open: map[*link]bool{}}
	p.running.Go(p.accept)
	t.Cleanup(p.stop)
	return p
}

// Addr is where clients connect, as host:port.
func (p *Proxy) Addr() string { return p.listener.Addr().String() }

// Cut closes all connections now. New ones are taken.
func (p *Proxy) Cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for l := range p.open {
		l.close()
	}
}

// Refuse says whether new connections are closed as soon as they are made.
func (p *Proxy) Refuse(refuse bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refuse = refuse
}

// Delay holds back each piece towards the client for so long.
func (p *Proxy) Delay(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.delay = d
}

// CutWhen sets what looks at each piece and decides; nil lets all pass. The hook is never called twice at once. It may use Cut,
// Refuse and Delay, and must not use CutWhen.
func (p *Proxy) CutWhen(hook func(Piece) Cut) {
	p.hooking.Lock()
	defer p.hooking.Unlock()
	p.hook = hook
}

func (p *Proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return // the proxy ends
		}
		p.running.Go(func() { p.connect(client) })
	}
}

func (p *Proxy) connect(client net.Conn) {
	p.mu.Lock()
	refuse := p.refuse
	p.mu.Unlock()
	if refuse {
		_ = client.Close()
		return
	}
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		_ = client.Close()
		return
	}
	l := &link{client: client, server: server, done: make(chan struct{})}
	if !p.add(l) {
		l.close()
		return
	}
	p.running.Go(func() { p.toServer(l) })
	p.toClient(l)
	p.mu.Lock()
	delete(p.open, l)
	p.mu.Unlock()
}

// add keeps a link for Cut, unless the proxy refuses or ends by now.
func (p *Proxy) add(l *link) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stopped || p.refuse {
		return false
	}
	p.count++
	l.number = p.count
	p.open[l] = true
	return true
}

func (p *Proxy) toServer(l *link) {
	defer l.close()
	framer := newFramer()
	pump(l.client, func(read []byte) bool {
		for _, message := range framer.add(read) {
			if !p.hand(l, l.server, Piece{l.number, true, message}) {
				return false
			}
		}
		return true
	})
}

func (p *Proxy) toClient(l *link) {
	defer l.close()
	pump(l.server, func(read []byte) bool {
		p.mu.Lock()
		delay := p.delay
		p.mu.Unlock()
		select {
		case <-time.After(delay):
		case <-l.done:
			return false
		}
		return p.hand(l, l.client, Piece{l.number, false, read})
	})
}

// hand asks the hook and writes the piece; it is false where the connection is over.
func (p *Proxy) hand(l *link, to io.Writer, piece Piece) bool {
	cut := p.ask(piece)
	if cut == CutBefore {
		return false
	}
	select {
	case <-l.done: // cut by the hook, or meanwhile
		return false
	default:
	}
	_, err := to.Write(piece.Bytes)
	return err == nil && cut == Pass
}

func (p *Proxy) ask(piece Piece) Cut {
	p.hooking.Lock()
	defer p.hooking.Unlock()
	if p.hook == nil {
		return Pass
	}
	return p.hook(piece)
}

// pump reads until the end or until a piece is not handed on.
func pump(from io.Reader, hand func([]byte) bool) {
	buffer := make([]byte, 64<<10)
	for {
		n, err := from.Read(buffer)
		if n > 0 && !hand(buffer[:n]) || err != nil {
			return
		}
	}
}

func (l *link) close() {
	l.once.Do(func() {
		close(l.done)
		_ = l.client.Close()
		_ = l.server.Close()
	})
}

func (p *Proxy) stop() {
	_ = p.listener.Close()
	p.mu.Lock()
	p.stopped = true
	p.mu.Unlock()
	p.Cut()
	p.running.Wait()
}
