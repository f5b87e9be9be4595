package page

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	itemStart = regexp.MustCompile(`^(?:\((?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,2})\)\s|\d{1,3}\.\s+[\p{Lu}“"(*]|[a-z]\.\s+\p{Lu}|[•–—▪●○■◦·*-]\s)`)
	noteStart = regexp.MustCompile(`^(?:\[\^?\d{1,3}\]:?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*[\p{Lu}“"]`)
	ownLine   = regexp.MustCompile(`^(?:(?i:(?:draft )?(?:resolution|decision)) \d[\w./-]*(?: ?\(\d{4}\))?|(?:Annex|ANNEX)(?: [IVX]+)?|Distr\.?:.*|Original:.*|[A-Z]+(?:/[A-Za-z0-9.-]+){2,}(?: ?\(\d{4}\))?)$`)
	joining   = regexp.MustCompile(`(?:[.;:,”"!?\])](?: ?\d{1,2})?|\b(?:and|or))$`)

	// clauseEnd is a mark behind which a paragraph can begin, before the figure of a footnote.
	clauseEnd = regexp.MustCompile(`([.,;:])[”"’]?(?: ?\d{1,2}|\[\d{1,2}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})?$`)

	// hanging is a word with which no paragraph and no heading ends.
	hanging = regexp.MustCompile(`(?:^|\s)(?:the|a|an|of|on|in|to|for|with|by|from|at|as|its|their|that|which|against|into|between|under|upon|through|is|are|be)$`)

	// closedBefore is the end of the last paragraph of a text.
	closedBefore = regexp.MustCompile(`\.[”"’]?$|[”"]\.$`)

	titled = regexp.MustCompile(`^\d{1,4}/\d{1,3}\.?\s+\p{Lu}`)
)

// isTitled reports whether a line begins with the number of a text and its title.
func isTitled(line string) bool { return titled.MatchString(line) }

// hangs reports whether a text ends in the middle of a phrase.
func hangs(text []byte) bool {
	return hanging.Match(text[max(0, len(text)-longestWord):])
}

// begins reports whether a line begins a paragraph, though no empty line stands before it.
func (c *cutter) begins(l *line) bool {
	last, next := c.last.text, l.text
	short := !c.isFull(c.last, l)
	switch {
	case c.width == 0, c.last.entry, c.marked && (hashes.MatchString(last) || hashes.MatchString(next)), speakers(next) != nil, c.spoke(), numberLine.MatchString(next) && ownLine.MatchString(next) && clauseEnd.MatchString(last):
		return true
	case short && (ownLine.MatchString(last) || ownLine.MatchString(next) || c.isCover(next)), closedBefore.MatchString(last) && meetingLine.MatchString(next):
		return true
	case short && l.entry && startsText(next):
		return true
	case noteStart.MatchString(next):
		return short || strings.HasSuffix(last, ".")
	case itemStart.MatchString(next) && (short || joining.MatchString(last)), bareNumber.MatchString(next) && !countedWord.MatchString(last):
		return true
	}
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case unicode.IsLower(first):
		return false
	case clauseEnd.MatchString(last) && !unicode.IsDigit(first) && (c.isIndented(l) || !c.spaced && !c.quotes() && opensClause(last, next)):
		return true
	case !short || hangs([]byte(last)):
		return false
	case unicode.IsDigit(first):
		return strings.ContainsAny(last[len(last)-1:], ".;:") || isTitled(next) && !c.isSentence()
	}
	return strings.ContainsAny(last[len(last)-1:], ".;:,") || !c.spaced && !c.isSentence()
}

// isIndented reports whether a line begins farther in than its page does, as first lines of paragraphs do.
func (c *cutter) isIndented(l *line) bool { return c.margin >= 0 && l.indent > c.margin+1 }

// opensClause reports whether a line begins as a paragraph of a preamble does behind a comma, or as an operative one behind a semicolon.
func opensClause(last, next string) bool {
	b := Block{Text: next}
	return strings.Contains(clauseEnd.FindStringSubmatch(last)[1], ";") && b.acts() || !strings.HasSuffix(last, ".") && b.opensPreamble()
}

// quotes reports whether the block so far stands within quotation marks that began in its middle.
func (c *cutter) quotes() bool {
	tail := c.text[max(0, len(c.text)-longestLine):]
	open := bytes.LastIndex(tail, []byte("“"))
	return open > bytes.LastIndex(tail, []byte("”")) && open+len(c.text)-len(tail) > 0
}

// isCover reports whether the block so far is a line that stands over a text by itself, or the next line is one.
func (c *cutter) isCover(next string) bool {
	var said cover
	first, _ := utf8.DecodeRuneInString(next)
	return !unicode.IsLower(first) && !hangs(c.text) && (len(c.text) == len(c.last.text) && said.take(c.last.text) || said.take(next))
}

// spoke reports whether the lines so far are the words by which a body begins to speak, with the comma behind them.
func (c *cutter) spoke() bool {
	return len(c.text) <= longestFormula && len(c.text) > 0 && c.text[len(c.text)-1] == ',' && speakers(string(c.text)) != nil
}

// isFull reports whether the first word of the next line would not have fitted on a line, so that it was ended for want of room.
func (c *cutter) isFull(l, next *line) bool {
	word, _, _ := strings.Cut(next.text, " ")
	return l.end()+1+utf8.RuneCountInString(word) > c.width
}

// startsText reports whether a text begins as one does that has a number.
func startsText(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first) || strings.ContainsRune("“\"‘(", first)
}

const mostTitle = 4 // lines

// joinTitle joins the last blocks, if they are the lines of a title: lines under one another that say nothing else of a text.
func (c *cutter) joinTitle() {
	for n := 1; n < mostTitle; n++ {
		k := len(c.blocks) - 1
		if k < 1 || !c.tight[k] || !c.blocks[k].isTitleLine() || !c.blocks[k-1].isTitleLine() {
			return
		}
		above, below := &c.blocks[k-1], &c.blocks[k]
		by := utf8.RuneCountInString(above.Text) + 1
		for _, m := range below.Marks {
			above.Marks = append(above.Marks, Mark{m.Marker, m.Start + by, m.End + by, m.Linked})
		}
		above.Text += " " + below.Text
		c.blocks, c.tight = c.blocks[:k], c.tight[:k]
	}
}

func (b *Block) isTitleLine() bool {
	var said cover
	if b.Number != "" || b.Note != "" || !b.isLine() || draftLine.MatchString(b.Text) || IsSymbol(b.Text) || annexLine.MatchString(b.Text) {
		return false
	}
	_, number, _ := numberIn(b.Text)
	return number == "" && !said.take(b.Text)
}
