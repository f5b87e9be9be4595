package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// line is a stretch of words that stand on one base line without a gap.
type line struct {
	words  []word
	sheet  int // its place among the sheets
	x, end float64
	y      float64
	size   float64 // of the greater part of it
	strong bool
	beside bool // something stands to the left of it on the same base line
}

// text returns the words of a line, a space between them.
func (l *line) text() string {
	var b strings.Builder
	for i := range l.words {
		if i > 0 && !l.words[i].touches(&l.words[i-1]) {
			b.WriteByte(' ')
		}
		b.WriteString(l.words[i].text)
	}
	return b.String()
}

// narrowest is how wide a space is at least, in ems. A smaller gap, where the text has no space, is one between the letters of a word.
const narrowest = 0.18

// touches reports whether a word goes on with the one before it, without a space.
func (w *word) touches(before *word) bool {
	return w.index == before.behind || before.inserted && w.x-before.end < narrowest*min(w.size, before.size)
}

// lines puts the words of a page into lines, from above to below and from left to right.
func (s *sheet) lines(at int) []line {
	pieces := s.pieces()
	slices.SortStableFunc(pieces, func(a, b line) int { return cmp.Or(cmp.Compare(b.y, a.y), cmp.Compare(a.x, b.x)) })
	var all []line
	for i := 0; i < len(pieces); {
		row := pieces[i]
		for i++; i < len(pieces) && row.takes(&pieces[i]); i++ {
			row.join(&pieces[i])
		}
		all = append(all, row.cut()...)
	}
	for i := range all {
		all[i].sheet = at
		all[i].measure()
	}
	if at == 0 {
		apart(all, s.height)
	}
	return all
}

// pieces are the words that are drawn one after another on one base line.
func (s *sheet) pieces() []line {
	var all []line
	for _, w := range s.words {
		if n := len(all) - 1; n >= 0 {
			last := &all[n].words[len(all[n].words)-1]
			if w.x >= last.x && math.Abs(w.y-all[n].y) < 0.2*max(w.size, all[n].size) {
				all[n].words = append(all[n].words, w)
				continue
			}
		}
		all = append(all, line{words: []word{w}, x: w.x, y: w.y, size: w.size})
	}
	return all
}

// takes reports whether a piece, which stands no higher, is on the base line of a row; a row of marks stands over its own.
func (l *line) takes(p *line) bool {
	drop := l.y - p.y
	if drop < 0.2*max(l.size, p.size) {
		return true
	}
	return l.size < smaller*p.size && drop < 0.6*p.size && l.isMarks() && l.isBeside(p)
}

// isMarks reports whether all words can be marks of footnotes.
func (l *line) isMarks() bool {
	return !slices.ContainsFunc(l.words, func(w word) bool { return marker(w.text) == "" })
}

// isBeside reports whether one of the words stands at one of another piece or between them.
func (l *line) isBeside(p *line) bool {
	last := &p.words[len(p.words)-1]
	return slices.ContainsFunc(l.words, func(w word) bool { return w.end > p.words[0].x-3*p.size && w.x < last.end+2*p.size })
}

func (l *line) join(p *line) {
	if l.size < smaller*p.size && l.isMarks() || len(p.words) > len(l.words) {
		l.size, l.y = p.size, p.y
	}
	l.words = append(l.words, p.words...)
}

// widest is how wide a gap between words is at most, in ems; what stands behind a wider one is something else.
const widest = 3.5

// cut cuts a row at its gaps. A number and its paragraph stay together.
func (l *line) cut() []line {
	slices.SortStableFunc(l.words, func(a, b word) int { return cmp.Compare(a.x, b.x) })
	var all []line
	from := 0
	for i := 1; i <= len(l.words); i++ {
		if i < len(l.words) {
			gap := l.words[i].x - l.words[i-1].end
			if gap < widest*min(l.size, l.words[i].size) || i-from <= 1 && isLabel(l.words[from].text) && gap < 3*widest*l.size {
				continue
			}
		}
		all = append(all, line{words: unique(l.words[from:i]), y: l.y, beside: from > 0})
		from = i
	}
	return all
}

// unique leaves out words that are drawn twice, to look bold.
func unique(words []word) []word {
	kept := words[:1:1]
	for _, w := range words[1:] {
		before := &kept[len(kept)-1]
		if w.text == before.text && math.Abs(w.x-before.x) < 0.1*w.size {
			continue
		}
		kept = append(kept, w)
	}
	return kept
}

// measure finds the ends of a line, its size and its marks.
func (l *line) measure() {
	letters, most := map[float64]int{}, 0
	for i := range l.words {
		size := l.words[i].size
		letters[size] += len(l.words[i].text)
		if n := letters[size]; n > most || n == most && size > l.size {
			l.size, most = size, n
		}
	}
	first, last := &l.words[0], &l.words[len(l.words)-1]
	l.x, l.end, l.strong = first.x, last.end, first.strong && last.strong
	for i := range l.words {
		if w := &l.words[i]; w.size >= smaller*l.size {
			l.y = w.y
			break
		}
	}
	for i := range l.words {
		w := &l.words[i]
		w.raised = w.size < smaller*l.size && w.y > l.y+0.1*l.size && marker(w.text) != ""
	}
}
