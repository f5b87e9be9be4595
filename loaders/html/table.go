package html

import (
	"strings"
	"unicode/utf8"

	"mandategraph/loaders/page"
)

// row is an open row of a table, with the blocks of its cells.
type row struct {
	cells  [][]page.Block
	layout bool // the table only puts things side by side
}

func (r *reader) beginCell() {
	if n := len(r.rows); n > 0 {
		r.rows[n-1].cells = append(r.rows[n-1].cells, nil)
	}
}

func (w *row) add(b page.Block) {
	if len(w.cells) == 0 {
		w.cells = append(w.cells, nil)
	}
	last := len(w.cells) - 1
	w.cells[last] = append(w.cells[last], b)
	w.layout = w.layout || b.Kind != page.Text || len(w.cells[last]) > mostInCell
}

// mostInCell is how many paragraphs a cell has; one with more is a column of a page.
const mostInCell = 3

// endRow gives the blocks of a row to what it stands in. A table around another one only puts things side by side.
func (r *reader) endRow() {
	last := len(r.rows) - 1
	if last < 0 {
		return
	}
	w := r.rows[last]
	r.rows = r.rows[:last]
	if last > 0 {
		r.rows[last-1].layout = true
	}
	for _, b := range w.blocks() {
		r.add(b)
	}
}

// blocks returns a row as one block; the cells of a layout as they are; a number beside one paragraph as its number.
func (w *row) blocks() []page.Block {
	var cells [][]page.Block
	for _, c := range w.cells {
		if len(c) > 0 {
			cells = append(cells, c)
		}
	}
	var all []page.Block
	for _, c := range cells {
		all = append(all, c...)
	}
	switch {
	case w.layout || len(cells) < 2:
		return all
	case len(all) == 2 && all[0].IsNumber():
		all[1].Number = strings.TrimSpace(all[0].Number + " " + all[0].Text)
		return all[1:]
	}
	return []page.Block{joined(all)}
}

// joined joins the blocks of a row, a space between them.
func joined(all []page.Block) page.Block {
	line := page.Block{Kind: page.Row, Line: all[0].Line, Note: all[0].Note}
	var text strings.Builder
	count := 0
	for _, b := range all {
		b.JoinNumber()
		if text.Len() > 0 {
			text.WriteByte(' ')
			count++
		}
		for _, m := range b.Marks {
			m.Start, m.End = m.Start+count, m.End+count
			line.Marks = append(line.Marks, m)
		}
		for _, l := range b.Links {
			l.Start, l.End = l.Start+count, l.End+count
			line.Links = append(line.Links, l)
		}
		text.WriteString(b.Text)
		count += utf8.RuneCountInString(b.Text)
	}
	line.Text = text.String()
	return line
}
