package page

import (
	"regexp"
	"strings"
)

var (
	hashes     = regexp.MustCompile(`^(#{1,6})\s+(\S.*?)(?:\s+#+)?$`)
	emphasized = regexp.MustCompile(`(\*{1,3}|\b_{1,2})(\S(?:[^*_]*[^\s*_])?)(\*{1,3}|_{1,2}\b)`)
)

// fewestHashes is how many headings show that a text has the marks of Markdown.
const fewestHashes = 2

// isMarkdown reports whether a text marks its headings with number signs, and thus its emphasis with asterisks.
func isMarkdown(lines []line) bool {
	n := 0
	for i := range lines {
		if hashes.MatchString(lines[i].text) {
			n++
		}
	}
	return n >= fewestHashes
}

// unmarked returns a paragraph without its marks, and the level of the heading that it is; 0 for none.
func unmarked(text string) (plain string, level int) {
	if m := hashes.FindStringSubmatch(text); m != nil {
		text, level = m[2], len(m[1])
	}
	text = emphasized.ReplaceAllStringFunc(text, func(s string) string {
		m := emphasized.FindStringSubmatch(s)
		if m[1] != m[3] {
			return s
		}
		return m[2]
	})
	return noteColon.ReplaceAllString(strings.TrimSpace(text), "$1 "), level
}

// noteColon is the mark of a footnote before its text.
var noteColon = regexp.MustCompile(`^(\[\^?\d{1,3}\]):\s+`)
