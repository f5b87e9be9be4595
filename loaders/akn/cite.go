package akn

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/format"
	"mandategraph/loaders/token"
)

func stopped(ctx context.Context) error {
	if ctx.Err() != nil {
		return graph.Errorf(graph.Unavailable, "reading was stopped")
	}
	return nil
}

func bodiesOf(formula string) []string {
	return graph.BodiesNamed(strings.TrimSuffix(strings.TrimPrefix(strings.Trim(formula, " ,."), "The "), ","))
}

// cite writes what a wording refers to: what is printed, and beside it the editors' links as a second witness. The rules for printed
// references are for English; in other languages the links stand alone. It returns all that was found, in the order of the text.
func (w *writer) cite(o *owner, u *unit, t assert.Text, text string, links []link, tokens []token.Token) []citation.Reference {
	var found []citation.Reference
	if w.Language == "EN" {
		speaker := o.speaker
		if u.annex && !strings.Contains(t.Place, "/fn") {
			speaker = "" // in an annex somebody else speaks; its footnotes are the resolution's
		}
		found = citation.Scan(text, citation.Context{Lexicon: w.env.Lexicon, Speaker: speaker, Terms: o.defined(), Learn: true, Year: w.year, Tokens: tokens}).References
	}
	linked := w.join(found, text, links)
	for i := range found {
		w.Cite(t.Owner, t, &found[i], linked[i])
		w.reading.References = append(w.reading.References, format.Found{Place: t.Place, Reference: found[i]})
	}
	all := found
	for _, l := range links {
		w.reading.Links = append(w.reading.Links, format.Link{Place: t.Place, Start: l.start, End: l.end, Address: l.href})
		if r, ok := w.fromLink(text, l); ok && !touches(found, l) {
			w.Cite(t.Owner, t, &r, l.href)
			w.reading.References = append(w.reading.References, format.Found{Place: t.Place, Reference: r})
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b citation.Reference) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// join returns for each reference the address of the link that stands in it.
func (w *writer) join(found []citation.Reference, _ string, links []link) []string {
	linked := make([]string, len(found))
	for i := range found {
		for _, l := range links {
			if l.start < found[i].End && found[i].Start < l.end && linked[i] == "" {
				linked[i] = l.href
			}
		}
	}
	return linked
}

func touches(found []citation.Reference, l link) bool {
	for i := range found {
		if l.start < found[i].End && found[i].Start < l.end {
			return true
		}
	}
	return false
}

// fromLink returns what a link refers to, if the print in it agrees: all numbers that are printed stand in the address. Addresses with lost
// letters, links around half a number or one digit say nothing that can be relied on.
func (w *writer) fromLink(text string, l link) (citation.Reference, bool) {
	symbol, ok := graph.SymbolOfLink(l.href)
	printed := assert.Cut(text, l.start, l.end)
	if !ok || !agrees(printed, symbol) {
		return citation.Reference{}, false
	}
	r := citation.Reference{Kind: citation.Document, Quote: printed, Start: l.start, End: l.end, Rule: "editors-link", Method: graph.ByLink, Confidence: 0.9}
	if s := graph.ParseSymbol(symbol, ""); len(s) == 1 {
		r.Kind, r.Symbol, r.Target, r.Body = citation.Kind(s[0].Kind()), s[0], s[0].ID(), s[0].Body()
		return r, true
	}
	if !documentSymbol.MatchString(symbol) {
		return citation.Reference{}, false
	}
	r.Target = "document:" + strings.ToUpper(symbol[:1]) + symbol[1:]
	return r, true
}

var documentSymbol = regexp.MustCompile(`^[A-Za-z]{1,5}(/[A-Za-z0-9.()-]{1,20}){1,6}$`)

func agrees(printed, symbol string) bool {
	in := digits.FindAllString(printed, -1)
	of := strings.Join(digits.FindAllString(symbol, -1), " ")
	if len(in) == 0 {
		return false
	}
	return " "+strings.Join(in, " ") == " "+of
}

// tokens cuts an English text into tokens, once for all that looks for names in it.
func (w *writer) tokens(text string) []token.Token {
	if w.Language != "EN" {
		return nil
	}
	return token.Split(text)
}
