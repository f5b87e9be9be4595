package main

import (
	"fmt"
	"strings"

	"mandategraph/graph"
)

// verdict says what became of one number.
type verdict string

// The verdicts.
const (
	right    verdict = "right"    // of what was found: the symbol that is linked there
	wrong    verdict = "wrong"    // another symbol than is linked there
	unlinked verdict = "unlinked" // no link stands there, and nothing else shows that it is right; counted as wrong
	found    verdict = "found"    // of what is linked
	missed   verdict = "missed"   // linked, and not found

	foundUnlinked verdict = "found unlinked" // what no link stands at, but is shown to be a citation
	overlooked    verdict = "overlooked"     // the same, and not found
)

// result is a number with its verdict.
type result struct {
	document *document
	place    string
	shape
	verdict  verdict
	body     string // GA, SC, PRST: of what is expected, or of what was given
	expected string // symbol
	got      string // symbol
	rule     string
	address  string
	shownBy  string // what shows that it is right
}

// What shows that a citation is right.
const (
	byLink      = "a link"
	byElsewhere = "the same document elsewhere"
	byPrint     = "the print"
	byReading   = "a judgement"
)

// scored are the results of a way of reading over a document: one for each citation that it gives, and one for each that is linked.
func scored(d *document, gold []goldItem, guesses []guess, x *exceptions) (results []result) {
	shown := d.shown(gold)
	got := make([]bool, len(gold))
	for i := range guesses {
		g := &guesses[i]
		r := result{document: d, place: g.place, shape: g.shape, verdict: unlinked, body: bodyOf(g.symbol), got: g.symbol.String(), rule: g.rule}
		r.compare(g, gold, got)
		if r.verdict == unlinked {
			r.judge(g, shown, x)
		}
		results = append(results, r)
	}
	for i := range gold {
		g := &gold[i]
		if g.symbol.IsZero() || !isMeasured(g.symbol) {
			continue
		}
		r := result{document: d, place: g.place, shape: g.shape, verdict: found, body: bodyOf(g.symbol), expected: g.symbol.String(), address: g.address}
		if !got[i] {
			r.verdict, r.got = missed, d.openAt(g)
		}
		results = append(results, r)
	}
	return results
}

// elsewhere looks for citations that no editor linked. Where number shapes alone give one that something else shows to be right, it
// should have been found.
func elsewhere(d *document, gold []goldItem, guesses []guess, x *exceptions) (results []result) {
	for _, r := range scored(d, gold, byShapes(d), x) {
		if r.verdict != right || r.shownBy == byLink || r.shownBy == byReading {
			continue
		}
		r.verdict = overlooked
		for i := range guesses {
			if g := &guesses[i]; g.place == r.place && g.start < r.end && r.start < g.end && g.symbol.String() == r.got {
				r.verdict = foundUnlinked
			}
		}
		if r.expected = r.got; r.verdict == overlooked {
			r.got, r.rule = "", ""
		}
		results = append(results, r)
	}
	return results
}

// compare looks for the link at a guess. A guess that agrees with a link has that link's form, so that both sides are counted alike.
func (r *result) compare(g *guess, gold []goldItem, got []bool) {
	for i := range gold {
		at := &gold[i]
		if at.place != g.place || at.start >= g.end || g.start >= at.end {
			continue
		}
		switch {
		case at.symbol == g.symbol:
			got[i] = true
			r.verdict, r.shape, r.expected, r.shownBy = right, at.shape, at.symbol.String(), byLink
			if at.judged {
				r.shownBy = byReading
			}
		case r.verdict != right:
			r.verdict, r.expected, r.address = wrong, at.symbol.String(), at.address
		}
	}
}

// shown are the symbols of which a document shows somewhere what they are of: by a link, by a symbol in full, or, for those of the Security
// Council, by the year behind the number, which no other body prints.
func (d *document) shown(gold []goldItem) map[graph.Symbol]bool {
	shown := map[graph.Symbol]bool{}
	for i := range gold {
		shown[gold[i].symbol] = true
	}
	for _, place := range d.places {
		for _, s := range d.shapesAt(place) {
			if s.form != formYear && s.form != formSymbol {
				continue
			}
			if symbol, ok := symbolOfShape(&s, "SC"); ok {
				shown[symbol] = true
			}
		}
	}
	return shown
}

// judge decides of a guess at which there is no link: the document shows elsewhere what the number is of, the print proves
// it, or it was judged by reading.
func (r *result) judge(g *guess, shown map[graph.Symbol]bool, x *exceptions) {
	symbol, known := x.of(r.document, g.place, bareNumber(g.printed))
	switch {
	case known && symbol != r.got:
		r.verdict, r.expected = wrong, symbol
		return
	case known:
		r.shownBy = byReading
	case shown[g.symbol]:
		r.shownBy = byElsewhere
	case r.document.provenInPrint(g):
		r.shownBy = byPrint
	default:
		return
	}
	r.verdict, r.expected = right, r.got
}

// openAt says what was found at a link, where that is no settled symbol.
func (d *document) openAt(g *goldItem) string {
	for i := range d.found {
		f := &d.found[i]
		if f.Place != g.place || f.Start >= g.end || g.start >= f.End {
			continue
		}
		if f.Target != "" {
			return f.Target + " by " + f.Rule
		}
		return fmt.Sprintf("open (%s by %s): %s", f.Reason, f.Rule, strings.Join(f.Candidates, ", "))
	}
	return ""
}

func (r *result) inFootnote() bool { return strings.Contains(r.place, "/fn") }
