package page

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary are the words of a text, to tell a word that the end of a line has broken from one with a hyphen.
type vocabulary map[string]bool

func newVocabulary(lines []line) vocabulary {
	broken := false
	for i := range lines {
		broken = broken || strings.HasSuffix(lines[i].text, "-")
	}
	if !broken {
		return nil
	}
	known := vocabulary{}
	for i := range lines {
		for _, word := range strings.FieldsFunc(strings.TrimSuffix(lines[i].text, "-"), func(r rune) bool { return !unicode.IsLetter(r) }) {
			known[strings.ToLower(word)] = true
		}
	}
	return known
}

// join adds a line to a paragraph. A hyphen at the end of the line before it is dropped if the whole word is known without it.
func (v vocabulary) join(text []byte, next string) []byte {
	half, hyphen := bytes.CutSuffix(text, []byte("-"))
	last, _ := utf8.DecodeLastRune(half)
	rest, _, _ := strings.Cut(next, " ")
	switch {
	case len(text) == 0:
	case !hyphen || !unicode.IsLetter(last) || suspended[rest]:
		text = append(text, ' ')
	case v[strings.ToLower(lastWord(half)+firstWord(rest))]:
		text = half
	}
	return append(text, next...)
}

// suspended are words behind a hyphen that stands for a later half: "medium- and long-term".
var suspended = map[string]bool{"and": true, "or": true, "to": true}

const longestWord = 64 // bytes; a longer one is none

func lastWord(text []byte) string {
	text = text[max(0, len(text)-longestWord):]
	return string(text[bytes.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })+1:])
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}
