package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/format"
)

// goldItem is a number that editors linked: what is to be found, and where.
type goldItem struct {
	shape
	place     string
	symbol    graph.Symbol // zero where the address is of something that is not measured here
	address   string
	corrected bool // the number in the address is not the one in print
	judged    bool // by reading
}

// goldOf returns the links of a document, one for each number in print: the address says which body it is of, the print which number.
// So it does not matter whether an address has lost a letter or a link stands around half a number, or around each of its digits.
func goldOf(d *document, x *exceptions) []goldItem {
	var items []goldItem
	for i := range d.links {
		if one, ok := d.goldItem(&d.links[i], x); ok {
			items = appendLink(items, one, &d.links[i])
		}
	}
	for i := range items {
		items = append(items, items[i].furtherLetters(d.texts[items[i].place])...)
	}
	return items
}

// appendLink adds the item of a link, unless it is a further piece of the item before it.
func appendLink(items []goldItem, one goldItem, l *format.Link) []goldItem {
	if n := len(items); n > 0 {
		last := &items[n-1]
		near := last.place == one.place && l.Start <= last.end+1
		switch {
		case near && last.start == one.start && last.end == one.end:
			if last.corrected && !one.corrected { // of two addresses the one that agrees with the print
				*last = one
			}
			return items
		case near && last.symbol == one.symbol && one.form == "": // a piece beside the number: a space, a parenthesis
			return items
		}
	}
	return append(items, one)
}

// goldItem returns what a link is laid on, and false where the link says nothing.
func (d *document) goldItem(l *format.Link, x *exceptions) (one goldItem, ok bool) {
	one = goldItem{place: l.Place, address: l.Address, shape: shape{start: l.Start, end: l.End}}
	address := addressed(l.Address)
	if !one.onShape(d.shapesAt(l.Place), l, digitsOf(address)) {
		one.widen(d.texts[l.Place])
	}
	if symbol, known := x.of(d, one.place, one.printed); known {
		one.symbol, one.judged = firstSymbol(symbol), true
		return one, symbol != ""
	}
	switch {
	case one.form == formOther: // a document by its own symbol, whatever the address is of
		return one, false
	case measured.MatchString(address):
		one.symbol, one.corrected = goldSymbol(address, one.printed)
		return one, !one.symbol.IsZero() && !d.belied(&one)
	}
	return one, numbered.MatchString(address) && digitsOf(address) == digitsOf(one.printed)
}

// belied reports whether the day of adoption in print shows that a number is not the General Assembly's, whatever the address is of.
func (d *document) belied(g *goldItem) bool {
	if g.symbol.Body() != graph.BodyID("GA") {
		return false
	}
	fits, dated := fitsDay(g.symbol, assert.Cut(d.texts[g.place], g.end, len(d.texts[g.place])))
	return dated && !fits
}

// onShape lays a link on the number that it stands around or in; of several on the one that its address has.
func (g *goldItem) onShape(shapes []shape, l *format.Link, digits string) bool {
	laid := false
	for _, s := range shapes {
		if s.start < l.End && l.Start < s.end && (!laid || digitsOf(s.printed) == digits) {
			g.shape, laid = s, true
		}
	}
	return laid
}

// widen gives a link that stands at no number that is known by its look what is printed there: a year may be missing, or all but a letter.
func (g *goldItem) widen(text string) {
	g.printed = strings.TrimSpace(assert.Cut(text, g.start, g.end))
	g.listed = !followsWord(assert.Cut(text, 0, g.start))
	switch {
	case plainNumber.MatchString(g.printed):
		g.form = formBare
	case len(g.printed) == 1 && g.printed >= "A" && g.printed <= "Z":
		g.form = formLetter
	}
}

var (
	plainNumber = regexp.MustCompile(`^\d{1,4}$`)
	digits      = regexp.MustCompile(`\d+`)
	measured    = regexp.MustCompile(`(?i)^(?:A/RES|RES/A|S/RES|RES/S|S/PRST)/`)
	numbered    = regexp.MustCompile(`(?i)/(?:RES|DEC)[/.]`) // a resolution or decision of another body
	inAddress   = regexp.MustCompile(`(?i)(?:[/=])((?:A|S|E)/(?:[A-Z0-9.]+/)?(?:RES|PRST)/[^/].*)$`)
)

