package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mandategraph/graph"
)

// guess is a citation that some way of reading has found.
type guess struct {
	shape
	place  string
	symbol graph.Symbol
	rule   string
}

// reader is a way to find citations in a document without its links.
type reader struct {
	name string
	read func(*document) []guess
}

// readers are what is measured, and two plain ways to do it beside that, so that one sees what the rules add.
var readers = []reader{{"rules", byRules}, {"number shapes alone", byShapes}, {"plain context rule", byContext}}

// byRules returns what the project finds.
func byRules(d *document) (all []guess) {
	for i := range d.found {
		f := &d.found[i]
		if f.Symbol.IsZero() || !isMeasured(f.Symbol) {
			continue
		}
		s := shape{start: f.Start, end: f.End, printed: f.Quote}
		for _, look := range d.shapesAt(f.Place) {
			if look.start < f.End && f.Start < look.end && digitsOf(look.printed) != "" {
				s.form, s.listed = look.form, look.listed
			}
		}
		if s.form == "" || s.form == formOther {
			s.form = formBare
		}
		all = append(all, guess{s, f.Place, f.Symbol, f.Rule})
	}
	return all
}

// byShapes takes every number for what its look allows, with no context: N/N for the General Assembly's, N (YYYY) for the Security Council's.
func byShapes(d *document) (all []guess) {
	for _, place := range d.paragraphs() {
		for _, s := range d.shapesAt(place) {
			body := "GA"
			if s.form == formYear {
				body = "SC"
			}
			if symbol, ok := symbolOfShape(&s, body); ok {
				all = append(all, guess{s, place, symbol, "shape"})
			}
		}
	}
	return all
}

// bodyName is a name of a body that adopts resolutions, or that begins like one.
var bodyName = regexp.MustCompile(`General Assembly|Security Council|Economic and Social Council|Human Rights Council|Conference of the (?:States )?Parties|Commission on [A-Z][a-z]+|Environment Assembly|World Health Assembly|\b(?:Assembly|Council|Commission|Conference)\b`)

// byContext takes a number N/N for the General Assembly's, unless the nearest name of a body before it in the paragraph is another's;
// where none stands there, the body that adopted the document speaks.
func byContext(d *document) (all []guess) {
	for _, place := range d.paragraphs() {
		text := d.texts[place]
		runes := []rune(text)
		for _, s := range d.shapesAt(place) {
			body := "GA"
			if s.form == formYear {
				body = "SC"
			}
			before := bodyName.FindAllString(string(runes[:s.start]), -1)
			other := len(before) > 0 && before[len(before)-1] != "General Assembly" && before[len(before)-1] != "Assembly"
			if (s.form == formSlash || s.form == formLetter) && other {
				continue
			}
			if symbol, ok := symbolOfShape(&s, body); ok {
				all = append(all, guess{s, place, symbol, "context"})
			}
		}
	}
	return all
}

const lastSession = 99

// symbolOfShape returns the symbol that a number makes by its look, of a body.
func symbolOfShape(s *shape, body string) (graph.Symbol, bool) {
	switch s.form {
	case formOther:
		return graph.Symbol{}, false
	case formSlash:
		if session, _ := strconv.Atoi(strings.SplitN(s.printed, "/", 2)[0]); session > lastSession {
			return graph.Symbol{}, false
		}
	}
	found := graph.ParseSymbol(s.printed, body)
	if s.form == formSymbol {
		found = graph.ParseSymbol(s.printed, "")
	}
	if len(found) != 1 || !isMeasured(found[0]) {
		return graph.Symbol{}, false
	}
	return found[0], true
}

// shapesAt returns the numbers in a paragraph.
func (d *document) shapesAt(place string) []shape {
	if s, ok := d.shapes[place]; ok {
		return s
	}
	s := shapesIn(d.texts[place])
	d.shapes[place] = s
	return s
}

// paragraphs returns all places but those of titles, in which nobody looks for citations.
func (d *document) paragraphs() []string {
	return slices.DeleteFunc(slices.Clone(d.places), func(place string) bool { return place == "title" || strings.HasSuffix(place, ".title") })
}
