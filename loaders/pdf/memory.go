package pdf

import "github.com/tetratelabs/wazero/experimental"

// memory is what the sandbox may use: room that is reserved once in a process, of which nobody pays what no document needed yet, and that
// is wiped behind each document. So it is bounded exactly, growing copies nothing, and no garbage is left to collect.
type memory struct {
	room []byte
	used uint64
}

func newMemory() *memory { return &memory{room: make([]byte, mostMemory<<16)} }

// Allocate returns the room, which one instance at a time has.
func (m *memory) Allocate(_, _ uint64) experimental.LinearMemory { return m }

// Reallocate returns the first bytes of the room, or nil if it has not as many.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(len(m.room)) {
		return nil
	}
	m.used = max(m.used, size)
	return m.room[:size]
}

// Free leaves nothing of a document to the next one.
func (m *memory) Free() {
	clear(m.room[:m.used])
	m.used = 0
}
