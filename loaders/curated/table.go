package curated

import (
	"fmt"
	"slices"
	"strings"
)

// row is one line of a file: its cells by the names of the columns, and where it stands.
type row struct {
	b       *builder
	file    string
	line    int
	columns []string
	cells   []string
}

// read reads a file: comments begin with #, the first other line names the columns, each further one is a row.
func (b *builder) read(f file, content string) {
	head := &row{b: b, file: folder + f.name, columns: f.columns}
	for line := range strings.Lines(content) {
		head.line++
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "#"):
		case head.cells == nil:
			head.cells = strings.Split(line, "\t")
			if !head.hasItsColumns() {
				return
			}
		default:
			if r := head.at(line); r != nil {
				r.checkEvidence()
				f.row(r)
			}
		}
	}
	if f.done != nil {
		f.done(b)
	}
}

// hasItsColumns checks the line that names the columns. Their order is free: rows find their cells by name.
func (r *row) hasItsColumns() bool {
	for _, name := range r.cells {
		if !slices.Contains(r.columns, name) {
			r.fault(name, "the column is not known; the columns are %s", strings.Join(r.columns, ", "))
			return false
		}
	}
	for _, name := range r.columns {
		if !slices.Contains(r.cells, name) {
			r.fault(name, "the column is missing; add it to the line that names the columns and to every row")
			return false
		}
	}
	return true
}

// at makes the row of a line below the head, which is where the file has come to; nil where its cells do not fit.
func (r *row) at(line string) *row {
	cells := strings.Split(line, "\t")
	if len(cells) != len(r.cells) {
		r.fault("row", "has %d cells and not %d; part cells by one tab and leave unknown ones empty", len(cells), len(r.cells))
		return nil
	}
	for i, cell := range cells {
		if strings.TrimSpace(cell) != cell {
			r.fault(r.cells[i], "%q begins or ends with a space; take it away", cell)
		}
	}
	return &row{b: r.b, file: r.file, line: r.line, columns: r.cells, cells: cells}
}

// text returns a cell; "" where nothing is known.
func (r *row) text(column string) string {
	if i := slices.Index(r.columns, column); i >= 0 {
		return r.cells[i]
	}
	return ""
}

// fault notes what is wrong in a column of the row and what to do.
func (r *row) fault(column, format string, args ...any) {
	r.b.faults = append(r.b.faults, r.String()+": "+column+": "+fmt.Sprintf(format, args...))
}

// String returns where the row stands.
func (r *row) String() string { return fmt.Sprintf("%s:%d", r.file, r.line) }
