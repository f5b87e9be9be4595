package page

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	wholeNumber  = regexp.MustCompile(`^(\d{1,3})[.)]$`)
	closingMarks = "”\"’')]"
)

// whole returns the whole number of a paragraph; 0 for none.
func (b *Block) whole() int {
	m := wholeNumber.FindStringSubmatch(b.Number)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// isClosed reports whether a block ends with a full stop, as the last paragraph of a text does and none before it.
func (b *Block) isClosed() bool {
	return strings.HasSuffix(strings.TrimRight(b.Text, closingMarks), ".")
}

// endOf finds where a text ends: before a heading that stands behind a paragraph with a full stop, unless the numbers go on behind it or
// an annex begins. An annex goes on to the next text.
func (p *Page) endOf(t *found) {
	number, closed := p.Blocks[t.first].whole(), p.Blocks[t.first].isClosed()
	for i := t.first + 1; i < t.to; i++ {
		b := &p.Blocks[i]
		switch {
		case p.isAnnex(b):
			return
		case closed && t.takeEnd(b.Text):
			b.Kind = gone
			continue
		case closed && (p.isHeading(b) || p.hasStyles() && b.isLine() && !b.acts()) && !p.goesOnBehind(i, t.to, number):
			t.to = i
		}
		b.splitCounted(number + 1)
		number, closed = max(number, b.whole()), b.isClosed()
	}
}

// goesOnBehind reports whether the paragraphs of a text go on behind the headings that begin at a block: with the next number, from the
// beginning or with a preamble in a section, or in an annex.
func (p *Page) goesOnBehind(i, to, number int) bool {
	section := false
	for ; i < to && (p.isHeading(&p.Blocks[i]) || p.Blocks[i].isLine()); i++ {
		if p.isAnnex(&p.Blocks[i]) {
			return true
		}
		section = section || sectionLine.MatchString(p.Blocks[i].Text)
	}
	if i >= to {
		return false
	}
	n := p.Blocks[i].whole()
	return n > 0 && n == number+1 || section && (n == 1 || p.Blocks[i].opensPreamble())
}

// takeEnd notes what a line says that ends a text: the meeting, its day; false for any other line.
func (t *found) takeEnd(text string) bool {
	text = strings.TrimRight(text, ". ")
	if m := adoptedBy.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if m := meetingLine.FindStringSubmatch(text); m != nil {
		t.meeting, text = m[1], m[2]
		if text == "" {
			return true
		}
	}
	if !dateLine.MatchString(text) || day(text) == "" {
		return false
	}
	t.date = day(text)
	return true
}
