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

// add joins another piece to a paragraph: with a space; behind a hyphen without one, and without the hyphen where the note has the whole word.
func (j joiner) add(p *Paragraph, next Paragraph) {
	before := wholeWord.FindAllString(p.Text[max(0, strings.LastIndexAny(p.Text, " ")):], -1)
	after := wholeWord.FindString(next.Text)
	switch {
	case strings.HasSuffix(p.Text, softHyphen):
		p.Text = strings.TrimSuffix(p.Text, softHyphen)
	case p.Text == "" || next.Text == "" || strings.ContainsRune(closers, rune(next.Text[0])):
	case !endsInHyphen(p.Text) || suspended[after] || !strings.HasPrefix(next.Text, after):
		p.Text += " "
	case len(before) > 0 && !next.startsUpper() && j[strings.ToLower(before[len(before)-1]+after)]:
		_, size := utf8.DecodeLastRuneInString(p.Text)
		p.Text = p.Text[:len(p.Text)-size]
	}
	shift := utf8.RuneCountInString(p.Text)
	p.Text += next.Text
	for _, b := range next.Bold {
		p.Bold = append(p.Bold, Span{b.Start + shift, b.End + shift})
	}
}

const closers = ").,;:?!]" // stand without a space behind what they end

const softHyphen = "\u00ad"

// suspended are words behind a hyphen that stands for a later half: information- and evidence-sharing.
var suspended = map[string]bool{"and": true, "or": true, "to": true}

func endsInHyphen(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return (r == '-' || r == '‐' || r == '‑') && unicode.IsLetter(before)
}

// noteMarks are marks of footnotes in brackets at the end of a text.
var noteMarks = regexp.MustCompile(`(?:\s*\[\^?\d{1,3}\])+$`)

// lastMark returns the last character that counts: no mark of a footnote, no closing bracket or quotation mark.
func (p Paragraph) lastMark() rune {
	text := strings.TrimRightFunc(noteMarks.ReplaceAllString(p.Text, ""), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.No) || strings.ContainsRune("*)]”\"’'", r)
	})
	last, _ := utf8.DecodeLastRuneInString(text)
	return last
}

// open reports whether the paragraph cannot end here: no mark ends its last sentence, or a parenthesis is open.
func (p Paragraph) open() bool {
	if p.Text == "" {
		return false
	}
	return p.inParenthesis() || !strings.ContainsRune(".!?:;…", p.lastMark())
}

var listMark = regexp.MustCompile(`(?:^|\s)\(?(?:[a-z]|[ivx]+)\)\s`)

// inParenthesis reports whether a parenthesis is open. Letters of lists count for nothing.
func (p Paragraph) inParenthesis() bool {
	text := listMark.ReplaceAllString(p.Text, " ")
	return strings.Count(text, "(") > strings.Count(text, ")")
}

// introduces reports whether the paragraph ends with the mark behind which a list stands.
func (p Paragraph) introduces() bool { return p.lastMark() == ':' }

// isProse reports whether a text is a sentence, not a heading.
func (p Paragraph) isProse() bool { return len(p.Text) > shortestProse && p.lastMark() == '.' }

// caption matches the end of a line that points at paragraphs and says what they are about: it needs no full stop.
var caption = regexp.MustCompile(`(?i)\b(paras?|paragraphs?|sections?|chapters?)\.? [\dIVX][\dIVX,. –-]*: \pL[^.;:]*$`)

const shortestProse = 80 // bytes; what is shorter and has no full stop may be a heading

// continuedBy reports whether next is the rest of a paragraph that a page or footnotes broke.
func (p Paragraph) continuedBy(next Paragraph) bool {
	if !p.open() || next.Text == "" || p.allBold() {
		return false
	}
	if !next.startsUpper() {
		return true
	}
	return len(p.Text) > shortestProse && !next.allBold() && !caption.MatchString(p.Text)
}

// allBold reports whether the whole paragraph is printed in bold, as headings are.
func (p Paragraph) allBold() bool {
	return len(p.Bold) == 1 && p.Bold[0] == Span{0, utf8.RuneCountInString(p.Text)}
}

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
