package pdf

import "slices"

// measure finds the margins of the running text of a page: where most lines begin, and where the longest end.
func (b *sheetBody) measure(size float64) {
	lefts, ends := map[float64]int{}, []float64(nil)
	for i := range b.lines {
		l := &b.lines[i]
		if l.size < 0.95*size || l.size > 1.05*size || l.beside {
			continue
		}
		lefts[round(l.x, 2)] += len(l.words)
		ends = append(ends, l.end)
	}
	if len(ends) == 0 {
		return
	}
	b.left = most(lefts)
	slices.Sort(ends)
	b.right = ends[len(ends)*9/10]
}

// indent is how far a line begins behind the left margin, in ems.
func (b *sheetBody) indent(l *line) float64 { return (l.x - b.left) / max(l.size, 1) }

// isIndented reports whether paragraphs begin with an indent: many lines do of which the one before begins at the margin.
func isIndented(bodies []sheetBody) bool {
	indented, all := 0, 0
	for i := range bodies {
		b := &bodies[i]
		for j := range b.lines {
			all++
			if j > 0 && b.indent(&b.lines[j]) > leastIndent && b.isFlush(&b.lines[j-1]) {
				indented++
			}
		}
	}
	const share = 20 // one in so many lines
	return indented*share > all
}

// leastIndent is how far the first line of a paragraph is indented at least, in ems.
const leastIndent = 0.8

func (b *sheetBody) isFlush(l *line) bool {
	i := b.indent(l)
	return i < 0.3 && i > -0.3
}
