package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// paragraphStart is how a paragraph begins: with a capital, a number, a mark of a list or a quotation.
	paragraphStart = regexp.MustCompile(`^(?:\p{Lu}|\d{1,3}\.\s|\((?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,2}|[A-Z])\)\s|[“"•–—])`)

	// countedStart is a whole number with its stop and a capital behind it, which begins a paragraph whatever stands before it: a heading has no stop.
	countedStart = regexp.MustCompile(`^\d{1,3}\.\s+\p{Lu}\p{Ll}`)

	marksBehind = regexp.MustCompile(`(?:\[\^?\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})+$`)
)

// Parts reports whether a single line break between two texts parts paragraphs: the first ends as one does and the second begins as one, or
// one of them is the line over a text or the words with which a body begins to speak.
func Parts(before, after string) bool {
	before = strings.TrimSpace(before)
	switch {
	case before == "":
		return false
	case speakers(before) != nil, speakers(after) != nil, IsNumbered(after), countedStart.MatchString(after), IsSymbol(before), IsSymbol(after):
		return true
	case endsParagraph(before):
		return paragraphStart.MatchString(after) || noteStart.MatchString(after)
	}
	return IsNumbered(before) && endsParagraph(after) && len(strings.Fields(after)) > shortestParagraph
}

// endsParagraph reports whether a text ends as a paragraph does, but for the mark of a footnote.
func endsParagraph(s string) bool {
	s = strings.TrimRight(marksBehind.ReplaceAllString(strings.TrimSpace(s[max(0, len(s)-longestMarks):]), ""), closingMarks)
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".,;:", last)
}

const longestMarks = 64 // bytes, at the end of a paragraph

// IsNumbered reports whether a line is the number of a resolution, decision or draft, with or without its title.
func IsNumbered(line string) bool {
	if len(line) > longestLine {
		return false
	}
	_, number, _ := numberIn(strings.TrimSpace(line))
	return number != "" && !bareLine.MatchString(line)
}
