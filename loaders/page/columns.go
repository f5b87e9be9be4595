package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// The cover of a document puts two columns side by side: who issues it, and its symbol with its dates.
const (
	mostCover = 16 // lines with text, in which the columns stand
	leastGap  = 3  // columns between them
)

// sideBySide are two texts in one line, with a gap between them.
var sideBySide = regexp.MustCompile(`^(.*?\S)(\s{3,})(\S.*)$`)

// partColumns puts the right column of a cover behind its left one, line by line, if the symbol of the document stands in it.
func partColumns(lines []line) []line {
	first, last, column := coverOf(lines)
	if column == 0 {
		return lines
	}
	var left, right []line
	for _, l := range lines[first : last+1] {
		switch m := sideBySide.FindStringSubmatch(l.text); {
		case l.text == "":
			left = append(left, l)
		case l.indent >= column:
			right = append(right, l, line{at: l.at})
		case m != nil && l.indent+utf8.RuneCountInString(m[1]+m[2]) >= column:
			left = append(left, line{text: m[1], indent: l.indent, at: l.at, page: l.page})
			right = append(right, line{text: m[3], at: l.at}, line{at: l.at})
		default:
			left = append(left, l)
		}
	}
	parted := append(append([]line{}, lines[:first]...), left...)
	parted = append(append(parted, line{at: lines[last].at}), right...)
	return append(parted, lines[last+1:]...)
}

// coverOf returns the first and the last line of a cover in two columns, and the column at which the right one begins; 0 for none.
func coverOf(lines []line) (first, last, column int) {
	first = -1
	seen := 0
	for i := range lines {
		l := &lines[i]
		if l.text == "" {
			continue
		}
		if seen++; seen > mostCover || l.page && first >= 0 || speakers(l.text) != nil {
			break
		}
		m := sideBySide.FindStringSubmatch(l.text)
		switch {
		case first < 0 && m != nil && IsSymbol(m[3]) && !isCount(m[1]):
			first, last, column = i, i, l.indent+utf8.RuneCountInString(m[1]+m[2])
		case first >= 0 && m != nil && coverLine.MatchString(m[3]):
			last, column = i, min(column, l.indent+utf8.RuneCountInString(m[1]+m[2]))
		case first >= 0 && (coverLine.MatchString(l.text) || dateLine.MatchString(l.text)) && l.indent >= column-leastGap:
			last, column = i, min(column, l.indent)
		case first >= 0 && m != nil && dateLine.MatchString(m[3]):
			last = i
		}
	}
	return max(first, 0), last, column
}

// isCount reports whether a text is the number of a page or a job.
func isCount(s string) bool { return IsFurniture(strings.TrimSpace(s)) }
