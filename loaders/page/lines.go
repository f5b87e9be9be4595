package page

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"mandategraph/loaders/format"
)

// line is a line of plain text, without the space at its ends.
type line struct {
	text   string
	indent int    // white space before it, in columns
	at     int    // its number in the file, from 1
	page   bool   // a page begins with it
	gone   bool   // furniture of a page
	entry  bool   // of a table of contents: its dots and its page are left out
	feet   []foot // footnotes of the page, where the rule stands under which they are printed
}

// end returns the column behind a line.
func (l *line) end() int { return l.indent + utf8.RuneCountInString(l.text) }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n", "\v", "\n")

func linesOf(text string) []line {
	var lines []line
	next := false
	for i, raw := range strings.Split(lineEnds.Replace(text), "\n") {
		for n, part := range strings.Split(raw, "\f") {
			l := line{text: strings.TrimSpace(part), indent: indentOf(part), at: i + 1, page: next || n > 0}
			next = l.page && l.text == ""
			lines = append(lines, l)
		}
	}
	return lines
}

// indentOf counts the columns of white space before a line.
func indentOf(s string) int {
	const tab = 8
	n := 0
	for _, r := range s {
		switch {
		case r == '\t':
			n += tab - n%tab
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return 0
}

func printed(lines []line) []string {
	all := make([]string, len(lines))
	for i := range lines {
		all[i] = lines[i].text
	}
	return all
}

// FromText cuts plain text into blocks: empty lines part paragraphs, or each line is one; lines that are full go on; numbers and
// indents begin a new one. Footnotes under a rule are read with the pages that they stand on. What pages print around the text is left out where that is certain. Errors: a *format.Fault for a paragraph beyond the limit;
// Unavailable when ctx ends.
func FromText(ctx context.Context, text string, limits format.Limits) ([]Block, error) {
	if err := stopped(ctx); err != nil {
		return nil, err
	}
	lines := partColumns(linesOf(text))
	dropFurniture(lines)
	dropHeads(lines)
	takeFeet(lines)
	c := cutter{layout: layoutOf(lines), words: NewVocabulary(printed(lines)), limits: WithDefaults(limits)}
	c.marked = isMarkdown(lines)
	begin := margins(lines)
	for i := range lines {
		c.take(&lines[i], begin[i])
		if c.fault != nil {
			return nil, c.fault
		}
	}
	if c.flush(); c.fault != nil {
		return nil, c.fault
	}
	markFeet(c.blocks)
	return c.blocks, stopped(ctx)
}
