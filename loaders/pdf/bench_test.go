package pdf

import (
	"bytes"
	"testing"

	"mandategraph/loaders/format"
)

// BenchmarkRead reads a resolution of four pages, once the library is there.
func BenchmarkRead(b *testing.B) {
	data := made(b, resolution)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		p, err := read(b.Context(), bytes.NewReader(data), format.Limits{})
		if err != nil || len(p.Blocks) == 0 {
			b.Fatal(err)
		}
	}
}
