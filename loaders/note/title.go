package note

import (
	"bytes"
	"regexp"
	"strings"
	"time"

	"mandategraph/graph"
)

var (
	titleWords = regexp.MustCompile(`(?i)background\s+note`)
	pillarName = regexp.MustCompile(`(?i)pillar\s+([IVX]+)\s*:?\s*(?:["“]\s*(.+?)\s*["”]|(.+))?\s*$`)
	dateRange  = regexp.MustCompile(`(\d{1,2})(?:\s+(\pL+))?(?:\s+(\d{4}))?\s*[-–—]\s*(\d{1,2})\s+(\pL+)\s+(\d{4})`)
	oneDate    = regexp.MustCompile(`(\d{1,2})\s+(\pL+)\s+(\d{4})`)
)

// Detect reports whether a file begins like a background note on a pillar.
func Detect(head []byte) bool {
	head = bytes.ReplaceAll(head, []byte("*"), []byte(" "))
	return titleWords.Match(head) && regexp.MustCompile(`(?i)pillar\s+[IVX]+\b`).Match(head)
}

// cutTitle parts the lines of the title from the rest; lines is the number of the rest's first line.
func cutTitle(text string) (head, rest string, lines int) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	start := len(text) - len(strings.TrimLeft(text, "\n\f \t\ufeff"))
	end := len(text)
	for at := start; at < len(text); {
		gap := strings.Index(text[at:], "\n\n")
		if gap < 0 {
			break
		}
		at += gap + 2
		if h := text[start:at]; titleWords.MatchString(h) && strings.Contains(strings.ToLower(h), "pillar") {
			end = at
			break
		}
	}
	return text[start:end], text[end:], 1 + strings.Count(text[:end], "\n")
}

func parseTitle(head string) (*Note, error) {
	head = strings.Join(strings.Fields(strings.ReplaceAll(head, "*", " ")), " ")
	n := &Note{}
	m := pillarName.FindStringSubmatch(head)
	if m == nil || !titleWords.MatchString(head) {
		return nil, graph.Errorf(graph.Invalid, "line 1: the title names no background note on a pillar")
	}
	n.Pillar, n.Title = strings.ToUpper(m[1]), m[2]+m[3]
	var err error
	n.First, n.Last, err = parseDates(head)
	if err != nil {
		return nil, graph.Errorf(graph.Invalid, "line 1: %w", err)
	}
	return n, nil
}

// parseDates reads "2-4 December 2024", "30 November - 2 December 2024" or one day.
func parseDates(s string) (first, last time.Time, err error) {
	if m := dateRange.FindStringSubmatch(s); m != nil {
		month, year := m[2], m[3]
		if month == "" {
			month = m[5]
		}
		if year == "" {
			year = m[6]
		}
		if last, err = parseDay(m[4] + " " + m[5] + " " + m[6]); err != nil {
			return
		}
		first, err = parseDay(m[1] + " " + month + " " + year)
		return
	}
	first, err = parseDay(oneDate.FindString(s))
	return first, first, err
}

func parseDay(s string) (time.Time, error) {
	words := strings.Fields(s)
	if len(words) == 3 && len(words[1]) > 1 {
		words[1] = strings.ToUpper(words[1][:1]) + strings.ToLower(words[1][1:])
	}
	day, err := time.Parse("2 January 2006", strings.Join(words, " "))
	if err != nil {
		return time.Time{}, graph.Errorf(graph.Invalid, "%q is no date", s)
	}
	return day, nil
}
