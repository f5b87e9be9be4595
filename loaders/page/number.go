package page

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// printedNumber is the number of a paragraph or an item at the beginning of its text.
var printedNumber = regexp.MustCompile(`^(\((?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,2}|[A-Z])\)|\d{1,3}[.)]|[a-z]{1,2}\)|[ivxlc]{1,6}\)|[a-z]\.|[ivx]{1,5}\.|[•–—−▪●○■◦·])[\x{200e}\x{200f}]*\s+\S`)

// tightNumber is one without a space behind it, as elements give that only stand side by side.
var tightNumber = regexp.MustCompile(`^(\d{1,3}\.|\([a-z]{1,2}\))\p{Lu}\p{Ll}`)

// labelled is how texts under negotiation number their paragraphs: "PP1", "OP3.". Those of a preamble have no number in print.
var labelled = regexp.MustCompile(`^(PP|OP) ?(\d{1,3})[.:]? `)

// SplitNumber takes the printed number off the beginning of the text. The number that a list counts stands behind one that is printed.
func (b *Block) SplitNumber() {
	if m := labelled.FindStringSubmatch(b.Text); m != nil {
		b.dropFront(utf8.RuneCountInString(m[0]))
		if m[1] == "OP" {
			b.Number = m[2] + "."
		}
		return
	}
	m := printedNumber.FindStringSubmatch(b.Text)
	if m == nil {
		m = tightNumber.FindStringSubmatch(b.Text)
	}
	if m == nil {
		return
	}
	b.Number = m[1]
	b.dropFront(utf8.RuneCountInString(m[1]))
}

// JoinNumber puts the number before the text again.
func (b *Block) JoinNumber() {
	if b.Number == "" {
		return
	}
	by := utf8.RuneCountInString(b.Number) + 1
	b.Text, b.Number = b.Number+" "+b.Text, ""
	for i := range b.Links {
		b.Links[i].Start, b.Links[i].End = b.Links[i].Start+by, b.Links[i].End+by
	}
	for i := range b.Marks {
		b.Marks[i].Start, b.Marks[i].End = b.Marks[i].Start+by, b.Marks[i].End+by
	}
	for i := range b.Notes {
		b.Notes[i].Offset += by
	}
}

var bareNumber = regexp.MustCompile(`^(?:\((?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,2}|[A-Z])\)|\d{1,3}[.)]|[a-z]{1,2}\)|[ivxlc]{1,6}\)|[a-z]\.|[ivx]{1,5}\.|[•–—▪●○■◦·])$`)

// IsNumber reports whether a block is nothing but the number of a paragraph.
func (b *Block) IsNumber() bool { return b.Number == "" && bareNumber.MatchString(b.Text) }

// countedNumber is a number without its stop, or with a space before it, and the words behind it; a date or a name goes on otherwise.
var countedNumber = regexp.MustCompile(`^(\d{1,3})(?: ?\. ?| )(?:\p{Lu}\p{Ll}+(?: \p{Ll}+|,))`)

// splitCounted takes a number off the text that is printed without its stop, if it is the next one.
func (b *Block) splitCounted(next int) {
	m := countedNumber.FindStringSubmatch(b.Text)
	if b.Number != "" || m == nil || next == 1 || m[1] != strconv.Itoa(next) {
		return
	}
	b.Number = m[1] + "."
	b.dropFront(len(b.Text) - len(strings.TrimLeft(b.Text[len(m[1]):], " .")))
}
