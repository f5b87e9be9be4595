package note

import (
	"regexp"
	"strconv"
	"strings"
)

// blockKind says what a block of the file looks like.
type blockKind uint8

const (
	blockText     blockKind = iota
	blockBullet             // an item of a list
	blockNumbered           // "61. …"
	blockLettered           // "(a) …"
	blockFootnote           // "¹ …", "[1] …"
	blockRemark             // "* …", for an asterisk in the text
	blockHeading            // the heading of a section
	blockSession            // the heading of a thematic session
	blockOverview           // a day in the overview of the programme
	blockDeclared           // "In the … Declaration, Member States …"
)

// block is a run of lines between empty ones, or one item of a list.
type block struct {
	kind    blockKind
	line    int // from 1
	number  string
	section section // blockHeading
	session session // blockSession, blockOverview
	Paragraph
}

var (
	bulletLine   = regexp.MustCompile(`^(?:[-•–—‐‑−▪▫◦‣·●○■□➢⁃]|o)\s+`)
	starLine     = regexp.MustCompile(`^\*\s+`)
	numberedLine = regexp.MustCompile(`^(\d{1,3})\.\s+[\pL“"(*]`)
	letteredLine = regexp.MustCompile(`^\(?(?:[a-z]|[ivx]{1,4})\)\s+\S`)
	footnoteLine = regexp.MustCompile(`^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*|\[\^?(\d{1,3})\]:?\s+)`)
	headingMarks = regexp.MustCompile(`^#{1,6}\s+`)
	starInText   = regexp.MustCompile(`[\pL\d).,;”]\s?\*(\s|$)`)
)

// split cuts the file behind its title into blocks.
func split(text string, firstLine int, starred bool) []block {
	c := cutter{starred: starred}
	lines := strings.Split(text, "\n")
	for i := range lines {
		line := strings.TrimSpace(strings.Trim(lines[i], "\f"))
		if isFurniture(lines, i) {
			line = ""
		}
		if line == "" || startsBlock(line) {
			c.flush()
			c.start = firstLine + i
		}
		if line != "" {
			c.lines = append(c.lines, line)
		}
		if headingMarks.MatchString(line) {
			c.flush()
		}
	}
	c.flush()
	c.tellSessions()
	c.tellRemarks()
	return c.blocks
}

// isFurniture reports whether a line is the number or the head of a page.
func isFurniture(lines []string, i int) bool {
	line := strings.TrimSpace(lines[i])
	alone := (i == 0 || strings.TrimSpace(lines[i-1]) == "") && (i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == "")
	return alone && pageLine.MatchString(line) || runningHead.MatchString(plain(headingMarks.ReplaceAllString(line, "")).Text)
}

// cutter collects the lines of a block.
type cutter struct {
	blocks  []block
	lines   []string
	start   int
	starred bool // the title has an asterisk
}

func (c *cutter) flush() {
	if raw := strings.TrimSpace(strings.Join(c.lines, "\n")); raw != "" {
		c.blocks = append(c.blocks, newBlock(raw, c.start))
	}
	c.lines = nil
}

func startsBlock(line string) bool {
	for _, start := range []*regexp.Regexp{bulletLine, starLine, numberedLine, letteredLine, footnoteLine, headingMarks} {
		if start.MatchString(line) {
			return true
		}
	}
	if sectionOf(strings.Trim(line, "*")) != noSection {
		return true
	}
	_, isSession := sessionIn(line)
	return isSession
}

func newBlock(raw string, line int) block {
	b := block{line: line, Paragraph: plain(headingMarks.ReplaceAllString(raw, ""))}
	if b.isHeading() {
		return b
	}
	switch {
	case bulletLine.MatchString(raw):
		b.kind, raw = blockBullet, bulletLine.ReplaceAllString(raw, "")
	case starLine.MatchString(raw):
		b.kind, raw = blockRemark, starLine.ReplaceAllString(raw, "")
	case numberedLine.MatchString(raw):
		b.kind = blockNumbered
		b.number, raw, _ = strings.Cut(raw, ".")
	case letteredLine.MatchString(raw):
		b.kind = blockLettered
	case footnoteLine.MatchString(raw):
		m := footnoteLine.FindStringSubmatch(raw)
		b.kind, b.number = blockFootnote, superscripts.Replace(m[1])+m[2]
		raw = footnoteLine.ReplaceAllString(raw, "")
	}
	b.Paragraph = plain(headingMarks.ReplaceAllString(raw, ""))
	return b
}

// isHeading notes which kind of heading a block is.
func (b *block) isHeading() bool {
	if b.section = sectionOf(b.Text); b.section != noSection {
		b.kind = blockHeading
		return true
	}
	var ok bool
	if b.session, ok = sessionIn(b.Text); ok {
		b.kind = blockSession
	} else if isDeclared(b.Text) {
		b.kind = blockDeclared
	}
	return b.kind != blockText
}

// tellSessions tells the headings of sessions from the lines of the programme: a session has paragraphs of the declaration, or sections.
func (c *cutter) tellSessions() {
	held := false
	for i := len(c.blocks) - 1; i >= 0; i-- {
		switch b := &c.blocks[i]; b.kind {
		case blockHeading:
			held = held || b.section == inBackground || b.section == inQuestions
		case blockDeclared:
			held = true
		case blockSession:
			if !held && b.session.fault == nil {
				b.kind = blockOverview
			}
			held = held && b.continues(c.blocks[:i])
		}
	}
}

// continues reports whether the heading of a session only repeats the one before it, at the top of a page.
func (b *block) continues(before []block) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if a := &before[i]; a.kind == blockSession {
			return a.session.number == b.session.number && a.session.date.Equal(b.session.date) && strings.EqualFold(a.session.title, b.session.title)
		}
	}
	return false
}

// tellRemarks tells the remark for an asterisk in the text before it from the items of a list, which stand side by side.
func (c *cutter) tellRemarks() {
	starred, inList := c.starred, false
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != blockRemark {
			starred, inList = starred || starInText.MatchString(b.Text), false
			continue
		}
		inList = inList || i+1 < len(c.blocks) && c.blocks[i+1].kind == blockRemark
		if inList || !starred {
			b.kind = blockBullet
		}
	}
}

var superscripts = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
