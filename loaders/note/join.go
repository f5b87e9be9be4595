package note

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joiner joins what pages and lines broke. It knows the words of the whole note, to tell a broken word from one with a hyphen.
type joiner map[string]bool

var wholeWord = regexp.MustCompile(`\pL+`)

func newJoiner(text string) joiner {
	known := joiner{}
	for _, at := range wholeWord.FindAllStringIndex(text, -1) {
		if !strings.HasPrefix(text[at[1]:], "-\n") { // the first half of a broken word is none
			known[strings.ToLower(text[at[0]:at[1]])] = true
		}
	}
	return known
}

var brokenWord = regexp.MustCompile(`(\pL+)[-‐]\n[ \t]*(\p{Ll}\pL*)([^\s\pL]*)[ \t]?`)

// lines joins the words that the ends of lines broke; the rest of such a word goes to the line where it begins.
func (j joiner) lines(text string) string {
	return brokenWord.ReplaceAllStringFunc(text, func(s string) string {
		m := brokenWord.FindStringSubmatch(s)
		switch {
		case suspended[m[2]]:
			return s
		case j[strings.ToLower(m[1]+m[2])]:
			return m[1] + m[2] + m[3] + "\n"
		}
		return m[1] + "-" + m[2] + m[3] + "\n"
	})
}

const closers = ").,;:?!]" // stand without a space behind what they end

const softHyphen = "\u00ad"

// suspended are words behind a hyphen that stands for a later half: information- and evidence-sharing.
var suspended = map[string]bool{"and": true, "or": true, "to": true}

func (p Paragraph) startsUpper() bool {
	first, _ := utf8.DecodeRuneInString(p.Text)
	return unicode.IsUpper(first)
}

// prefix puts words before a paragraph.
func (p *Paragraph) prefix(words string) {
	p.Text = words + p.Text
	for i := range p.Bold {
		p.Bold[i].Start += utf8.RuneCountInString(words)
		p.Bold[i].End += utf8.RuneCountInString(words)
	}
}

var letterMark = regexp.MustCompile(`^\(?(?:[a-z]|[ivx]{1,4})\)\s+`)

// dropLetter takes the letter of an item off.
func (p *Paragraph) dropLetter() {
	size := utf8.RuneCountInString(letterMark.FindString(p.Text))
	p.Text = letterMark.ReplaceAllString(p.Text, "")
	for i := range p.Bold {
		p.Bold[i].Start, p.Bold[i].End = max(0, p.Bold[i].Start-size), p.Bold[i].End-size
	}
}
