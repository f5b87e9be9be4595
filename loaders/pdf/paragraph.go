package pdf

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

var (
	label = regexp.MustCompile(`^(?:\((?:[a-zA-Z]{1,2}|[ivxlc]{1,6}|\d{1,2})\)|\d{1,3}[.)]|[a-z]\)|[a-z]\.|[IVXLC]{1,6}\.|[A-Z]\.|[•–—▪●○■◦·*-])$`)
	wide  = regexp.MustCompile(`^\d{1,4}/\d{1,3}\.?$|^[A-Z]+/.*$`) // the number of a resolution beside its title
)

// isLabel reports whether a word stands before a paragraph, apart from it.
func isLabel(text string) bool {
	return label.MatchString(text) || wide.MatchString(text) || marker(text) != ""
}

// take takes a line of running text.
func (c *composer) take(b *sheetBody, at int) error {
	l := &b.lines[at]
	if len(c.para) > 0 && !c.goesOn(b, l) {
		if err := c.flush(); err != nil {
			return err
		}
	}
	c.para = append(c.para, *l)
	return nil
}

// goesOn reports whether a line goes on with the paragraph.
func (c *composer) goesOn(b *sheetBody, l *line) bool {
	last := &c.para[len(c.para)-1]
	switch {
	case l.beside, last.beside && math.Abs(l.x-last.x) > last.size, math.Abs(l.size-last.size) > 0.08*last.size:
		return false
	case l.sheet != last.sheet:
		return c.goesOnBehindPage(b, l)
	case (last.y-l.y)/l.size > c.pitch*1.22 && (last.y-l.y)/l.size > 1.3:
		return false
	}
	return c.goesOnBelow(b, l)
}

// goesOnBelow decides for a line at the usual distance below the last one.
func (c *composer) goesOnBelow(b *sheetBody, l *line) bool {
	last := &c.para[len(c.para)-1]
	shift := (l.x - last.x) / l.size
	switch {
	case last.strong != l.strong && (c.isStrong() || l.strong && !b.isFull(last, l)):
		return false
	case c.isHanging(l):
		return true
	case c.begins(l) && (shift > -0.3 || !b.isFull(last, l) || ended(last)):
		return false
	case c.isStrong():
		return true
	case shift > leastIndent && b.indent(l) > leastIndent:
		return false
	case !b.isFull(last, l):
		return startsLow(l)
	}
	return true
}

// goesOnBehindPage decides for the first line of a page.
func (c *composer) goesOnBehindPage(b *sheetBody, l *line) bool {
	last := &c.para[len(c.para)-1]
	before := &sheetBody{left: b.left, right: b.right}
	switch {
	case l.strong != last.strong, c.begins(l) && ended(last), !before.isFull(last, l) && !startsLow(l):
		return false
	case c.indented && !c.isHanging(l):
		return b.indent(l) < leastIndent
	}
	return startsLow(l) || !ended(last)
}

// isStrong reports whether all of the paragraph is set in bold or italics, as headings are. They end where their sense does.
func (c *composer) isStrong() bool {
	for i := range c.para {
		if !c.para[i].strong {
			return false
		}
	}
	return true
}

// isHanging reports whether a line begins where the words behind the label of the paragraph do.
func (c *composer) isHanging(l *line) bool {
	first := &c.para[0]
	return len(first.words) > 1 && isLabel(first.words[0].text) && math.Abs(l.x-first.words[1].x) < 0.3*l.size && !c.begins(l)
}

// begins reports whether a line begins with the number or the mark of a paragraph.
func (c *composer) begins(l *line) bool {
	if len(l.words) < 2 || !label.MatchString(l.words[0].text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.words[1].text)
	return l.words[1].x-l.words[0].end > 0.5*l.size || !unicode.IsLower(first) && !unicode.IsDigit(first)
}

// isFull reports whether a line ended because the first word of the next one found no room on it.
func (b *sheetBody) isFull(l, next *line) bool {
	first := &next.words[0]
	return l.end+first.end-first.x+0.2*l.size > b.right
}

func ended(l *line) bool {
	text := l.text()
	return strings.ContainsRune(".;:”\"!?", lastRune(text))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func startsLow(l *line) bool {
	r, _ := utf8.DecodeRuneInString(l.words[0].text)
	return unicode.IsLower(r)
}

// flush writes the paragraph.
func (c *composer) flush() error {
	lines := c.para
	c.para = nil
	if len(lines) == 0 {
		return nil
	}
	b, err := c.write(lines)
	if err != nil || b.Text == "" {
		return err
	}
	return c.add(b)
}

func (c *composer) add(b page.Block) error {
	c.all = append(c.all, b)
	if len(c.all) > c.limits.Elements {
		return &format.Fault{Reason: fmt.Sprintf("it has more than %d paragraphs (--max-elements)", c.limits.Elements)}
	}
	return nil
}

// write joins lines to the text of a block.
func (c *composer) write(lines []line) (page.Block, error) {
	var f page.Flow
	strong := true
	for i := range lines {
		l := &lines[i]
		strong = strong && (l.strong || l.size > 1.15*c.size)
		drop := false
		if i+1 < len(lines) {
			var space bool
			if drop, space = c.words.Between([]byte(l.text()), lines[i+1].text()); !space {
				l.write(&f, drop)
				continue
			}
		}
		l.write(&f, false)
		f.Space()
		if f.Size() > c.limits.Paragraph {
			return page.Block{}, &format.Fault{Position: fmt.Sprintf("page %d", c.text.sheets[l.sheet].number),
				Reason: fmt.Sprintf("a stretch of text is longer than a paragraph may be (--max-paragraph is %d bytes)", c.limits.Paragraph)}
		}
	}
	b := f.Take()
	b.Strong = strong
	b.SplitNumber()
	return b, nil
}

// write writes the words of a line, without its last hyphen where that is to be dropped.
func (l *line) write(f *page.Flow, drop bool) {
	for i := range l.words {
		w := &l.words[i]
		if i > 0 && !w.touches(&l.words[i-1]) {
			f.Space()
		}
		text := w.text
		if drop && i == len(l.words)-1 {
			text = strings.TrimSuffix(text, "-")
		}
		if !w.raised {
			f.Write(text)
			continue
		}
		for _, mark := range markShape.FindAllString(text, -1) {
			f.Mark(mark, false)
		}
	}
}
