package page

import (
	"regexp"
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
	text   []byte
	last   string // line
	start  int
	broken bool // a page ended since the last block
	fault  error
}

func (c *cutter) take(l *line) {
	switch {
	case l.gone:
		c.broken = true
		return
	case l.text == "":
		c.broken = c.broken || l.page
		c.end()
		return
	}
	switch {
	case c.last == "" && c.goesOn(l):
	case l.page && c.last != "":
		c.broken = true
		if c.end(); c.goesOn(l) {
			break
		}
		c.flush()
	case c.last == "" || c.begins(l.text):
		c.flush()
	}
	c.add(l)
}

// end ends a block at an empty line. It waits, since a page may have broken it.
func (c *cutter) end() { c.last = "" }

// goesOn reports whether a line goes on with the paragraph that the end of a page has broken: it begins in the middle of a sentence.
func (c *cutter) goesOn(l *line) bool {
	if !c.broken && !l.page || len(c.text) == 0 || strings.ContainsRune(".;:", rune(c.text[len(c.text)-1])) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.text)
	return unicode.IsLower(first) && !itemStart.MatchString(l.text)
}

func (c *cutter) add(l *line) {
	if len(c.text) == 0 {
		c.start = l.at
	}
	c.text = c.words.join(c.text, l.text)
	c.last, c.broken = l.text, false
	if len(c.text) > c.limits.Paragraph {
		c.fault = TooLong(l.at, c.limits)
	}
}

func (c *cutter) flush() {
	c.last = ""
	if len(c.text) == 0 {
		return
	}
	var f Flow
	f.Write(string(c.text))
	c.text = c.text[:0]
	if f.Empty() {
		return
	}
	b := f.Take()
	b.Line, b.Strong = c.start, false
	b.FindMarks()
	b.SplitNumber()
	c.blocks = append(c.blocks, b)
	if len(c.blocks) > c.limits.Elements {
		c.fault = TooMany(c.start, c.limits)
	}
}

var (
	itemStart = regexp.MustCompile(`^(?:\((?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,2})\)\s|\d{1,3}\.\s+[\p{Lu}“"(*]|[a-z]\.\s+\p{Lu}|[•–—▪●○■◦·*-]\s)`)
	noteStart = regexp.MustCompile(`^(?:\[\^?\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*[\p{Lu}“"]`)
	ownLine   = regexp.MustCompile(`^(?:(?i:(?:draft )?(?:resolution|decision)) \d[\w./-]*(?: ?\(\d{4}\))?|(?:Annex|ANNEX)(?: [IVX]+)?|Distr\.?:.*|Original:.*|[A-Z]+(?:/[A-Za-z0-9.-]+){2,}(?: ?\(\d{4}\))?)$`)
	joining   = regexp.MustCompile(`(?:[.;:,”"!?\])]|\b(?:and|or))$`)
)

// begins reports whether a line begins a paragraph, though no empty line stands before it.
func (c *cutter) begins(next string) bool {
	short := c.isShort(next)
	switch {
	case c.width == 0, speakers(next) != nil, c.spoke(), short && (ownLine.MatchString(c.last) || ownLine.MatchString(next)):
		return true
	case noteStart.MatchString(next):
		return short || strings.HasSuffix(c.last, ".")
	case itemStart.MatchString(next) && (short || joining.MatchString(c.last)):
		return true
	}
	first, _ := utf8.DecodeRuneInString(next)
	return short && !unicode.IsLower(first) && (!c.spaced || strings.ContainsAny(c.last[len(c.last)-1:], ".;:,"))
}

// spoke reports whether the lines so far are the words by which a body begins to speak, with the comma behind them.
func (c *cutter) spoke() bool {
	return len(c.text) <= longestFormula && len(c.text) > 0 && c.text[len(c.text)-1] == ',' && speakers(string(c.text)) != nil
}

// isShort reports whether the first word of the next line would have fitted on the last one, so that it was not ended for want of room.
func (c *cutter) isShort(next string) bool {
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(c.last)+1+utf8.RuneCountInString(word) <= c.width
}
