package docx

import (
	"context"
	"strings"
	"testing"

	"mandategraph/loaders/format"
)

// BenchmarkRead reads a document of a thousand numbered paragraphs in ten runs each, as word processors write them.
func BenchmarkRead(b *testing.B) {
	paragraph := strings.TrimSuffix(item("1", "0", "Calls upon all keepers"), "</w:p>") + strings.Repeat(run(" of the lamps on every coast"), 9) + "</w:p>"
	data := made(strings.Repeat(paragraph, 1000), "numbering.xml", numberingPart)
	b.SetBytes(int64(1000 * len(paragraph)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(context.Background(), strings.NewReader(data), format.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
