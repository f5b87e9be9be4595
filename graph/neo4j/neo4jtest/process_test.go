package neo4jtest

import (
	"net"
	"testing"
	"time"
)

// TestProcess needs no driver: a server that answers the handshake of Bolt is a server.
func TestProcess(t *testing.T) {
	p := Start(t, t.TempDir(), 0)
	if !answers(p) {
		t.Fatal("it does not answer")
	}
	first := p.URL
	p.Kill()
	if answers(p) {
		t.Error("it answers after it was killed")
	}
	p.Restart()
	if p.URL != first || !answers(p) {
		t.Errorf("it was at %s and is at %s", first, p.URL)
	}
	p.Stop()
	p.Stop()
	if answers(p) {
		t.Error("it answers after it was stopped")
	}
}

func answers(p *Process) bool {
	c, err := net.Dial("tcp", p.Host())
	if err != nil {
		return false
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(10 * time.Second))
	c.Write(append(append([]byte{}, boltMagic...), 0, 0, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
	answer := make([]byte, 4)
	n, _ := c.Read(answer)
	return n == 4 && answer[3] == 5
}
