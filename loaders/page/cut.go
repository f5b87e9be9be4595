package page

import (
	"strings"
	"unicode/utf8"
)

// span is a stretch of a text, in code points.
type span struct{ start, end int }

// drop takes stretches, in their order and apart, out of the text in one pass, with white space that would be doubled or stand at an end;
// links and footnotes move with what is left.
func (b *Block) drop(spans []span) {
	var text strings.Builder
	moved := make([]int, 0, len(b.Text)+1) // where each code point of the old text is in the new one
	at, kept, next, space, behind := 0, 0, 0, false, false
	for _, r := range b.Text {
		for next < len(spans) && spans[next].end <= at {
			next++
		}
		gone := next < len(spans) && spans[next].start <= at
		if !gone && r != ' ' {
			apart := behind && strings.ContainsRune(".,;:)", r) // a mark may stand apart; what ends a clause does not
			if space && kept > 0 && !apart {
				text.WriteByte(' ')
				kept++
			}
			space, behind = false, false
		}
		moved = append(moved, kept)
		switch {
		case gone:
			behind = true
		case r == ' ':
			space = true
		default:
			text.WriteRune(r)
			kept++
		}
		at++
	}
	b.Text = text.String()
	b.move(append(moved, kept))
}

// move gives links and footnotes their new offsets. A link that stood around nothing but what is gone is gone too.
func (b *Block) move(moved []int) {
	last := len(moved) - 1
	links := b.Links[:0]
	for _, l := range b.Links {
		l.Start, l.End = moved[min(l.Start, last)], moved[min(l.End, last)]
		if l.Start < l.End {
			links = append(links, l)
		}
	}
	b.Links = links
	for i := range b.Notes {
		b.Notes[i].Offset = moved[min(b.Notes[i].Offset, last)]
	}
}

// dropFront takes the first n code points off the text, and the white space behind them. Its marks move too.
func (b *Block) dropFront(n int) {
	rest := strings.TrimLeft(b.Text[offset(b.Text, n):], " ")
	n = utf8.RuneCountInString(b.Text) - utf8.RuneCountInString(rest)
	b.drop([]span{{0, n}})
	marks := b.Marks[:0]
	for _, m := range b.Marks {
		if m.Start >= n {
			marks = append(marks, Mark{m.Marker, m.Start - n, m.End - n, m.Linked})
		}
	}
	b.Marks = marks
}

// offset returns the byte at which a code point begins.
func offset(s string, at int) int {
	n := 0
	for i := range s {
		if n == at {
			return i
		}
		n++
	}
	return len(s)
}
