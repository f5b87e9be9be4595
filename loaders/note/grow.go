package note

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// growing is a paragraph to which pieces are joined. It goes on from what it counted before: to look at the whole again with each piece
// would take time with the square of the length.
type growing struct {
	to    *Paragraph // its Text is set by finish
	text  []byte
	runes int
	parentheses
}

func grow(p *Paragraph) *growing {
	return &growing{to: p, text: []byte(p.Text), runes: utf8.RuneCountInString(p.Text)}
}

func (g *growing) finish() {
	if len(g.text) != len(g.to.Text) {
		g.to.Text = string(g.text)
	}
}

// add joins another piece: with a space; behind a hyphen without one, and without the hyphen where the note has the whole word.
func (g *growing) add(next Paragraph, known joiner) {
	after := wholeWord.FindString(next.Text)
	switch {
	case bytes.HasSuffix(g.text, []byte(softHyphen)):
		g.dropLast()
	case len(g.text) == 0 || next.Text == "" || strings.ContainsRune(closers, rune(next.Text[0])):
	case !endsInHyphen(g.text) || suspended[after] || !strings.HasPrefix(next.Text, after):
		g.text = append(g.text, ' ')
		g.runes++
	case !next.startsUpper() && known[strings.ToLower(g.brokenWord()+after)]:
		g.dropLast()
	}
	for _, b := range next.Bold {
		g.to.Bold = append(g.to.Bold, Span{b.Start + g.runes, b.End + g.runes})
	}
	g.text = append(g.text, next.Text...)
	g.runes += utf8.RuneCountInString(next.Text)
}

// dropLast takes the hyphen at the end off.
func (g *growing) dropLast() {
	_, size := utf8.DecodeLastRune(g.text)
	g.text = g.text[:len(g.text)-size]
	g.runes--
}

// brokenWord returns the letters before the hyphen at the end.
func (g *growing) brokenWord() string {
	_, size := utf8.DecodeLastRune(g.text)
	word := g.text[:len(g.text)-size]
	before := bytes.LastIndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	if before < 0 {
		return string(word)
	}
	_, size = utf8.DecodeRune(word[before:])
	return string(word[before+size:])
}

func endsInHyphen(s []byte) bool {
	r, size := utf8.DecodeLastRune(s)
	before, _ := utf8.DecodeLastRune(s[:len(s)-size])
	return (r == '-' || r == '‐' || r == '‑') && unicode.IsLetter(before)
}

// open reports whether the paragraph cannot end here: no mark ends its last sentence, or a parenthesis is open.
func (g *growing) open() bool {
	if len(g.text) == 0 {
		return false
	}
	return g.unclosed(g.text) || !strings.ContainsRune(".!?:;…", lastMark(g.text))
}

// introduces reports whether the paragraph ends with the mark behind which a list stands.
func (g *growing) introduces() bool { return lastMark(g.text) == ':' }

// continuedBy reports whether next is the rest of a paragraph that a page or footnotes broke.
func (g *growing) continuedBy(next Paragraph) bool {
	if !g.open() || next.Text == "" || len(g.to.Bold) == 1 && g.to.Bold[0] == (Span{0, g.runes}) {
		return false
	}
	if !next.startsUpper() {
		return true
	}
	return len(g.text) > shortestProse && !next.allBold() && !endsInCaption(g.text)
}

// caption matches the end of a line that points at paragraphs and says what they are about: it needs no full stop.
var caption = regexp.MustCompile(`(?i)\b(paras?|paragraphs?|sections?|chapters?)\.? [\dIVX][\dIVX,. –-]*: \pL[^.;:]*$`)

const longestCaption = 1000 // bytes

func endsInCaption(text []byte) bool {
	end := text[max(0, len(text)-longestCaption):]
	at := bytes.LastIndexAny(end, ".;:")
	return at >= 0 && end[at] == ':' && caption.Match(end)
}
