package page

import (
	"strings"
	"unicode/utf8"
)

// Cells are the cells of a row of a table, with their blocks.
type Cells struct {
	cells  [][]Block
	layout bool // the table only puts things side by side
}

// Begin begins a cell.
func (w *Cells) Begin() { w.cells = append(w.cells, nil) }

// Add adds a block to the last cell.
func (w *Cells) Add(b Block) {
	if len(w.cells) == 0 {
		w.cells = append(w.cells, nil)
	}
	last := len(w.cells) - 1
	w.cells[last] = append(w.cells[last], b)
	w.layout = w.layout || b.Kind != Text || len(w.cells[last]) > mostInCell
}

// mostInCell is how many paragraphs a cell has; one with more is a column of a
const mostInCell = 3

// Lay says that the table only puts things side by side, as one around another table does.
func (w *Cells) Lay() { w.layout = true }

// Blocks returns a row as one block; the cells of a layout as they are; a number beside one paragraph as its number.
func (w *Cells) Blocks() []Block {
	var cells [][]Block
	for _, c := range w.cells {
		if len(c) > 0 {
			cells = append(cells, c)
		}
	}
	var all []Block
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
	return []Block{joined(all)}
}

// joined joins the blocks of a row, a space between them.
func joined(all []Block) Block {
	line := Block{Kind: Row, Line: all[0].Line, Note: all[0].Note}
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
