package search

import (
	"cmp"
	"fmt"
	"slices"
	"unicode"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// Highlight is where the words that were looked for stand: in a property of the hit, or in one of its wordings. All places count code points of that
// very text from 0, as the offsets of evidence do.
type Highlight struct {
	Prop     graph.Prop // of the hit; PropContent in a wording
	Item     int        // which string of a list
	Text     string     // the id of the wording; "" in a property
	Language string     // of the words
	Place    string     // of the wording, in its document
	Snippet  string     // what stands around the first of the words
	Start    int        // the snippet's first code point
	Spans    []text.Span
}

// The bounds of what is shown of a hit.
const (
	mostHighlights = 3   // of properties
	snippetLength  = 240 // in code points
	mostSpans      = 50  // in one text
)

// ownHighlights are those in the properties of a hit, titles first.
func (l *ladder) ownHighlights(n *graph.Node, rung Rung) (all []Highlight) {
	if l.own(plan.And{}) == nil {
		return nil
	}
	phrases := readings(l.query)
	if rung == Symbol { // of a reference its words say nothing one by one
		row, ok := l.query.Row()
		if !ok {
			return nil
		}
		phrases = []text.Phrase{row}
	}
	infos := slices.Clone(graph.Nodes[n.Type].Props)
	slices.SortStableFunc(infos, func(a, b graph.PropInfo) int { return cmp.Compare(b.Search, a.Search) })
	for _, info := range infos {
		if info.Search == graph.WeightNone {
			continue
		}
		for item, s := range stringsOf(n.Props.Get(info.Prop)) {
			h := Highlight{Prop: info.Prop, Item: item, Language: "EN"}
			if len(all) < mostHighlights && h.in(s, "EN", phrases) {
				all = append(all, h)
			}
		}
	}
	return all
}

// misspelt says how to find a word that nobody wrote as it was typed.
func (l *ladder) misspelt() []text.Note {
	word, ok := l.words.Stiff()
	if !ok {
		return nil
	}
	return []text.Note{{Text: fmt.Sprintf("nothing meets the query; %.40q would also find words that differ in a letter or two", word+"~")}}
}

// wordingHighlight is that in a wording: by what its own language makes of the query or, where that is nowhere, by what any does.
func (l *ladder) wordingHighlight(t *graph.Node) (Highlight, bool) {
	h := Highlight{Prop: graph.PropContent, Text: t.ID, Language: t.Props.Text(graph.PropLanguage), Place: t.Props.Text(graph.PropPlace)}
	content := t.Props.Text(graph.PropContent)
	own, _ := text.Parse(h.Language, l.Query)
	return h, h.in(content, h.Language, readings(own)) || h.in(content, h.Language, readings(l.words))
}

// in finds the phrases in a text; false where it has none of them.
func (h *Highlight) in(s, language string, phrases []text.Phrase) bool {
	h.Spans = text.Spans(text.Locate(language, s), phrases)
	if len(h.Spans) == 0 {
		return false
	}
	h.Spans = h.Spans[:min(len(h.Spans), mostSpans)]
	letters := []rune(s)
	from, to := around(letters, h.Spans[0])
	h.Start, h.Snippet = from, string(letters[from:to])
	return true
}

// around cuts what stands around a span, between words where there are spaces.
func around(letters []rune, s text.Span) (from, to int) {
	if len(letters) <= snippetLength {
		return 0, len(letters)
	}
	room := max(0, snippetLength-(s.To-s.From))
	from = max(0, min(s.From-room/3, len(letters)-snippetLength))
	to = min(len(letters), max(from+snippetLength, s.To))
	for i := from; from > 0 && i < s.From; i++ {
		if unicode.IsSpace(letters[i]) {
			from = i + 1
			break
		}
	}
	for i := to; to < len(letters) && i > s.To; i-- {
		if unicode.IsSpace(letters[i-1]) {
			return from, i - 1
		}
	}
	return from, to
}

// readings are the phrases that a query looks for.
func readings(q *text.Query) (all []text.Phrase) {
	for _, leaf := range q.Leaves() {
		all = append(all, leaf.Readings...)
	}
	return all
}

func stringsOf(v graph.Value) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []string:
		return v
	}
	return nil
}
