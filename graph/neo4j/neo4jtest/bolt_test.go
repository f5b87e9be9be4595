package neo4jtest

import (
	"bytes"
	"testing"
)

var (
	handshake = append(bytes.Clone(boltMagic), make([]byte, handshakeSize-4)...)
	begin     = []byte{0, 3, 0xB1, 0x11, 0xA0, 0, 0}
	run       = []byte{0, 2, 0xB3, 0x10, 0, 3, 0x81, 'x', 0xA0, 0, 1, 0xA0, 0, 0} // in three chunks
	commit    = []byte{0, 2, 0xB0, 0x12, 0, 0}
	noop      = []byte{0, 0}
)

func TestKindsOfMessages(t *testing.T) {
	all := bytes.Join([][]byte{noop, begin, run, commit}, nil)
	if !IsBegin(all) || !IsRun(all) || !IsCommit(all) {
		t.Error("a message among others is not found")
	}
	if IsCommit(begin) || IsBegin(run) || IsRun(commit) || IsCommit(commit[:5]) || IsCommit(nil) || IsCommit(handshake) {
		t.Error("one is found that is not there")
	}
	// The same bytes inside of a value are no message.
	if IsCommit([]byte{0, 8, 0xB3, 0x10, 0, 2, 0xB0, 0x12, 0, 0, 0, 0}) {
		t.Error("a COMMIT is found inside of a RUN")
	}
}

// TestFramer feeds a conversation in pieces of every size: what comes out is always the same.
func TestFramer(t *testing.T) {
	choice := []byte{0, 0, 8, 5, 0x81, 0x00}
	for _, want := range [][][]byte{
		{handshake, noop[:0], begin, run, commit},
		{handshake, choice, begin, run, noop, commit},
	} {
		stream := bytes.Join(want, nil)
		for size := 1; size <= len(stream); size++ {
			var got [][]byte
			f := newFramer()
			for rest := stream; len(rest) > 0; {
				n := min(size, len(rest))
				got, rest = append(got, f.add(rest[:n])...), rest[n:]
			}
			if !same(got, want) {
				t.Fatalf("in pieces of %d: %x", size, got)
			}
		}
	}
}

func TestFramerPassesOtherProtocols(t *testing.T) {
	f := newFramer()
	for _, text := range []string{"GET / HTTP/1.1\r\n", "x", "y"} {
		if got := f.add([]byte(text)); !same(got, [][]byte{[]byte(text)}) {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// same compares, leaving out what is empty.
func same(got, want [][]byte) bool {
	for _, w := range want {
		if len(w) == 0 {
			continue
		}
		if len(got) == 0 || !bytes.Equal(got[0], w) {
			return false
		}
		got = got[1:]
	}
	return len(got) == 0
}
