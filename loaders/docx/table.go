package docx

import (
	"regexp"

	"mandategraph/loaders/page"
)

// table is an open table with its rows.
type table struct {
	rows   []*page.Cells
	cover  bool // it holds a symbol, or what stands beside one over a document
	nested bool
	notes  []page.Block
}

func (t *table) add(b page.Block) {
	if len(t.rows) == 0 {
		t.rows = append(t.rows, &page.Cells{})
	}
	t.cover = t.cover || page.IsSymbol(b.Text) || coverLine.MatchString(b.Text)
	t.rows[len(t.rows)-1].Add(b)
}

var coverLine = regexp.MustCompile(`^Distr\b`)

// table reads a table. One with the symbol of a document, and one around another, only put things side by side.
func (r *reader) table() error {
	for _, outer := range r.tables {
		outer.nested = true
	}
	r.finish()
	para := r.para
	r.para = nil
	t := &table{}
	r.tables = append(r.tables, t)
	err := r.t.each(r.element, nil)
	r.tables, r.para = r.tables[:len(r.tables)-1], para
	for _, row := range t.rows {
		if t.cover || t.nested {
			row.Lay()
		}
		for _, b := range row.Blocks() {
			r.add(b)
		}
	}
	for _, b := range t.notes {
		r.add(b)
	}
	return err
}

// cell reads a row or a cell.
func (r *reader) cell(name string) error {
	if err := r.count(); err != nil {
		return err
	}
	if n := len(r.tables); n > 0 {
		t := r.tables[n-1]
		if name == "w:tr" {
			t.rows = append(t.rows, &page.Cells{})
		} else if len(t.rows) > 0 {
			t.rows[len(t.rows)-1].Begin()
		}
	}
	err := r.t.each(r.element, nil)
	r.finish()
	return err
}
