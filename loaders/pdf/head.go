package pdf

import (
	"math"
	"slices"
)

// headOver is how much of the height of the first page what stands over a document in two columns may take.
const headOver = 0.4

// apart puts the left column of what stands over a document before the right one: the name of a body may take several lines, beside the day.
// The lines on the right stand each for itself.
func apart(all []line, height float64) {
	gutter, to := math.Inf(1), 0
	for i := range all {
		if l := &all[i]; l.y > (1-headOver)*height && l.beside {
			gutter, to = min(gutter, l.x), i+1
		}
	}
	to = extended(all, to, gutter)
	for i := range to {
		if l := &all[i]; l.x < gutter && l.end > gutter { // across both
			return
		}
	}
	for i := range to {
		all[i].beside = all[i].x >= gutter
	}
	slices.SortStableFunc(all[:to], func(a, b line) int {
		switch left := a.x < gutter; {
		case left == (b.x < gutter):
			return 0
		case left:
			return -1
		}
		return 1
	})
}

// extended takes in the lines below that go on with either column.
func extended(all []line, to int, gutter float64) int {
	for to > 0 && to < len(all) {
		l, last := &all[to], -1
		for i := range to {
			if (all[i].x < gutter) == (l.x < gutter) {
				last = i
			}
		}
		if last < 0 || all[last].y-l.y > 1.5*l.size || l.x < gutter && math.Abs(all[last].x-l.x) > 1 {
			break
		}
		to++
	}
	return to
}
