package neo4jtest

import (
	"bytes"
	"encoding/binary"
)

// What begins a connection: four bytes of magic and four proposals of a version.
var boltMagic = []byte{0x60, 0x60, 0xB0, 0x17}

const handshakeSize = 20

// IsCommit says whether among whole Bolt messages there is a COMMIT.
func IsCommit(messages []byte) bool { return has(messages, 0xB0, 0x12) }

// IsBegin says whether among whole Bolt messages there is a BEGIN.
func IsBegin(messages []byte) bool { return has(messages, 0xB1, 0x11) }

// IsRun says whether among whole Bolt messages there is a RUN.
func IsRun(messages []byte) bool { return has(messages, 0xB3, 0x10) }

// has looks for a message by its first two bytes: a structure of so many fields, and which.
func has(messages []byte, marker, tag byte) bool {
	for len(messages) > 0 {
		size := messageSize(messages)
		if size == 0 {
			return false
		}
		if body := body(messages[:size]); len(body) > 1 && body[0] == marker && body[1] == tag {
			return true
		}
		messages = messages[size:]
	}
	return false
}

// messageSize is the length of the first message with its chunk headers and its end marker, 0 while it is not whole. A marker
// alone, which keeps a connection awake, is a message without a body.
func messageSize(b []byte) int {
	at := 0
	for at+2 <= len(b) {
		chunk := int(binary.BigEndian.Uint16(b[at:]))
		at += 2 + chunk
		if chunk == 0 {
			return at
		}
	}
	return 0
}

// body is a whole message without its chunk headers.
func body(message []byte) []byte {
	var all []byte
	for {
		chunk := int(binary.BigEndian.Uint16(message))
		if chunk == 0 {
			return all
		}
		all = append(all, message[2:2+chunk]...)
		message = message[2+chunk:]
	}
}

// framer cuts what a client sends into whole messages, however TCP broke it up. What does not begin as Bolt does passes as it comes.
type framer struct {
	held  []byte
	state func(*framer) int
}

func newFramer() *framer { return &framer{state: (*framer).handshake} }

// add takes what was read and gives what is whole.
func (f *framer) add(read []byte) [][]byte {
	f.held = append(f.held, read...)
	var whole [][]byte
	for len(f.held) > 0 {
		size := f.state(f)
		if size == 0 {
			break
		}
		whole = append(whole, f.held[:size:size])
		f.held = f.held[size:]
	}
	return whole
}

func (f *framer) handshake() int {
	known := min(len(f.held), len(boltMagic))
	if !bytes.Equal(f.held[:known], boltMagic[:known]) {
		f.state = func(f *framer) int { return len(f.held) }
		return len(f.held)
	}
	if len(f.held) < handshakeSize {
		return 0
	}
	f.state = (*framer).choice
	return handshakeSize
}

// choice passes what newer drivers send next, the version they chose and a number of variable length. It begins with two zeros,
// and no client begins with an empty message.
func (f *framer) choice() int {
	if len(f.held) < 2 {
		return 0
	}
	if f.held[0] != 0 || f.held[1] != 0 {
		f.state = (*framer).message
		return f.message()
	}
	for at := 4; at < len(f.held); at++ {
		if f.held[at] < 0x80 {
			f.state = (*framer).message
			return at + 1
		}
	}
	return 0
}

func (f *framer) message() int { return messageSize(f.held) }
