package citation

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"Recalling its resolutions 46/152 of 18 December 1991 and 57/270 A, B and C, in which the Conference of the Parties to UNTOC, in resolution 10/7,",
		"pursuant to art. 53, 57 para. 3 and 5 UNCAC (2019)", "the resolution entitled “Talks”, recommended by ECOSOC for adoption by the GA",
		"A/RES/217 A (III); S/RES/2195 (2014), para. 5; UNSCR 2676 (2023)⁶", "adopted resolutions, including, in May, on peace and on calm (resolution",
		"https://undocs.org/en/A/RES/76/181. ((((((", "para. 1: x para. 2: y Supplement No. 53A \xff\xfe",
	} {
		f.Add(s)
	}
	ctx := Context{Lexicon: testLexicon(), Terms: map[string]string{"commission": "body:CCPCJ"}}
	f.Fuzz(func(t *testing.T, text string) {
		runes, last := []rune(text), 0
		for _, r := range Scan(text, ctx).References {
			if r.Start < last || r.End <= r.Start || r.End > len(runes) {
				t.Fatalf("%q: %d to %d after %d", text, r.Start, r.End, last)
			}
			last = r.Start
			if utf8.ValidString(text) && string(runes[r.Start:r.End]) != r.Quote {
				t.Fatalf("%q: %q is not at %d", text, r.Quote, r.Start)
			}
			if (r.Target == "") == (r.Reason == "") {
				t.Fatalf("%q: settled and open: %+v", text, r)
			}
		}
	})
}

// Scanning ends, also where a text is nothing but cues and numbers; work that grew with the square would outlast the run. BenchmarkScanRepeated
// measures it.
func TestScanEnds(t *testing.T) {
	ctx := Context{Lexicon: testLexicon()}
	for _, piece := range []string{"resolution 1/1, ", "the Commission resolution 1/1, ", "article 5 of UNCAC, ", "A/-", "para. 1: ", "\"resolution “", "(resolution 10/7 ",
		"adopted resolutions on x and on y ", "the Convention ", "1 A, B, ", "Supplement No. 53 ", "[x](", "S-"} {
		text := strings.Repeat(piece, 10_000)
		for _, r := range Scan(text, ctx).References {
			if r.Start < 0 || r.End <= r.Start || r.End > len([]rune(piece))*10_000 {
				t.Fatalf("%q: %+v", piece, r)
			}
		}
	}
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("Recalling General Assembly resolutions 76/181 of 16 December 2021 and 77/231, and the words of the Conference of the Parties to UNTOC, ", 1000)
	ctx := Context{Lexicon: testLexicon()}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, ctx)
	}
}
