package note

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// add joins another piece to the paragraph. A piece behind a hyphen joins without a space.
func (p *Paragraph) add(next Paragraph) {
	if p.Text != "" && next.Text != "" && !endsInHyphen(p.Text) {
		p.Text += " "
	}
	shift := utf8.RuneCountInString(p.Text)
	p.Text += next.Text
	for _, b := range next.Bold {
		p.Bold = append(p.Bold, Span{b.Start + shift, b.End + shift})
	}
}

func endsInHyphen(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return (r == '-' || r == '‐' || r == '‑') && unicode.IsLetter(before)
}

// open reports whether the paragraph cannot end here: no mark ends its last sentence, or a parenthesis is open.
func (p Paragraph) open() bool {
	if p.Text == "" {
		return false
	}
	if strings.Count(p.Text, "(") > strings.Count(p.Text, ")") {
		return true
	}
	text := strings.TrimRightFunc(p.Text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.No) || strings.ContainsRune("*)]”\"’'", r)
	})
	last, _ := utf8.DecodeLastRuneInString(text)
	return !strings.ContainsRune(".!?:;…", last)
}

// caption matches the end of a line that points at paragraphs and says what they are about: it needs no full stop.
var caption = regexp.MustCompile(`(?i)\b(paras?|paragraphs?|sections?|chapters?)\.? [\dIVX][\dIVX,. –-]*: \pL[^.;:]*$`)

const shortestProse = 80 // bytes; what is shorter and has no full stop may be a heading

// continuedBy reports whether next is the rest of a paragraph that a page or footnotes broke.
func (p Paragraph) continuedBy(next Paragraph) bool {
	if !p.open() || next.Text == "" {
		return false
	}
	if !next.startsUpper() {
		return true
	}
	return len(p.Text) > shortestProse && !caption.MatchString(p.Text)
}

func (p Paragraph) startsUpper() bool {
	first, _ := utf8.DecodeRuneInString(p.Text)
	return unicode.IsUpper(first)
}
