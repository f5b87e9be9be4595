package pdf

import (
	"regexp"
	"slices"
	"strings"

	"mandategraph/loaders/page"
)

// note is a footnote whose lines are read.
type note struct {
	marker string
	lines  []line
}

// sheetBody is a page without its furniture: running text, and the footnotes at its foot.
type sheetBody struct {
	lines, notes []line
	left, right  float64 // margins of the running text
}

var (
	separator = regexp.MustCompile(`^_{5,}$`)
	markShape = regexp.MustCompile(`\d{1,3}|\*{1,4}|[†‡§]|[a-z]`)
)

// marker returns the marker of a word that can be the mark of a footnote; "" for others.
func marker(text string) string { return page.Marker(strings.TrimRight(text, ",")) }

// cutFootnotes finds the footnotes at the foot of a page: what stands below a rule of underscores, else the smaller lines at the end of the
// page, from the first that begins with a raised mark.
func (c *composer) cutFootnotes(lines []line) sheetBody {
	b := sheetBody{lines: lines}
	at := -1
	for i := len(lines) - 1; i > 0 && at < 0; i-- {
		if separator.MatchString(lines[i].text()) {
			at = i
		}
	}
	switch {
	case at >= 0 && c.areNotes(lines[at+1:]):
		b.lines, b.notes = lines[:at], lines[at+1:]
	case at < 0:
		b.lines, b.notes = c.smallLines(lines)
	}
	b.lines = slices.DeleteFunc(slices.Clone(b.lines), func(l line) bool { return separator.MatchString(l.text()) })
	b.measure(c.size)
	return b
}

// areNotes reports whether the lines below a rule are footnotes: one begins with a mark, or all are small and go on with one of the page before.
func (c *composer) areNotes(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return c.opens(&l, true) != "" }) ||
		len(lines) > 0 && !slices.ContainsFunc(lines, func(l line) bool { return l.size > 0.95*c.size })
}

// smallLines parts the smaller lines at the end of a page from those above.
func (c *composer) smallLines(lines []line) (body, notes []line) {
	at := len(lines)
	for i := len(lines) - 1; i >= 0 && lines[i].size < 0.95*c.size; i-- {
		if c.opens(&lines[i], false) != "" {
			at = i
		}
	}
	return lines[:at], lines[at:]
}

// opens returns the marker with which a line begins a footnote; "" for one that goes on. Below a rule a mark need not be raised.
func (c *composer) opens(l *line, ruled bool) string {
	first := &l.words[0]
	if len(l.words) < 2 || !first.raised && !(ruled && l.size < 0.95*c.size) {
		return ""
	}
	return marker(first.text)
}

// takeNotes takes the footnotes of a page. The first lines go on with the last one of the page before.
func (c *composer) takeNotes(lines []line) error {
	for i := range lines {
		l := lines[i]
		if m := c.opens(&l, true); m != "" && (l.words[0].raised || c.note == nil || isNext(c.note.marker, m)) {
			if err := c.flushNote(); err != nil {
				return err
			}
			c.note = &note{marker: m}
			l.words = l.words[1:]
		}
		if c.note == nil {
			c.note = &note{}
		}
		c.note.lines = append(c.note.lines, l)
	}
	return nil
}

// isNext reports whether a number follows another.
func isNext(before, next string) bool {
	return len(before) <= len(next) && (len(before) < len(next) || before < next)
}

// flushNote writes the footnote that was read. One without a mark is a paragraph: nothing is lost.
func (c *composer) flushNote() error {
	if c.note == nil {
		return nil
	}
	n := c.note
	c.note = nil
	b, err := c.write(n.lines)
	if err != nil || b.Text == "" {
		return err
	}
	if n.marker != "" {
		b.JoinNumber()
		b = page.WithMark(b, n.marker)
		b.Note, b.Strong = n.marker, false
	}
	return c.add(b)
}
