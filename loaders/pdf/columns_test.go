package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// setLines sets lines of words, the first word of each numbered, from a place on, and returns their words.
func setLines(name string, x, y, pitch float64, count int, text string) []word {
	const letter = 5
	var all []word
	for i := range count {
		at := x
		for _, w := range strings.Fields(fmt.Sprintf("%s%d %s", name, i, text)) {
			end := at + letter*float64(len(w))
			all = append(all, word{text: w, x: at, end: end, y: y - pitch*float64(i), size: 10})
			at = end + 3
		}
	}
	return all
}

func sheetOf(parts ...[]word) *sheet {
	s := &sheet{number: 1, height: 800}
	for _, p := range parts {
		s.words = append(s.words, p...)
	}
	for i := range s.words {
		s.words[i].index = i
	}
	return s
}

func TestColumns(t *testing.T) {
	const prose, wide = "keeps the lamps of all the harbours lit", "goes over both columns of the page and says what they say about the lamps of it"
	for _, c := range []struct {
		name  string
		sheet *sheet
		want  []string // the first and the last line of each part
	}{
		{"two columns", sheetOf(setLines("a", 50, 700, 12, 20, prose), setLines("b", 320, 700, 12, 20, prose)), []string{"a0 a19", "b0 b19"}},
		{"lines at other heights, a head and a foot", sheetOf(setLines("h", 50, 740, 12, 2, wide), setLines("a", 50, 700, 12, 20, prose), setLines("b", 320, 695, 13, 18, prose), setLines("f", 50, 400, 12, 1, wide)),
			[]string{"h0 h1", "a0 a19", "b0 b17", "f0 f0"}},
		{"one column", sheetOf(setLines("a", 50, 700, 12, 20, wide)), []string{"a0 a19"}},
		{"few lines side by side", sheetOf(setLines("a", 50, 700, 12, 6, prose), setLines("b", 320, 700, 12, 6, prose)), []string{"a0 b5"}},
		{"short cells", sheetOf(setLines("a", 50, 700, 12, 20, "lamps"), setLines("b", 320, 700, 12, 20, "oil")), []string{"a0 b19"}},
		{"cells of other widths", sheetOf(setLines("a", 150, 700, 12, 20, "on the day"), setLines("b", 300, 700, 12, 20, prose+" and well")), []string{"a0 b19"}},
		{"one below the other", sheetOf(setLines("a", 50, 700, 12, 20, prose), setLines("b", 320, 440, 12, 20, prose)), []string{"a0 b19"}},
		{"nothing", sheetOf(), []string{""}},
	} {
		var got []string
		for _, part := range c.sheet.columns() {
			var first, last string
			for _, w := range part.words {
				if strings.ContainsAny(w.text, "0123456789") {
					if first == "" {
						first = w.text
					}
					last = w.text
				}
			}
			got = append(got, strings.TrimSpace(first+" "+last))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q; want %q", c.name, got, c.want)
		}
	}
}
