package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	superscripts = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
	markerText   = regexp.MustCompile(`^(?:\d{1,3}|[a-z]|\*{1,4}|[†‡§])$`)
	printedMark  = regexp.MustCompile(`\[\^?\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}`)
)

// isUnit is what a superscript figure is an exponent of: square metres.
var isUnit = regexp.MustCompile(`(?:^|[^\pL])[ckm]?m$`)

// Marker returns the marker of a printed mark: "1" of "[1]", "¹" and "1."; "" for what is no mark.
func Marker(printed string) string {
	s := strings.Trim(superscripts.Replace(printed), "[]()^.: \u00a0")
	if !markerText.MatchString(s) {
		return ""
	}
	return s
}

// FindMarks adds the marks that can be told by their characters alone: "[1]" and superscript figures.
func (b *Block) FindMarks() {
	at, count := 0, 0
	known := len(b.Marks)
	for _, found := range printedMark.FindAllStringIndex(b.Text, -1) {
		count += utf8.RuneCountInString(b.Text[at:found[0]])
		printed := b.Text[found[0]:found[1]]
		end := count + utf8.RuneCountInString(printed)
		if isUnit.MatchString(b.Text[max(0, found[0]-4):found[0]]) {
			at, count = found[1], end
			continue
		}
		b.Marks = append(b.Marks, Mark{Marker: Marker(printed), Start: count, End: end})
		at, count = found[1], end
	}
	if known > 0 && len(b.Marks) > known {
		b.joinMarks()
	}
}

// joinMarks puts marks in the order of the text; of two in one place the one that is known better stays.
func (b *Block) joinMarks() {
	slices.SortStableFunc(b.Marks, func(x, y Mark) int { return x.Start - y.Start })
	kept := b.Marks[:0]
	for _, m := range b.Marks {
		if n := len(kept); n > 0 && m.Start < kept[n-1].End {
			if m.Linked && !kept[n-1].Linked {
				kept[n-1] = m
			}
			continue
		}
		kept = append(kept, m)
	}
	b.Marks = kept
}

// WithMark returns a footnote as it is printed: its mark, then its text.
func WithMark(b Block, marker string) Block {
	by := utf8.RuneCountInString(marker) + 1
	b.Number = marker
	b.JoinNumber()
	b.Marks = append([]Mark{{Marker: marker, End: by - 1, Linked: true}}, b.Marks...)
	return b
}
