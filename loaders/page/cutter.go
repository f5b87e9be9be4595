package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mandategraph/loaders/format"
)

// cutter collects the lines of a block.
type cutter struct {
	layout
	words  Vocabulary
	limits format.Limits
	blocks []Block
	tight  []bool // for each block, whether it follows the one before it without an empty line
	feet   []foot // of the pages that the block stands on
	text   []byte
	last   *line // nil behind an empty line
	final  *line // of the block so far, whatever stands behind it
	first  *line // of the block
	empty  bool  // an empty line stood before the block
	title  int   // where in the text a line begins that can be the first of a title: behind a line that ends as a sentence does; 0 for none
	broken bool  // a page ended since the last block
	margin int   // column at which the lines of the page begin; -1 where none is indented
	number Block // that stands alone on a line
	marked bool  // headings and emphasis are marked as in Markdown
	fault  error
}

func (c *cutter) take(l *line, margin int) {
	c.margin = margin
	switch {
	case l.gone:
		c.feet = append(c.feet, l.feet...)
		c.broken = true
		return
	case l.text == "":
		c.broken = c.broken || l.page
		c.end()
		return
	}
	switch {
	case c.last == nil && c.goesOn(l):
	case l.page && c.last != nil:
		c.broken = true
		if c.end(); c.goesOn(l) {
			break
		}
		c.flush()
	case c.last != nil && speakers(l.text) != nil:
		c.flushTitle()
	case c.last == nil || c.begins(l):
		c.flush()
	}
	c.add(l)
}

// flushTitle flushes what stands directly over the words by which a body begins to speak: a title, whatever stands on the lines before it.
func (c *cutter) flushTitle() {
	if c.title > 0 && !endsParagraph(string(c.text[max(0, len(c.text)-longestMarks):])) {
		title := slices.Clone(c.text[c.title:])
		c.text = c.text[:c.title]
		c.flush()
		c.text = append(c.text, title...)
	}
	c.flush()
}

// end ends a block at an empty line. It waits, since a page may have broken it.
func (c *cutter) end() { c.last, c.empty = nil, true }

// goesOn reports whether a line goes on with the paragraph that the end of a page has broken: it begins in the middle of a sentence.
func (c *cutter) goesOn(l *line) bool {
	if !c.broken && !l.page || len(c.text) == 0 || strings.ContainsRune(".;:", rune(c.text[len(c.text)-1])) || itemStart.MatchString(l.text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.text)
	comma := c.text[len(c.text)-1] == ','
	switch {
	case unicode.IsLower(first), hangs(c.text):
		return true
	case unicode.IsDigit(first) && !isTitled(l.text):
		return comma || c.isSentence()
	}
	if comma {
		next := Block{Text: l.text}
		return c.isFull(c.final, l) && !next.opensPreamble() && speakers(l.text) == nil
	}
	return c.isSentence() && speakers(l.text) == nil
}

// isSentence reports whether the block begins as a paragraph does that ends with a mark, and has none yet.
func (c *cutter) isSentence() bool {
	b := Block{Text: string(c.text[:min(len(c.text), longestOpening)])}
	b.SplitNumber()
	return !endsParagraph(string(c.text[max(0, len(c.text)-longestMarks):])) && (b.Number != "" && b.isLong() || b.isLong() && (b.opensPreamble() || b.acts()))
}

func (c *cutter) add(l *line) {
	if len(c.text) == 0 {
		c.first = l
	}
	before := len(c.text)
	c.text = c.words.join(c.text, l.text)
	if before > 0 && clauseEnd.Match(c.text[max(0, before-longestMarks):before]) && startsText(l.text) && !c.quotes() {
		c.title = before
	}
	c.last, c.final, c.broken = l, l, false
	if len(c.text) > c.limits.Paragraph {
		c.fault = TooLong(l.at, c.limits)
	}
}

func (c *cutter) flush() {
	c.last = nil
	if len(c.text) > 0 {
		c.put()
	}
	for i := range c.feet {
		c.push(footBlock(&c.feet[i]), false)
	}
	c.feet = c.feet[:0]
	c.empty = false
}

// sectionStop is the number of a section that stands alone.
var sectionStop = regexp.MustCompile(`^(?:[A-Z]|[IVXLC]{1,6})\.$`)

// put puts the block that was collected behind the others. A number that stands alone belongs to the next one.
func (c *cutter) put() {
	var f Flow
	text := string(c.text)
	c.text, c.title = c.text[:0], 0
	level := 0
	if c.marked {
		text, level = unmarked(text)
	}
	f.Write(text)
	if f.Empty() {
		return
	}
	b := f.Take()
	b.Line, b.Strong = c.first.at, false
	if level > 0 {
		b.Kind, b.Level = Heading, level
	}
	if c.number.Text == "" && (b.IsNumber() || sectionStop.MatchString(b.Text)) && len(c.feet) == 0 {
		c.number = b
		return
	}
	b.FindMarks()
	b.SplitNumber()
	if n := c.number; n.Text != "" {
		c.number = Block{}
		switch {
		case b.Number == "" && startsText(b.Text) && n.IsNumber():
			b.Number, b.Line = n.Text, n.Line
		case b.isLine() && !n.IsNumber():
			b.Number, b.Line = n.Text, n.Line
			b.JoinNumber()
		default:
			c.push(n, false)
		}
	}
	if speakers(b.Text) != nil {
		c.joinTitle()
	}
	c.push(b, !c.empty)
}

func (c *cutter) push(b Block, tight bool) {
	c.blocks, c.tight = append(c.blocks, b), append(c.tight, tight)
	if len(c.blocks) > c.limits.Elements {
		c.fault = TooMany(b.Line, c.limits)
	}
}
