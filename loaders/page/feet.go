package page

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// foot is a footnote at the foot of a page.
type foot struct {
	marker string
	text   string
	at     int // line
}

var (
	footRule = regexp.MustCompile(`^_{5,}$`)
	footLine = regexp.MustCompile(`^(\d{1,3}|\*{1,4}|[a-z†‡§])(?:\s+(\S.*))?$`)
	starLine = regexp.MustCompile(`^(\*{1,4})\s*(\pL.*)$`)
)

// takeFeet takes the footnotes below a rule of underscores out of the lines: those up to the end of the page, or where nothing says where
// pages end, up to the next empty line behind which no footnote begins. They are kept with the rule.
func takeFeet(lines []line) {
	paged := hasPages(lines)
	var last *foot
	for i := 0; i < len(lines); i++ {
		if lines[i].gone || !footRule.MatchString(lines[i].text) {
			continue
		}
		lines[i].gone = true
		end := zoneEnd(lines, i+1, paged)
		feet, before := readFeet(lines[i+1:end], last)
		if feet == nil && (before == "" || last == nil || isWhole(last.text) && !goesOnWith(before)) {
			continue
		}
		if last != nil && before != "" { // a footnote of the page before goes on
			last.text = strings.TrimSpace(last.text + " " + before)
		}
		for j := i + 1; j < end; j++ {
			lines[j].gone = true
		}
		lines[i].feet = feet
		if len(feet) > 0 {
			last = &lines[i].feet[len(feet)-1]
		}
		i = end - 1
	}
}

func goesOnWith(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first)
}

func hasPages(lines []line) bool {
	for i := range lines {
		if lines[i].page {
			return true
		}
	}
	return false
}

func zoneEnd(lines []line, from int, paged bool) int {
	some := false
	for i := from; i < len(lines); i++ {
		l := &lines[i]
		switch {
		case l.page && (paged && i > from || some):
			return i
		case paged:
		case l.gone && some:
			return i
		case l.text == "" && some && !footAhead(lines, i):
			return i
		}
		some = some || l.text != "" && !l.gone
	}
	return len(lines)
}

// footAhead reports whether a footnote begins behind empty lines.
func footAhead(lines []line, i int) bool {
	for i < len(lines) && lines[i].text == "" {
		i++
	}
	return i < len(lines) && footLine.MatchString(lines[i].text)
}

// readFeet reads the footnotes of a zone, and what stands before the first one. Where a print gives markers and texts apart, those of a row
// go together in their order, and what is left over too.
func readFeet(lines []line, last *foot) (feet []foot, before string) {
	var loose []string // texts before a marker
	var row []int      // markers that wait for their texts
	next, filled := 0, -1
	if last != nil {
		next = number(last.marker)
	}
	begun := next
	for i := range lines {
		l := &lines[i]
		if l.text == "" || (l.gone || IsFurniture(l.text)) && !isLoneMark(l.text, begun) {
			continue
		}
		if marker, text := footOf(l.text, next); marker != "" {
			next = max(next, number(marker))
			feet = append(feet, foot{marker, text, l.at})
			if text == "" {
				row = append(row, len(feet)-1)
			} else {
				row, filled = nil, len(feet)-1
			}
			continue
		}
		switch {
		case len(row) > 0 && (filled < 0 || feet[filled].text == "" || isWhole(feet[filled].text) || row[0] > filled):
			filled, row = row[0], row[1:]
			feet[filled].text = l.text
		case filled >= 0:
			feet[filled].text = strings.TrimSpace(feet[filled].text + " " + l.text)
		case len(loose) > 0 && !isWhole(loose[len(loose)-1]):
			loose[len(loose)-1] += " " + l.text
		default:
			loose = append(loose, l.text)
		}
	}
	return fillFeet(feet, loose)
}

// isLoneMark reports whether a line that was taken for the number of a page is the mark of a footnote, which stands alone too.
func isLoneMark(text string, before int) bool {
	const most = 12 // footnotes of a page
	n := number(text)
	return n > before && n <= before+most
}

// fillFeet gives texts without a marker to markers without a text, in the order of numbers.
func fillFeet(feet []foot, loose []string) ([]foot, string) {
	var kept []foot
	for _, f := range feet {
		if f.text == "" && len(loose) > 0 {
			f.text, loose = loose[0], loose[1:]
		}
		if f.text != "" {
			kept = append(kept, f)
		}
	}
	slices.SortStableFunc(kept, func(x, y foot) int { return number(x.marker) - number(y.marker) })
	return kept, strings.Join(loose, " ")
}

// footOf returns the marker of the footnote that a line begins, and the text beside it. A number must be greater than those before, by not
// much: a footnote may go on with a number.
func footOf(text string, before int) (marker, rest string) {
	m := footLine.FindStringSubmatch(text)
	if m == nil {
		m = starLine.FindStringSubmatch(text)
	}
	if m == nil {
		return "", ""
	}
	const most = 3 // that may be lost
	n := number(m[1])
	if first, _ := utf8.DecodeRuneInString(m[2]); m[2] != "" && (unicode.IsLower(first) && n == 0 && m[1][0] != '*' || unicode.IsDigit(first)) {
		return "", ""
	}
	if n > 0 && m[2] != "" && (n > before+most && before > 0 || n <= before && n != 1) {
		return "", ""
	}
	return m[1], m[2]
}

func number(marker string) int {
	n, _ := strconv.Atoi(marker)
	return n
}

func isWhole(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, closingMarks), ".")
}
