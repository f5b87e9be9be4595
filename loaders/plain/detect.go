package plain

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"unicode/utf8"

	"mandategraph/loaders/page"
)

// What is read as text has a paragraph of words, and consists of words: data and programs do not, whatever stands in their comments.
const (
	fewestWords   = 5    // in one paragraph
	fewestInProse = 0.85 // letters, figures and spaces, of all characters
)

var (
	// otherBeginning is how files begin that are in formats of their own, although all of it is characters.
	otherBeginning = regexp.MustCompile(`^(?:[<{[]|%PDF|%!PS|\{\\rtf|#!|From: |MIME-Version:|---\n)`)
	word           = regexp.MustCompile(`\pL{2,}`)
	paragraphs     = regexp.MustCompile(`\n[ \t]*\n`)
)

// Detect reports whether a file begins like plain text in words.
func (Format) Detect(head []byte) bool {
	text := page.DecodeHead(head)
	if bytes.ContainsRune(text, 0) {
		return false
	}
	if !utf8.Valid(text) {
		text, _ = charmap.Windows1252.NewDecoder().Bytes(text)
	}
	s := strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(text)))
	return !otherBeginning.MatchString(s) && isProse(s) && hasParagraph(s)
}

// hasParagraph reports whether a paragraph has words enough to say something; a script that does not part words has them in a row.
func hasParagraph(s string) bool {
	for _, p := range paragraphs.Split(s, -1) {
		found := word.FindAllString(p, fewestWords)
		if len(found) >= fewestWords || strings.ContainsFunc(p, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			return true
		}
	}
	return false
}

func isProse(s string) bool {
	all, prose := 0, 0
	for _, r := range s {
		all++
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r), r == ' ', r == '\n':
			prose++
		case r < ' ' && r != '\t' && r != '\f' && r != '\v', r == utf8.RuneError:
			return false
		}
	}
	return float64(prose) >= fewestInProse*float64(all)
}
