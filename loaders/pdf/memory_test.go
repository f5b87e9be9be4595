package pdf

import "testing"

// A document finds the room empty, and no more of it than there is.
func TestMemory(t *testing.T) {
	m := newMemory()
	for _, size := range []uint64{1 << 16, 1 << 20, mostMemory << 16} {
		room := m.Allocate(0, size).Reallocate(size)
		if uint64(len(room)) != size || room[0] != 0 || room[1<<16-1] != 0 {
			t.Errorf("%d bytes: got %d that begin with %d", size, len(room), room[0])
		}
		room[0], room[1<<16-1] = 1, 1
		m.Free()
	}
	if m.Reallocate(mostMemory<<16+1) != nil {
		t.Error("it has more than it may")
	}
}
