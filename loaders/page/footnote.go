package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// footnotes takes the blocks that are footnotes out of the page, and puts each with the block that carries its mark. The numbers may begin
// again with each text of the page: the marks of a number and its footnotes go in the same order. A mark may also stand again: then the
// first one behind the last footnote of that number counts.
func (p *Page) footnotes() {
	p.markStars()
	bodies := p.takeFootnotes()
	carriers, seen := p.carriers(), map[string]int{}
	for i := range bodies {
		f := &bodies[i]
		marks := carriers[f.Marker]
		n := behind(marks, seen[f.Marker])
		seen[f.Marker] = f.before + 1
		if n < len(marks) {
			f.Offset = marks[n].mark
			p.Blocks[marks[n].block].addNote(f.Footnote)
			carriers[f.Marker] = marks[n+1:]
			continue
		}
		b := &p.Blocks[f.before] // its mark is lost; its text must not be
		f.Offset = utf8.RuneCountInString(b.Text)
		b.addNote(f.Footnote)
	}
	for i := range p.Blocks {
		p.Blocks[i].dropMarks(seen)
	}
}

// behind returns the first of some carriers that stands behind a number of blocks; where there is none, the first one.
func behind(marks []carrier, blocks int) int {
	return max(0, slices.IndexFunc(marks, func(c carrier) bool { return c.block >= blocks }))
}

func (b *Block) addNote(f Footnote) { b.Notes = append(b.Notes, f) }

// body is a footnote, and the last block before it.
type body struct {
	Footnote
	before int
	note   string // by which the format knows it
}

// takeFootnotes returns the footnotes of the page and leaves the other blocks. What stands before all others is no footnote.
func (p *Page) takeFootnotes() []body {
	var bodies []body
	marked, kept := p.marked(), p.Blocks[:0]
	for _, b := range p.Blocks {
		marker := b.footnoteOf(marked)
		switch {
		case marker == "" || len(kept) == 0:
			kept = append(kept, b)
		case len(bodies) > 0 && b.goesOn(&bodies[len(bodies)-1]):
			last := &bodies[len(bodies)-1]
			last.Text = strings.TrimSpace(last.Text + " " + b.Text)
		default:
			if b.opensWith(marker) {
				b.dropFront(b.Marks[0].End)
			}
			bodies = append(bodies, body{Footnote{Marker: marker, Text: b.Text, Links: b.Links}, len(kept) - 1, b.Note})
		}
	}
	p.Blocks = kept
	return bodies
}

// goesOn reports whether a block is a further paragraph of the last footnote.
func (b *Block) goesOn(last *body) bool {
	return b.Note != "" && last.note == b.Note && (len(b.Marks) == 0 || b.Marks[0].Start > 0)
}

// marked tells the markers whose marks stand within texts.
func (p *Page) marked() map[string]bool {
	found := map[string]bool{}
	for i := range p.Blocks {
		for _, m := range p.Blocks[i].Marks {
			found[m.Marker] = found[m.Marker] || m.Start > 0
		}
	}
	return found
}

// footnoteOf returns the marker of the footnote that a block is: one that the format knows, as it is printed where that is so, or one that
// begins with a mark which stands in a text too.
func (b *Block) footnoteOf(marked map[string]bool) string {
	switch {
	case b.Note != "" && len(b.Marks) > 0 && b.Marks[0].Start == 0 && b.Marks[0].Linked:
		return b.Marks[0].Marker
	case b.Note != "":
		return b.Note
	}
	if b.Kind == Text && len(b.Marks) > 0 && b.opensWith(b.Marks[0].Marker) && marked[b.Marks[0].Marker] && b.Marks[0].End < utf8.RuneCountInString(b.Text) {
		return b.Marks[0].Marker
	}
	return ""
}

func (b *Block) opensWith(marker string) bool {
	return len(b.Marks) > 0 && b.Marks[0].Start == 0 && b.Marks[0].Marker == marker
}

// carrier is a block and where in its text, as printed, a mark stands.
type carrier struct{ block, mark int }

func (p *Page) carriers() map[string][]carrier {
	all := map[string][]carrier{}
	for i := range p.Blocks {
		for _, m := range p.Blocks[i].Marks {
			all[m.Marker] = append(all[m.Marker], carrier{i, m.Start})
		}
	}
	return all
}

// dropMarks takes the marks of the footnotes that there are out of the text, and those that lead somewhere; others are numbers.
func (b *Block) dropMarks(known map[string]int) {
	var spans []span
	for _, m := range b.Marks {
		if known[m.Marker] > 0 || m.Linked {
			spans = append(spans, span{m.Start, m.End})
		}
	}
	slices.SortStableFunc(b.Notes, func(x, y Footnote) int { return x.Offset - y.Offset })
	if spans != nil {
		b.drop(spans)
	}
	b.Marks = nil
}
