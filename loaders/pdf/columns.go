package pdf

import (
	"cmp"
	"math"
	"slices"
)

// Running text in two columns has so much of it; else what stands side by side is a table, a list, or the head of a document.
const (
	fewestRows  = 10   // lines of each column, which no word crosses
	leastBeside = 0.6  // of the height of the lower column, beside the other
	fewestWords = 4    // in a line, on average
	fewestFull  = 0.6  // of the lines of a column, wider than this part of it
	leastWidth  = 0.6  // of the wider column, for the other
	gutterFrom  = 0.35 // of the width of what is printed, where the gutter is looked for
	gutterTo    = 0.65
	gutterSteps = 60
	leastGutter = 1.0 // ems
)

// columns returns the parts of a page in which text runs: what stands over two columns, the left one, the right one, what stands below;
// the page itself where it has none. To all that reads on, each is a page.
func (s *sheet) columns() []sheet {
	rows := s.rows()
	gutter, from, to := 0.0, 0, 0
	left, right := s.extent()
	for i := range gutterSteps {
		x := left + (right-left)*(gutterFrom+(gutterTo-gutterFrom)*float64(i)/gutterSteps)
		if f, t := parted(rows, x); t-f > to-from {
			gutter, from, to = x, f, t
		}
	}
	if to-from < fewestRows || !areColumns(rows[from:to], gutter) {
		return []sheet{*s}
	}
	parts := make([]sheet, 4)
	for i, r := range rows {
		for _, w := range r {
			at := 1
			switch {
			case i < from:
				at = 0
			case i >= to:
				at = 3
			case w.x > gutter:
				at = 2
			}
			parts[at].words = append(parts[at].words, w)
		}
	}
	parts = slices.DeleteFunc(parts, func(p sheet) bool { return len(p.words) == 0 })
	for i := range parts {
		parts[i].number, parts[i].height = s.number, s.height
		slices.SortStableFunc(parts[i].words, func(a, b word) int { return cmp.Compare(a.index, b.index) })
	}
	return parts
}

// rows are the words of a page by their base lines, from above to below and from left to right.
func (s *sheet) rows() [][]word {
	words := slices.Clone(s.words)
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(b.y, a.y) })
	var rows [][]word
	for _, w := range words {
		if n := len(rows); n > 0 && rows[n-1][0].y-w.y < 0.4*max(w.size, rows[n-1][0].size) {
			rows[n-1] = append(rows[n-1], w)
			continue
		}
		rows = append(rows, []word{w})
	}
	for _, r := range rows {
		slices.SortStableFunc(r, func(a, b word) int { return cmp.Compare(a.x, b.x) })
	}
	return rows
}

func (s *sheet) extent() (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for i := range s.words {
		left, right = min(left, s.words[i].x), max(right, s.words[i].end)
	}
	return left, right
}

// parted returns the longest run of rows in which nothing stands at a place, with a gap around it that is no space between words.
func parted(rows [][]word, x float64) (from, to int) {
	start := 0
	for i := 0; i <= len(rows); i++ {
		if i < len(rows) && !crosses(rows[i], x) {
			continue
		}
		if i-start > to-from {
			from, to = start, i
		}
		start = i + 1
	}
	return from, to
}

func crosses(row []word, x float64) bool {
	before, behind, size := math.Inf(-1), math.Inf(1), 0.0
	for i := range row {
		w := &row[i]
		switch {
		case w.end <= x:
			before = max(before, w.end)
		case w.x >= x:
			behind = min(behind, w.x)
		default:
			return true
		}
		size = max(size, w.size)
	}
	return behind-before < leastGutter*size
}

// areColumns reports whether rows are running text on both sides of a gutter.
func areColumns(rows [][]word, gutter float64) bool {
	var left, right side
	for _, r := range rows {
		n := 0
		for n < len(r) && r[n].x < gutter {
			n++
		}
		left.take(r[:n])
		right.take(r[n:])
	}
	if !left.isRunning() || !right.isRunning() {
		return false
	}
	a, b := slices.Max(left.widths), slices.Max(right.widths)
	beside := min(left.top, right.top) - max(left.bottom, right.bottom)
	return min(a, b) >= leastWidth*max(a, b) && beside >= leastBeside*min(left.top-left.bottom, right.top-right.bottom)
}

// side is what stands on one side of a gutter.
type side struct {
	widths      []float64 // of the lines
	words       int
	top, bottom float64
}

func (s *side) take(line []word) {
	if len(line) > 0 {
		if s.words == 0 {
			s.top = line[0].y
		}
		s.bottom = line[0].y
		s.widths = append(s.widths, line[len(line)-1].end-line[0].x)
		s.words += len(line)
	}
}

func (s *side) isRunning() bool {
	if len(s.widths) < fewestRows || s.words < fewestWords*len(s.widths) {
		return false
	}
	widest, full := slices.Max(s.widths), 0
	for _, w := range s.widths {
		if w > fewestFull*widest {
			full++
		}
	}
	return float64(full) >= fewestFull*float64(len(s.widths))
}
