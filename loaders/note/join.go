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
	for i := 0; i < len(text); {
		word := text[i : i+wordLength(text[i:])]
		if i += len(word); word == "" {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if !strings.HasPrefix(text[i:], "-\n") { // the first half of a broken word is none
			known[strings.ToLower(word)] = true
		}
	}
	return known
}

// wordLength returns how many bytes of letters a text begins with.
func wordLength(text string) int {
	if i := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return i
	}
	return len(text)
}

// secondHalf is what stands behind a hyphen and the end of a line, where that broke a word.
var secondHalf = regexp.MustCompile(`^[ \t]*(\p{Ll}\pL*)([^\s\pL]*)[ \t]?`)

// lines joins the words that the ends of lines broke; the rest of such a word goes to the line where it begins.
func (j joiner) lines(text string) string {
	var out strings.Builder
	done, at := 0, 0
	for {
		size := strings.IndexByte(text[at:], '\n')
		if size < 0 {
			return out.String() + text[done:]
		}
		line := text[at : at+size]
		head, broken := strings.CutSuffix(line, "-")
		if !broken {
			head, broken = strings.CutSuffix(line, "‐")
		}
		first, begins := lastWord(head), at
		at += size + 1
		if !broken || first == "" {
			continue
		}
		m := secondHalf.FindStringSubmatch(text[at:])
		if m == nil {
			continue
		}
		if at += len(m[0]); suspended[m[1]] {
			continue
		}
		out.WriteString(text[done : begins+len(head)])
		if !j[strings.ToLower(first+m[1])] {
			out.WriteByte('-')
		}
		out.WriteString(m[1] + m[2] + "\n")
		done = at
	}
}

// lastWord returns the letters at the end of a text.
func lastWord(text string) string {
	return text[len(strings.TrimRightFunc(text, unicode.IsLetter)):]
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
