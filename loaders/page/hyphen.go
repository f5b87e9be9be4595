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
	known, half := vocabulary{}, false
	for i := range lines {
		words := strings.FieldsFunc(lines[i].text, func(r rune) bool { return !unicode.IsLetter(r) })
		if half && len(words) > 0 { // the halves of a broken word are none
			words = words[1:]
		}
		if half = strings.HasSuffix(lines[i].text, "-"); half && len(words) > 0 {
			words = words[:len(words)-1]
		}
		for _, word := range words {
			known[strings.ToLower(word)] = true
		}
	}
	return known
}

// join adds a line to a paragraph. A hyphen at the end of the line before it is dropped if the word is known without it, or if its halves
// are no words of their own.
func (v vocabulary) join(text []byte, next string) []byte {
	half, hyphen := bytes.CutSuffix(text, []byte("-"))
	last, _ := utf8.DecodeLastRune(half)
	rest, _, _ := strings.Cut(next, " ")
	switch {
	case len(text) == 0:
	case !hyphen || !unicode.IsLetter(last) || suspended[rest]:
		text = append(text, ' ')
	case v.isBroken(strings.ToLower(lastWord(half)), strings.ToLower(firstWord(rest))):
		text = half
	}
	return append(text, next...)
}

func (v vocabulary) isBroken(first, second string) bool {
	switch whole := first + second; {
	case v[whole], v[strings.TrimSuffix(whole, "s")], v[whole+"s"]:
		return true
	case prefixes[first]:
		return false
	}
	return !v[first] && !v[second]
}

// prefixes keep their hyphen.
var prefixes = map[string]bool{"anti": true, "co": true, "counter": true, "ex": true, "inter": true, "mid": true, "multi": true, "non": true, "post": true,
	"pre": true, "pro": true, "quasi": true, "self": true, "semi": true, "socio": true, "sub": true, "well": true}

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
