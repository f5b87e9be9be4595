package akn

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// write adds running text to the block, or to what is captured from the head.
func (p *parser) write(s string) {
	if n := len(p.capture); n > 0 && p.outer == nil { // a footnote in a number is none of it
		p.capture[n-1].flow.write(s)
		return
	}
	if p.flow.count == 0 {
		p.flow.started, _ = p.decoder.InputPos()
	}
	p.flow.write(s)
}

// cut ends the block that is being read, where an element begins or ends; within a row and a footnote it only parts words. Last says that
// a number can wait no longer for its text.
func (p *parser) cut(name string, last bool) {
	f := p.top()
	if f.zone != zoneBody {
		return
	}
	if p.outer != nil || soft[name] || name != "tr" && p.within("tr") {
		p.flow.space = true
		return
	}
	p.flush(&f, last)
}

func (p *parser) flush(f *frame, last bool) {
	if p.flow.empty() {
		p.flow.space, p.size = false, 0
		return
	}
	if p.flow.count == 0 && p.flow.number != "" && !last {
		return // the number waits for its text
	}
	if f.kind == blockFormula && p.flow.count > longestFormula {
		f.kind = blockPreambular // more than a name stands in it
	}
	b := p.flow.block(f.kind)
	b.item = p.within("point") || p.within("item")
	if b.kind == blockParagraph && p.isHeading(f, &b) {
		b.kind = blockHeading
	}
	if b.kind == blockHeading || b.kind == blockFormula || b.kind == blockRow {
		b.joinNumber()
	} else if b.number == "" && (f.kind == blockParagraph || p.within("item")) {
		b.splitNumber()
		if b.number == "" && b.kind == blockParagraph && p.part.kind != partAnnex {
			b.splitBareNumber(p.part.last + 1)
		}
	}
	if b.kind == blockParagraph && !b.item && styleOf(b.number) == styleDigits {
		p.part.last = ordinal(b.number, styleDigits)
	}
	p.add(b)
	*p.flow, p.size = flow{}, 0
}

const longestFormula = 120 // code points: the name of the body that speaks

// add adds a block. A formula is no paragraph: its footnotes go with the next one.
func (p *parser) add(b block) {
	b.notes, p.carried = append(p.carried, b.notes...), nil
	if b.kind == blockFormula {
		p.carried, b.notes = b.notes, nil
		for i := range p.carried {
			p.carried[i].offset = 0
		}
	}
	p.part.blocks = append(p.part.blocks, b)
}

// endsNumbered are the elements at whose end a number cannot wait any longer.
var endsNumbered = map[string]bool{"paragraph": true, "mainBody": true, "point": true, "item": true}

const longestHeading = 300 // code points

// isHeading: paragraphs of the classes for headings, and short ones that stand in bold or italics as a whole; never one with the number
// of a paragraph, nor one that goes on behind a comma, as the opening words of a declaration do and the words that end them.
func (p *parser) isHeading(f *frame, b *block) bool {
	if p.flow.count > longestHeading || styleOf(b.number) == styleDigits || strings.HasPrefix(b.number, "(") {
		return false
	}
	if n := len(p.part.blocks); opens(b.text) && n > 0 && p.part.blocks[n-1].number == "" && endsOpen(p.part.blocks[n-1].text) {
		return false
	}
	return strings.HasPrefix(f.class, "H") ||
		p.flow.plain == 0 && b.number == "" && strings.ContainsFunc(b.text, isLetter) && !endsOpen(b.text) && !strings.HasSuffix(b.text, ";")
}

// joinNumber makes the number part of the text: "I. Introduction".
func (b *block) joinNumber() {
	if b.number == "" {
		return
	}
	by := utf8.RuneCountInString(b.number) + 1
	b.text = strings.TrimSpace(b.number + " " + b.text)
	b.number = ""
	b.shift(by)
}

// printedNumber is a number that stands in the text, where the markup has none.
var printedNumber = regexp.MustCompile(`^(\((?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,2})\)|\d{1,3}\.|[a-z]\.|[ivx]{1,5}\.|[•–—−])[\x{200e}\x{200f}]*\s`)

// splitNumber takes the number as printed from the beginning of the text.
func (b *block) splitNumber() {
	m := printedNumber.FindString(b.text)
	if m != "" && len(m) < len(b.text) {
		b.split(len(m))
	}
}

func (b *block) split(at int) {
	m := b.text[:at]
	b.number, b.text = strings.TrimSpace(m), b.text[at:]
	b.shift(-utf8.RuneCountInString(m))
}

// bareNumber is a number without its stop, or with a space before it, and the words behind it; a date or a name goes on otherwise.
var bareNumber = regexp.MustCompile(`^(\d{1,3})(?: ?\. ?| )(?:\p{Lu}\p{Ll}+(?: \p{Ll}+|,))`)

// splitBareNumber takes the next number of the text's paragraphs from the beginning of the text, where it is printed without a stop.
func (b *block) splitBareNumber(next int) {
	m := bareNumber.FindStringSubmatch(b.text)
	if m == nil || next == 1 || m[1] != strconv.Itoa(next) {
		return
	}
	b.split(len(b.text) - len(strings.TrimLeft(b.text[len(m[1]):], " .")))
}

func (b *block) shift(by int) {
	for i := range b.links {
		b.links[i].start, b.links[i].end = max(0, b.links[i].start+by), max(0, b.links[i].end+by)
	}
	for i := range b.notes {
		b.notes[i].offset = max(0, b.notes[i].offset+by)
	}
	b.links = slices.DeleteFunc(b.links, func(l link) bool { return l.start >= l.end })
}

// beginNumber: what stands in <num> is kept apart, unless it is a heading, as in <section><p><num>.
func (p *parser) beginNumber() {
	if p.outer != nil || p.within("tr") || p.countOpen("num") > 1 || p.inHeading() {
		return
	}
	if p.flow.number != "" || p.flow.count > 0 { // a number whose text never came, or text before a number
		f := p.top()
		p.flush(&f, true)
	}
	p.capture = append(p.capture, captured{flow: &flow{}, into: func(s string) { p.flow.number = s }})
}

func (p *parser) endNumber() {
	if p.outer != nil || p.within("tr") || p.countOpen("num") > 1 || p.inHeading() {
		return
	}
	last := len(p.capture) - 1
	p.capture[last].into(p.capture[last].flow.text.String())
	p.capture = p.capture[:last]
}

// inHeading reports whether the number that begins or ends here is the heading of a section.
func (p *parser) inHeading() bool {
	if len(p.frames) < 2 {
		return false
	}
	parent := &p.frames[len(p.frames)-2]
	if parent.name == "section" || parent.name == "part" || parent.name == "p" && !p.within("paragraph") && !p.within("item") {
		p.frames[len(p.frames)-1].kind, parent.kind = blockHeading, blockHeading
		return true
	}
	return false
}

func (p *parser) beginNote() {
	if p.outer == nil {
		p.outer, p.flow = p.flow, &flow{}
	}
}

func (p *parser) endNote(marker string) {
	if p.outer == nil || p.countOpen("authorialNote") > 1 {
		return
	}
	n := note{marker: marker, offset: p.outer.count, text: p.flow.text.String(), links: p.flow.closedLinks()}
	p.flow, p.outer = p.outer, nil
	if p.flow.started == 0 {
		p.flow.started, _ = p.decoder.InputPos()
	}
	p.flow.notes = append(p.flow.notes, n)
}

func (p *parser) countOpen(name string) int {
	n := 0
	for _, f := range p.frames {
		if f.name == name {
			n++
		}
	}
	return n
}
