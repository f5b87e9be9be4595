package page

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Vocabulary are the words of a text, to tell a word that the end of a line has broken from one with a hyphen.
type Vocabulary map[string]bool

// NewVocabulary collects the words of lines; nil where no line ends with a hyphen.
func NewVocabulary(lines []string) Vocabulary {
	broken := false
	for _, line := range lines {
		broken = broken || strings.HasSuffix(line, "-")
	}
	if !broken {
		return nil
	}
	known, half := Vocabulary{}, false
	for _, line := range lines {
		words := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) })
		if half && len(words) > 0 { // the halves of a broken word are none
			words = words[1:]
		}
		if half = strings.HasSuffix(line, "-"); half && len(words) > 0 {
			words = words[:len(words)-1]
		}
		for _, word := range words {
			known[strings.ToLower(word)] = true
		}
	}
	return known
}

// join adds a line to a paragraph.
func (v Vocabulary) join(text []byte, next string) []byte {
	if len(text) == 0 {
		return append(text, next...)
	}
	switch drop, space := v.Between(text, next); {
	case drop:
		text = text[:len(text)-1]
	case space:
		text = append(text, ' ')
	}
	return append(text, next...)
}

// Between tells what stands between the end of a line and the next one: a space, or nothing. The hyphen at the end is to be dropped if the
// word is known without it, or if its halves are no words of their own.
func (v Vocabulary) Between(text []byte, next string) (drop, space bool) {
	if bytes.HasSuffix(text, []byte(softHyphen)) { // it is not written in any case
		return false, false
	}
	half, hyphen := bytes.CutSuffix(text, []byte("-"))
	last, _ := utf8.DecodeLastRune(half)
	rest, _, _ := strings.Cut(next, " ")
	if !hyphen || !unicode.IsLetter(last) || suspended[rest] {
		return false, true
	}
	return v.isBroken(strings.ToLower(lastWord(half)), strings.ToLower(firstWord(rest))), false
}

const softHyphen = "\u00ad"

func (v Vocabulary) isBroken(first, second string) bool {
	switch whole := first + second; {
	case second == "": // COVID-19
		return false
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
