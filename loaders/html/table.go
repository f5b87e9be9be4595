package html

import "mandategraph/loaders/page"

func (r *reader) beginRow() { r.rows = append(r.rows, &page.Cells{}) }

func (r *reader) beginCell() {
	if n := len(r.rows); n > 0 {
		r.rows[n-1].Begin()
	}
}

// endRow gives the blocks of a row to what it stands in. A table around another one only puts things side by side.
func (r *reader) endRow() {
	last := len(r.rows) - 1
	if last < 0 {
		return
	}
	w := r.rows[last]
	r.rows = r.rows[:last]
	if last > 0 {
		r.rows[last-1].Lay()
	}
	for _, b := range w.Blocks() {
		r.add(b)
	}
}
