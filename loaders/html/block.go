package html

import (
	"strings"

	"mandategraph/loaders/page"
)

// flush ends the block that is being read.
func (r *reader) flush() {
	r.breaks = 0
	if r.flow.Empty() {
		return
	}
	b := r.flow.Take()
	b.Line = r.started
	for i := len(r.frames) - 1; i >= 0; i-- {
		f := &r.frames[i]
		if level, ok := strings.CutPrefix(f.name, "h"); ok && len(level) == 1 && level[0] >= '1' && level[0] <= '6' {
			b.Kind, b.Level = page.Heading, int(level[0]-'0')
		}
		if f.name == "button" && !page.IsNumbered(b.Text) { // of lists that fold, one opens a text; others belong to the site
			return
		}
		if f.name == "li" && !b.Item {
			b.Item, b.Number, f.number = true, f.number, ""
		}
		if b.Note == "" {
			b.Note = f.note
		}
	}
	b.FindMarks()
	b.SplitNumber()
	r.add(b)
}

// add adds a block to the cell that it stands in, else to the page.
func (r *reader) add(b page.Block) {
	if n := len(r.rows); n > 0 {
		r.rows[n-1].Add(b)
		return
	}
	r.blocks = append(r.blocks, placed{b, r.inMain()})
}
