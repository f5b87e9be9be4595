package collect

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"mandategraph/loaders/collect/collecttest"
)

// Whatever the bytes are, a walk ends without a panic, gives no more than its limits allow, and says why it refuses what it refuses.
func FuzzWalk(f *testing.F) {
	plain := collecttest.Tar(file{Name: "a/1.xml", Content: "one"}, file{Name: "../2.xml"}, file{Name: strings.Repeat("é/", 60) + "3.xml", Content: "three"})
	for _, archive := range [][]byte{plain, collecttest.Gzip(plain), collecttest.XZ(plain), collecttest.Zip(file{Name: "a.xml", Content: "a"}, file{Name: "/b"})} {
		f.Add(archive)
		f.Add(archive[:len(archive)*2/3])
	}
	limits := Limits{File: 1 << 16, Archive: 1 << 18, Members: 50}
	f.Fuzz(func(t *testing.T, archive []byte) {
		var members, faults int
		var read int64
		content := &Content{ReaderAt: bytes.NewReader(archive), Size: int64(len(archive))}
		err := Walk(t.Context(), content, "x", limits, func(m Member, r io.Reader) error {
			n, _ := io.Copy(io.Discard, r) // what breaks is the walk's to tell
			members, read = members+1, read+n
			if unsafe(m.Name) != "" {
				t.Errorf("%q was given", m.Name)
			}
			return nil
		}, func(fault Fault) {
			faults++
			if fault.Reason == "" {
				t.Errorf("no reason: %+v", fault)
			}
		})
		if err != nil || members > limits.Members || faults > 2*limits.Members+2 || read > limits.Archive+1<<16 {
			t.Errorf("%v, %d members, %d faults, %d bytes", err, members, faults, read)
		}
	})
}