// addressed returns the symbol in an address, on whatever host; "" for an address by another key, which says nothing.
func addressed(address string) string {
	if symbol, ok := graph.SymbolOfLink(address); ok && strings.Contains(symbol, "/") {
		return strings.TrimPrefix(symbol, "en/")
	}
	if m := inAddress.FindStringSubmatch(address); m != nil {
		return m[1]
	}
	return ""
}

func firstSymbol(s string) graph.Symbol {
	if found := graph.ParseSymbol(s, ""); len(found) == 1 {
		return found[0]
	}
	return graph.Symbol{}
}

func digitsOf(s string) string { return strings.Join(digits.FindAllString(s, -1), " ") }

// goldSymbol returns what is printed as a symbol of the body that the address names; where that makes no symbol, the number's with its
// true year, or the address's own.
func goldSymbol(address, printed string) (_ graph.Symbol, corrected bool) {
	if !measured.MatchString(address) {
		return graph.Symbol{}, false
	}
	body := "GA"
	if strings.HasPrefix(strings.ToUpper(address), "S/") || strings.HasPrefix(strings.ToUpper(address), "RES/S") {
		body = "SC"
	}
	of := graph.ParseSymbol(address, "")
	if printed != "" && !strings.HasPrefix(printed, "(") {
		if in := graph.ParseSymbol(printed, body); len(in) == 1 && isMeasured(in[0]) {
			return in[0], len(of) != 1 || of[0] != in[0]
		}
	}
	if m := misdated.FindStringSubmatch(printed); body == "SC" && m != nil {
		return firstSymbol("Security Council resolution " + m[1]), true
	}
	if len(of) == 1 {
		return of[0], false
	}
	return graph.Symbol{}, false
}

// misdated is a number of the Security Council with a year that is not its own: its numbers run on, so it is the year that is misprinted.
var misdated = regexp.MustCompile(`^(\d{1,4}) ?\(\d{4}\)$`)

// isMeasured: resolutions of the General Assembly and the Security Council, and statements of its President.
func isMeasured(s graph.Symbol) bool {
	return (s.Body() == graph.BodyID("GA") || s.Body() == graph.BodyID("SC")) && s.Kind() != graph.IsDecision
}

// bodyOf names what a symbol is counted under.
func bodyOf(s graph.Symbol) string {
	if s.Kind() == graph.IsStatement {
		return "PRST"
	}
	return strings.TrimPrefix(s.Body(), "body:")
}

var (
	letterBehind = regexp.MustCompile(`^(,| and|, and| to|–|-| –) ?([A-Z])\b`)
	rangeWords   = map[string]bool{" to": true, "–": true, "-": true, " –": true}
)

// furtherLetters returns the other resolutions of one number, of which only the first letter stands in the number: 57/270 A and B, S-20/4 A–E.
func (g *goldItem) furtherLetters(text string) (more []goldItem) {
	number := g.symbol.Number()
	if number.Letter == "" || g.form == formRoman || strings.Contains(g.printed, "(") {
		return nil
	}
	rest := assert.Cut(text, g.end, len(text))
	last := number.Letter[0]
	for m := letterBehind.FindStringSubmatch(rest); m != nil; m = letterBehind.FindStringSubmatch(rest) {
		from := m[2][0]
		if rangeWords[m[1]] {
			from = last + 1
		}
		g.end += utf8.RuneCountInString(m[0])
		for letter := from; letter <= m[2][0]; letter++ {
			one := *g
			base := strings.TrimSuffix(g.symbol.String(), number.Letter)
			one.symbol = firstSymbol(base + string(letter))
			more = append(more, one)
		}
		last, rest = m[2][0], rest[len(m[0]):]
	}
	for i := range more {
		more[i].end = g.end
	}
	return more
}
