package page

import (
	"strings"

	"mandategraph/loaders/akn"
)

// blocks returns the paragraphs of a text as they are written, from its formula on. A footnote at the formula goes to the next paragraph.
func (p *Page) blocks(t *found) []akn.Block {
	from, to := t.first, t.to
	c := classifier{page: p, operative: p.operative(t)}
	var all []akn.Block
	var carried []Footnote
	for i := t.from; i < from; i++ {
		carried = append(carried, p.Blocks[i].Notes...)
	}
	for i := from; i < to; i++ {
		b := &p.Blocks[i]
		kind := c.kind(i)
		if i == from && speakers(b.Text) != nil {
			kind = akn.Formula
		}
		if b.Kind == gone || kind == akn.Formula {
			carried = append(carried, b.Notes...)
			b.Notes = nil
		}
		if b.Kind == gone {
			continue
		}
		all = append(all, b.written(kind, carriedTo(kind, &carried)))
	}
	return all
}

// carriedTo hands the footnotes that wait over to a paragraph that can have them.
func carriedTo(kind akn.BlockKind, carried *[]Footnote) []Footnote {
	if kind == akn.Formula {
		return nil
	}
	notes := *carried
	*carried = nil
	for i := range notes {
		notes[i].Offset = 0
	}
	return notes
}

// kind returns what a block of a text is.
func (c *classifier) kind(i int) akn.BlockKind {
	b := &c.page.Blocks[i]
	c.annex = c.annex || c.page.isAnnex(b)
	heading := c.page.isHeading(b) || c.page.isAnnex(b)
	if heading && i < c.operative && !c.page.hasStyles() && b.isLong() && b.opensPreamble() { // it lacks its comma
		return akn.Preambular
	}
	switch {
	case b.Kind == Row:
		return akn.Row
	case heading:
		c.opening = i > c.operative && !c.annex
		return akn.Heading
	case c.annex:
		return akn.Paragraph
	case i < c.operative, c.opening && b.Number == "" && strings.HasSuffix(b.Text, ",") && b.opensPreamble():
		return akn.Preambular
	}
	c.opening = c.opening && b.Number == ""
	return akn.Paragraph
}

// classifier tells the paragraphs of a text apart, in their order.
type classifier struct {
	page      *Page
	operative int  // block with which the operative part begins
	annex     bool // it has begun
	opening   bool // a section has begun, which may have a preamble of its own
}

// operative returns the block with which the operative part of a text begins: its first paragraph that has a whole number, or before that
// one that begins with a verb and does not go on; in a text without numbers, the first that begins with a verb, else the first that ends
// otherwise than a preamble does. A decision has no preamble.
func (p *Page) operative(t *found) int {
	if first := &p.Blocks[t.first]; speakers(first.Text) == nil && !first.opensPreamble() {
		return t.first
	}
	last, acting, other := t.to, -1, -1
	for i := t.first + 1; i < t.to; i++ {
		b := &p.Blocks[i]
		comma := strings.HasSuffix(b.Text, ",")
		switch {
		case p.isAnnex(b):
			last = i
		case b.whole() == 1, b.Number == "" && !comma && b.acts(), b.Number == "(a)" && i == t.first+1 && b.acts():
			return i
		case acting < 0 && b.Number == "" && comma && b.acts():
			acting = i
		case other < 0 && b.Number == "" && b.Kind == Text && !comma && !p.isHeading(b) && !b.opensPreamble():
			other = i
		}
		if last < t.to {
			break
		}
	}
	switch {
	case acting >= 0:
		return acting
	case other >= 0:
		return other
	}
	return last
}

// written returns a block in the form in which texts are written.
func (b *Block) written(kind akn.BlockKind, carried []Footnote) akn.Block {
	if kind == akn.Heading || kind == akn.Row || kind == akn.Formula {
		b.JoinNumber()
	}
	w := akn.Block{Kind: kind, Number: b.Number, Text: b.Text, Item: b.Item, Links: links(b.Links)}
	for _, f := range append(carried, b.Notes...) {
		w.Notes = append(w.Notes, akn.Note{Marker: f.Marker, Offset: f.Offset, Text: f.Text, Links: links(f.Links)})
	}
	return w
}

func links(all []Link) []akn.Link {
	var links []akn.Link
	for _, l := range all {
		links = append(links, akn.Link(l))
	}
	return links
}
