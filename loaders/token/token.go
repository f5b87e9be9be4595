// Package token cuts printed text into words, numbers and marks. Offsets count code points, as evidence does.
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // a run of letters
	Number             // a run of digits
	Mark               // one other character
	Note               // a run of superscript digits: the mark of a footnote
)

// Token is a piece of a text.
type Token struct {
	Kind       Kind
	Space      bool   // white space stands before it
	Text       string // as printed
	Fold       string // in lower case, with look-alikes in their plain form: a hyphen for each dash, ' and " for each quotation mark
	Start, End int    // code points
}

// Upper reports whether the token begins with a capital.
func (t *Token) Upper() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// AllCaps reports whether the token is an abbreviation such as UNCAC: two letters or more, all of them capitals.
func (t *Token) AllCaps() bool {
	return t.Kind == Word && t.End-t.Start > 1 && !strings.ContainsFunc(t.Text, unicode.IsLower)
}

const softHyphen = '\u00ad' // says where a word may be broken; no part of it

// Split cuts a text into tokens. White space is left out and remembered in Space.
func Split(text string) []Token { return Append(make([]Token, 0, len(text)/5+1), text) }

// Append appends the tokens of a text, as Split cuts it.
func Append(tokens []Token, text string) []Token {
	space, at := true, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isSpace(r):
			space = true
			i, at = i+size, at+1
			continue
		case r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r): // soft hyphens, marks of direction
			i, at = i+size, at+1
			continue
		}
		kind := kindOf(r)
		end, count := i+size, 1
		for kind != Mark && end < len(text) {
			if text[end] < utf8.RuneSelf { // most text by far
				if asciiKinds[text[end]] != kind {
					break
				}
				end, count = end+1, count+1
				continue
			}
			next, size := utf8.DecodeRuneInString(text[end:])
			if kindOf(next) != kind && next != softHyphen && !unicode.Is(unicode.Mn, next) {
				break
			}
			end, count = end+size, count+1
		}
		word := text[i:end]
		tokens = append(tokens, Token{Kind: kind, Space: space, Text: word, Fold: fold(kind, word), Start: at, End: at + count})
		space, i, at = false, end, at+count
	}
	return tokens
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// asciiKinds are the kinds of the characters below 128.
var asciiKinds = func() (kinds [utf8.RuneSelf]Kind) {
	for r := range kinds {
		kinds[r] = slowKindOf(rune(r))
	}
	return kinds
}()

func kindOf(r rune) Kind {
	if r < utf8.RuneSelf {
		return asciiKinds[r]
	}
	return slowKindOf(r)
}

func slowKindOf(r rune) Kind {
	switch {
	case unicode.IsLetter(r):
		return Word
	case '0' <= r && r <= '9':
		return Number
	case r == '¹' || r == '²' || r == '³' || '⁰' <= r && r <= '⁹':
		return Note
	}
	return Mark
}

func fold(kind Kind, s string) string {
	switch kind {
	case Word:
		if isASCII(s) {
			return strings.ToLower(s)
		}
		return strings.ToLower(plainLetters.Replace(s))
	case Mark:
		if len(s) == 1 {
			return s
		}
		if plain, ok := plainMarks[s]; ok {
			return plain
		}
	case Note:
		return superscripts.Replace(s)
	}
	return s
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

var (
	plainLetters = strings.NewReplacer(string(softHyphen), "", "А", "A", "В", "B", "С", "C", "Е", "E", "Н", "H", "К", "K", "М", "M", "О", "O", "Р", "P", "Т", "T", "Х", "X")
	superscripts = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
	plainMarks   = map[string]string{
		"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
		"‘": "'", "’": "'", "ʼ": "'", "“": `"`, "”": `"`, "„": `"`, "«": `"`, "»": `"`,
	}
)
