package text

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Located is a term with the code points of a text that it was made of.
type Located struct {
	Term     string
	From, To int
}

// Span is a part of a text in code points.
type Span struct{ From, To int }

// Locate returns the terms of a text, as Analyze does, each with its place.
func Locate(language, s string) []Located {
	places := placesOf(s)
	stem := stemmerOf(language)
	var all []Located
	for _, w := range split(language, s) {
		if !w.pairs {
			all = append(all, Located{stem(w.text), places.at(w.from), places.at(w.to)})
			continue
		}
		pairs := appendPairs(nil, w.text)
		each := w.to-w.from == utf8.RuneCountInString(w.text) // else one character stands for several
		for i, p := range pairs {
			from, to := w.from, w.to
			if each {
				from, to = w.from+i, w.from+i+utf8.RuneCountInString(p)
			}
			all = append(all, Located{p, places.at(from), places.at(to)})
		}
	}
	return all
}

// Spans returns where the phrases occur among the terms of a text, in order and apart: those that touch or overlap are one.
func Spans(terms []Located, phrases []Phrase) []Span {
	bare := make([]string, len(terms))
	for i, t := range terms {
		bare[i] = t.Term
	}
	var spans []Span
	for i := range terms {
		end := 0
		for _, p := range phrases {
			if len(p.Terms) <= len(terms)-i && p.at(bare[i:]) {
				end = max(end, terms[i+len(p.Terms)-1].To)
			}
		}
		if end == 0 {
			continue
		}
		if n := len(spans); n > 0 && terms[i].From <= spans[n-1].To {
			spans[n-1].To = max(spans[n-1].To, end)
		} else {
			spans = append(spans, Span{terms[i].From, end})
		}
	}
	return spans
}

// places are the code points of a text by those of its normalized form; nil where both are the same.
type places []int

func placesOf(s string) (all places) {
	if norm.NFC.IsNormalString(s) {
		return nil
	}
	var it norm.Iter
	it.InitString(norm.NFC, s)
	at, read := 0, 0
	for !it.Done() {
		pos := it.Pos()
		at += utf8.RuneCountInString(s[read:pos])
		read = pos
		for range utf8.RuneCount(it.Next()) {
			all = append(all, at)
		}
	}
	return append(all, at+utf8.RuneCountInString(s[read:]))
}

func (p places) at(i int) int {
	if p == nil {
		return i
	}
	return p[min(i, len(p)-1)]
}
