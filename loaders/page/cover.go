package page

import (
	"cmp"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"mandategraph/graph"
)

var (
	adoptedBy   = regexp.MustCompile(`^(?i:(?:resolution|decision) )?(?i:adopted|adoption date|date of adoption):? (?:by .* )?(?:on )?(?:the )?(\d{1,2} \pL+ \d{4})$`)
	adoptedAt   = regexp.MustCompile(`^(?i:adopted) by .* at its (\d+\pL{2} (?:plenary )?meeting), on (\d{1,2} \pL+ \d{4})$`)
	onReport    = regexp.MustCompile(`^\[(on the (?:report|recommendation) of .*|without reference to .*)\]$`)
	inBrackets  = regexp.MustCompile(`\(([A-Z]+/[^()]*(?:\([^()]*\))?[^()]*)\)\]?$`)
	meetingLine = regexp.MustCompile(`^(\d+\pL{2} (?:plenary )?meeting)(?:[,;]? +(?:on )?(\d{1,2} \pL+ \d{4}))?$`)
	dateLine    = regexp.MustCompile(`^(\d{1,2} \pL+ \d{4})$`)
	sessionLine = regexp.MustCompile(`^(?:(?i:(?:resumed )?(?:[a-z]+-)?(?:first|second|third|[a-z]+th) (?:special |emergency |regular |resumed )*(?:session|year))|\d{4} session)$`)
	itemLine    = regexp.MustCompile(`^(?i:agenda )?(?i:items?) \d.{0,60}$`)
	distributed = regexp.MustCompile(`^Distr\.?: \pL+ (\d{1,2} \pL+ \d{4})$`)
	coverLine   = regexp.MustCompile(`^(?i:united nations|distr\.?: .*|original: .*|general|limited|english only|advance (?:unedited )?(?:version|copy)|.{0,20}original: .*)$`)
)

// day returns a printed day as a date; "" for what is none.
func day(printed string) string {
	t, err := time.Parse("2 January 2006", printed)
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

// twoInLine are lines of a cover page that stand side by side: the issuer and the symbol, the body and the distribution with its day.
var twoInLine = regexp.MustCompile(`^(\S.*?) (?:[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.-]*){2,6}(?: ?\(\d{4}\))?\*?|Distr\.?: \pL+(?: (\d{1,2} \pL+ \d{4}))?)$`)

// partCover cuts a line of a cover page in two where it says two things side by side, and returns the first one.
func (b *Block) partCover() (Block, bool) {
	m := twoInLine.FindStringSubmatch(b.Text)
	if b.Number != "" || len(b.Notes) > 0 || m == nil || m[1] != "United Nations" && len(graph.BodiesNamed(m[1])) != 1 {
		return Block{}, false
	}
	left := *b
	left.Text, left.Links = m[1], nil
	b.dropFront(utf8.RuneCountInString(m[1]))
	return left, true
}

// take notes what a line of a head says; false for a line that is none of those that stand in heads.
func (c *cover) take(text string) bool {
	text = strings.TrimRight(text, ". ")
	if m := twoInLine.FindStringSubmatch(text); m != nil && (m[1] == "United Nations" || len(graph.BodiesNamed(m[1])) == 1) {
		c.published = cmp.Or(day(m[2]), c.published)
		return true
	}
	switch {
	case distributed.MatchString(text):
		c.published = cmp.Or(day(distributed.FindStringSubmatch(text)[1]), c.published)
	case coverLine.MatchString(text), symbolFull.MatchString(text), len(graph.BodiesNamed(text)) == 1:
	case adoptedAt.MatchString(text):
		m := adoptedAt.FindStringSubmatch(text)
		c.meeting, c.date = m[1], day(m[2])
	case adoptedBy.MatchString(text):
		c.date = day(adoptedBy.FindStringSubmatch(text)[1])
	case onReport.MatchString(text):
		c.body = "[" + onReport.FindStringSubmatch(text)[1] + "]"
		if m := inBrackets.FindStringSubmatch(text); m != nil {
			c.report = m[1]
		}
	case meetingLine.MatchString(text):
		m := meetingLine.FindStringSubmatch(text)
		c.meeting = m[1]
		if d := day(m[2]); d != "" {
			c.date = d
		}
	case dateLine.MatchString(text) && day(text) != "":
		c.published = day(text)
	case sessionLine.MatchString(text):
	case itemLine.MatchString(text):
		c.item = text
	default:
		return false
	}
	return true
}
