package citation

import (
	"strings"
	"testing"
)

// A text of several windows loses no reference, doubles none, and every quote is cut out exactly.
func TestLongTextIsScannedInWindows(t *testing.T) {
	for _, unit := range []string{"Recalling résolutions, resolution 1/1, ", "Récalling General Assembly resolution 76/181. "} {
		count := 3*maxWindow/len(unit) + 1
		text := strings.Repeat(unit, count)
		found := Scan(text, Context{Lexicon: testLexicon()})
		if len(found.References) != count {
			t.Errorf("%q: %d references of %d", unit, len(found.References), count)
		}
		runes := []rune(text)
		for _, r := range found.References {
			if got := string(runes[r.Start:r.End]); got != r.Quote {
				t.Fatalf("%q: at %d stands %q, not %q", unit, r.Start, got, r.Quote)
			}
		}
	}
}

func TestWindowEndsBetweenCodePoints(t *testing.T) {
	for name, text := range map[string]string{"sentence": strings.Repeat("Ein Satz. ", maxWindow), "word": strings.Repeat("né ", maxWindow), "none": strings.Repeat("é", maxWindow) + "x", "odd": "x" + strings.Repeat("é", maxWindow)} {
		end := windowEnd(text)
		if end < maxWindow/2 || end > maxWindow {
			t.Errorf("%s: a window of %d bytes", name, end)
		}
		if text[:end] != strings.ToValidUTF8(text[:end], "?") {
			t.Errorf("%s: the window cuts a code point", name)
		}
	}
}

// BenchmarkScanRepeated reads what a hostile text repeats: a mebibyte of references, of which a text may have many.
func BenchmarkScanRepeated(b *testing.B) {
	text := strings.Repeat("resolution 1/1, ", 1<<16)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if found := Scan(text, Context{}); len(found.References) != 1<<16 {
			b.Fatalf("%d references", len(found.References))
		}
	}
}
