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
	blockFootnote           // "¹ …"
	blockRemark             // "* …", for an asterisk in the text
	blockHeading            // a line in capitals
	blockDay                // the heading of a thematic session
	blockDeclared           // "In the … Declaration, Member States …"
)

// block is a run of lines between empty ones, or one item of a list.
type block struct {
	kind   blockKind
	line   int // from 1
	number string
	Paragraph
}

var (
	bulletLine   = regexp.MustCompile(`^[-•–]\s+`)
	starLine     = regexp.MustCompile(`^\*\s+`)
	numberedLine = regexp.MustCompile(`^(\d{1,3})\.\s+\pL`)
	footnoteLine = regexp.MustCompile(`^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*`)
	headingMarks = regexp.MustCompile(`^#{1,6}\s+`)
	starInText   = regexp.MustCompile(`[\pL\d)]\*(\s|$)`)
	dayHeading   = regexp.MustCompile(`(?i)^(\d{1,2}\s+\pL+\s+\d{4})\s*[–—-]\s*thematic session\s+(\d+)\s*:\s*(.+)$`)
	declared     = regexp.MustCompile(`(?i)^in the (.{3,80}?declaration),? member states\b`)
)

// split cuts the file behind its title into blocks.
func split(text string, firstLine int) []block {
	var blocks []block
	var lines []string
	start := firstLine
	flush := func() {
		if raw := strings.TrimSpace(strings.Join(lines, "\n")); raw != "" {
			blocks = append(blocks, newBlock(raw, start, blocks))
		}
		lines = nil
	}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(strings.Trim(line, "\f\r"))
		if line == "" || startsBlock(line) {
			flush()
			start = firstLine + i
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	flush()
	return blocks
}

func startsBlock(line string) bool {
	return bulletLine.MatchString(line) || starLine.MatchString(line) || numberedLine.MatchString(line) || footnoteLine.MatchString(line) || headingMarks.MatchString(line)
}

func newBlock(raw string, line int, before []block) block {
	b := block{line: line}
	switch {
	case bulletLine.MatchString(raw):
		b.kind, raw = blockBullet, bulletLine.ReplaceAllString(raw, "")
	case starLine.MatchString(raw):
		b.kind, raw = starKind(before), starLine.ReplaceAllString(raw, "")
	case numberedLine.MatchString(raw):
		b.kind = blockNumbered
		b.number, raw, _ = strings.Cut(raw, ".")
	case footnoteLine.MatchString(raw):
		b.kind, b.number = blockFootnote, superscript(footnoteLine.FindStringSubmatch(raw)[1])
		raw = footnoteLine.ReplaceAllString(raw, "")
	}
	b.Paragraph = plain(headingMarks.ReplaceAllString(raw, ""))
	if b.kind == blockText {
		b.kind = textKind(b.Text)
	}
	return b
}

// starKind tells the remark for an asterisk in the text from an item of a list.
func starKind(before []block) blockKind {
	for i := len(before) - 1; i >= 0; i-- {
		if starInText.MatchString(before[i].Text) {
			return blockRemark
		}
	}
	return blockBullet
}

func textKind(text string) blockKind {
	switch {
	case dayHeading.MatchString(text):
		return blockDay
	case declared.MatchString(text) && !strings.HasSuffix(text, "."):
		return blockDeclared
	case text == strings.ToUpper(text) && text != strings.ToLower(text) && len(text) < 200:
		return blockHeading
	}
	return blockText
}

func superscript(s string) string {
	return strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9").Replace(s)
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
