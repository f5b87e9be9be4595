package note

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noteMarks are marks of footnotes in brackets at the end of a text.
var noteMarks = regexp.MustCompile(`(?:\s*\[\^?\d{1,3}\])+$`)

const longestEnding = 500 // bytes; bounds the search for the last character that counts

// lastMark returns the last character that counts: no mark of a footnote, no closing bracket or quotation mark.
func lastMark(text []byte) rune {
	text = text[max(0, len(text)-longestEnding):]
	if bytes.HasSuffix(text, []byte("]")) {
		text = noteMarks.ReplaceAll(text, nil)
	}
	text = bytes.TrimRightFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.No) || strings.ContainsRune("*)]”\"’'", r)
	})
	last, _ := utf8.DecodeLastRune(text)
	return last
}

// parentheses counts those that are open in a text that grows: it looks at each word once. Letters of lists count for nothing.
type parentheses struct {
	at     int  // the first byte of the last word, which may grow
	depth  int  // before that word
	listed bool // the word before that one is the letter of a list
}

var listMark = regexp.MustCompile(`^\(?(?:[a-z]|[ivx]+)\)$`)

// unclosed reports whether a parenthesis is open at the end of the text.
func (c *parentheses) unclosed(text []byte) bool {
	for {
		size := bytes.IndexByte(text[c.at:], ' ')
		if size < 0 {
			return c.depth+balance(text[c.at:]) > 0
		}
		word := text[c.at : c.at+size]
		if c.listed = !c.listed && listMark.Match(word); !c.listed {
			c.depth += balance(word)
		}
		c.at += size + 1
	}
}

func balance(text []byte) int { return bytes.Count(text, []byte("(")) - bytes.Count(text, []byte(")")) }

func (p Paragraph) open() bool { return grow(&p).open() }

func (p Paragraph) introduces() bool { return lastMark([]byte(p.Text)) == ':' }

const shortestProse = 80 // bytes; what is shorter and has no full stop may be a heading

// isProse reports whether a text is a sentence, not a heading.
func (p Paragraph) isProse() bool {
	return len(p.Text) > shortestProse && lastMark([]byte(p.Text)) == '.'
}

// allBold reports whether the whole paragraph is printed in bold, as headings are.
func (p Paragraph) allBold() bool {
	return len(p.Bold) == 1 && p.Bold[0] == Span{0, utf8.RuneCountInString(p.Text)}
}
