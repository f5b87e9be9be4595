package model

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/search"
)

// SearchHit is a thing that was found.
type SearchHit struct {
	of   *Search
	h    *search.Hit
	site *Site
}

// Cursor returns where it stands among the hits.
func (h SearchHit) Cursor() string { return h.of.Asked.Encode(h.h.Cursor) }

// Node returns the thing itself.
func (h SearchHit) Node(ctx context.Context) Node {
	return wrap(h.of.rows[h.h.Node.ID].from(h.site.At(key(ctx), 0)))
}

// Rung returns its rung.
func (h SearchHit) Rung() string { return h.h.Rung.String() }

// Edits returns in how many letters a word differs, at most.
func (h SearchHit) Edits() int { return h.h.Edits }

// Highlights returns where the words stand.
func (h SearchHit) Highlights() []Highlight {
	all := make([]Highlight, len(h.h.Highlights))
	for i := range all {
		all[i] = Highlight{&h.h.Highlights[i]}
	}
	return all
}

// Highlight is where the words stand in one text.
type Highlight struct{ h *search.Highlight }

// Property returns the name of the property.
func (h Highlight) Property() string { return h.h.Prop.String() }

// Item returns which string of a list it is; nil where the property is none.
func (h Highlight) Item() *int {
	if graph.KindOf(h.h.Prop) != graph.KindStrings {
		return nil
	}
	return &h.h.Item
}

// TextID returns the id of the wording.
func (h Highlight) TextID() *string { return orNull(h.h.Text) }

// Language returns the language of the words.
func (h Highlight) Language() string { return h.h.Language }

// Place returns where the wording stands.
func (h Highlight) Place() *string { return orNull(h.h.Place) }

// Snippet returns what stands around the first of the words.
func (h Highlight) Snippet() string { return h.h.Snippet }

// Start returns the snippet's first code point.
func (h Highlight) Start() int { return h.h.Start }

// Spans returns where the words stand.
func (h Highlight) Spans() []Span {
	all := make([]Span, len(h.h.Spans))
	for i, s := range h.h.Spans {
		all[i] = Span{s.From, s.To}
	}
	return all
}

// Span is a part of a text.
type Span struct{ Start, End int }
