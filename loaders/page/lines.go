package page

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"mandategraph/loaders/format"
)

// line is a line of plain text, without the space at its ends.
type line struct {
	text string
	at   int  // its number in the file, from 1
	page bool // a page begins with it
	gone bool // furniture of a page
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n", "\v", "\n")

func linesOf(text string) []line {
	var lines []line
	next := false
	for i, raw := range strings.Split(lineEnds.Replace(text), "\n") {
		for n, part := range strings.Split(raw, "\f") {
			l := line{text: strings.TrimSpace(part), at: i + 1, page: next || n > 0}
			next = l.page && l.text == ""
			lines = append(lines, l)
		}
	}
	return lines
}

func printed(lines []line) []string {
	all := make([]string, len(lines))
	for i := range lines {
		all[i] = lines[i].text
	}
	return all
}

// A text is wrapped where lines end because they are full; elsewhere each line is a paragraph.
const (
	longestWrapped = 120  // code points
	mostLong       = 0.3  // of all characters, in longer lines
	fewestBlank    = 0.15 // of all lines, where empty lines part paragraphs
)

// layout is how the lines of a text make paragraphs.
type layout struct {
	width  int  // of full lines; 0 where each line is a paragraph
	spaced bool // empty lines part paragraphs
}

func layoutOf(lines []line) layout {
	var widths []int
	all, long, blank := 0, 0, 0
	for i := range lines {
		n := utf8.RuneCountInString(lines[i].text)
		switch {
		case lines[i].gone:
			continue
		case n == 0:
			blank++
			continue
		case n > longestWrapped:
			long += n
		}
		all += n
		widths = append(widths, n)
	}
	if all == 0 || float64(long) > mostLong*float64(all) {
		return layout{}
	}
	slices.Sort(widths)
	return layout{width: widths[len(widths)*49/50], spaced: float64(blank) > fewestBlank*float64(len(lines))}
}

// FromText cuts plain text into blocks: empty lines part paragraphs, or each line is one; lines that are full go on; numbers begin a new
// one. What pages print around the text is left out where that is certain. Errors: a *format.Fault for a paragraph beyond the limit;
// Unavailable when ctx ends.
func FromText(ctx context.Context, text string, limits format.Limits) ([]Block, error) {
	if err := stopped(ctx); err != nil {
		return nil, err
	}
	lines := linesOf(text)
	dropFurniture(lines)
	c := cutter{layout: layoutOf(lines), words: NewVocabulary(printed(lines)), limits: WithDefaults(limits)}
	for i := range lines {
		c.take(&lines[i])
		if c.fault != nil {
			return nil, c.fault
		}
	}
	if c.flush(); c.fault != nil {
		return nil, c.fault
	}
	return c.blocks, stopped(ctx)
}
