package note

import (
	"context"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
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
	numberedLine = regexp.MustCompile(`^(\d{1,3})[.)]\s+[\pL“"(*]`)
	boldNumber   = regexp.MustCompile(`^\*{1,3}(\d{1,3}[.)]|\([a-z]+\))\*{1,3}\s+`)
	letteredLine = regexp.MustCompile(`^\(?(?:[a-z]|[ivx]{1,4})\)\s+\S`)
	footnoteLine = regexp.MustCompile(`^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*|\[\^?(\d{1,3})\]:?\s+)`)
	headingMarks = regexp.MustCompile(`^#{1,6}\s+`)
	starInText   = regexp.MustCompile(`[\pL\d).,;”]\s?\*(\s|$)`)
)

// split cuts the file behind its title into blocks. Errors: Invalid for more or longer ones than a note has; Unavailable when ctx ends.
func split(ctx context.Context, text string, firstLine int, starred bool) ([]block, error) {
	c := cutter{starred: starred, start: firstLine}
	lines := strings.Split(text, "\n")
	for i := range lines {
		if err := stopped(ctx); err != nil {
			return nil, err
		}
		c.take(lines, i, firstLine+i)
		if c.fault != nil {
			return nil, c.fault
		}
	}
	c.flush()
	c.tellSessions()
	c.tellRemarks()
	return c.blocks, c.fault
}

// take takes the i-th line, whose number in the file is at.
func (c *cutter) take(lines []string, i, at int) {
	line := boldNumber.ReplaceAllString(strings.TrimSpace(strings.Trim(lines[i], "\f")), "$1 ")
	if line != "" && isFurniture(lines, i) {
		line = ""
	}
	if line == "" || startsBlock(line) {
		c.flush()
	}
	if line != "" {
		if len(c.lines) == 0 {
			c.start = at
		}
		c.lines = append(c.lines, line)
		c.size += utf8.RuneCountInString(line)
	}
	if c.size > longestParagraph {
		c.fault = tooLong(c.start)
		return
	}
	if headingMarks.MatchString(line) {
		c.flush()
	}
}

// isFurniture reports whether a line is the number or the head of a page.
func isFurniture(lines []string, i int) bool {
	line := strings.TrimSpace(lines[i])
	if len(line) > 2*longestHeading {
		return false
	}
	alone := (i == 0 || strings.TrimSpace(lines[i-1]) == "") && (i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == "")
	return alone && pageLine.MatchString(line) || len(line) >= len("background note") && runningHead.MatchString(plain(headingMarks.ReplaceAllString(line, "")).Text)
}

const longestMark = 3 // digits; a longer run numbers no footnote, and must not become part of an id

// cutter collects the lines of a block.
type cutter struct {
	blocks  []block
	lines   []string
	size    int // of the lines, in characters
	start   int
	starred bool  // the title has an asterisk
	fault   error // what stands before it is more than a note has
}

func (c *cutter) flush() {
	if raw := strings.TrimSpace(strings.Join(c.lines, "\n")); raw != "" {
		if b := newBlock(raw, c.start); b.Text != "" {
			c.blocks = append(c.blocks, b)
		}
	}
	if len(c.blocks) > mostBlocks && c.fault == nil {
		c.fault = tooMany(c.start)
	}
	c.lines, c.size = nil, 0
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
		b.kind, b.number = blockNumbered, numberedLine.FindStringSubmatch(raw)[1]
		raw = raw[len(b.number)+1:]
	case letteredLine.MatchString(raw):
		b.kind = blockLettered
	case footnoteLine.MatchString(raw):
		m := footnoteLine.FindStringSubmatch(raw)
		if utf8.RuneCountInString(m[1]) <= longestMark {
			b.kind, b.number = blockFootnote, superscripts.Replace(m[1])+m[2]
			raw = footnoteLine.ReplaceAllString(raw, "")
		}
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

var superscripts = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
