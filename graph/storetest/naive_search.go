package storetest

import (
	"cmp"
	"fmt"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/search"
	"mandategraph/graph/text"
)

// naiveHit is a thing on its rung of its ladder.
type naiveHit struct {
	node  *graph.Node
	edits int
	rung  search.Rung
}

// search climbs the ladder with each thing alone, and puts the hits in order.
func (n *Naive) search(s *search.Search) (lines []string) {
	var hits []naiveHit
	for i := range n.Nodes {
		x := &n.Nodes[i]
		if x.Type == graph.TypeText || x.Type == graph.TypeReference || s.Types != 0 && !s.Types.Has(x.Type) {
			continue
		}
		if edits, rung, ok := n.climb(s, x); ok {
			hits = append(hits, naiveHit{x, edits, rung})
		}
	}
	slices.SortFunc(hits, func(a, b naiveHit) int {
		return cmp.Or(a.edits-b.edits, cmp.Compare(a.rung, b.rung), cmp.Compare(a.node.SortKey(graph.OrderLatest), b.node.SortKey(graph.OrderLatest)), cmp.Compare(a.node.ID, b.node.ID))
	})
	for _, h := range hits {
		lines = append(lines, fmt.Sprint(h.edits, " ", h.rung, " ", h.node.ID))
	}
	return lines
}

// climb is the first ladder on which a thing is found, and the highest rung that it reaches there; false where it is on none.
func (n *Naive) climb(s *search.Search, x *graph.Node) (int, search.Rung, bool) {
	if slices.Contains(s.Meant, x.ID) {
		return 0, search.Symbol, true
	}
	if s.Types == 0 && x.Type == graph.TypeDocument && x.Props.Text(graph.PropKind) == "RESOLUTION" {
		return 0, 0, false
	}
	for edits := range plan.MaxEdits + 1 {
		if rung, ok := n.rung(s, edits, x); ok {
			return edits, rung, true
		}
	}
	return 0, 0, false
}

// rung is the highest rung that a thing reaches by words of which so many letters differ; false where it reaches none.
func (n *Naive) rung(s *search.Search, edits int, x *graph.Node) (search.Rung, bool) {
	q, all := parsed("EN", s, edits), parsed(s.Language, s, edits)
	row, isRow := q.Row()
	own := s.Language == "" || s.Language == "EN"
	texts := n.wordingsOf(s, x)
	if x.Type == graph.TypeResolution || x.Type == graph.TypeInstrument || x.Type == graph.TypePillar || x.Type == graph.TypeCluster {
		for _, t := range texts {
			if row.Terms != nil && isRow && len(row.Terms) > 1 && n.rowIn(s, edits, t) {
				return n.named(s, edits, x, search.TitlePhrase), true
			}
		}
		for _, t := range texts {
			if n.meets(all, t, false) {
				return n.named(s, edits, x, search.Title), true
			}
		}
	}
	if rung := n.named(s, edits, x, search.Text); own && rung < search.Text {
		return rung, true
	}
	if own && n.meets(q, x, false) {
		return search.Text, true
	}
	return search.Text, slices.ContainsFunc(texts, func(t *graph.Node) bool { return n.meets(all, t, false) })
}

// named is the rung that a thing reaches by what names it, if that is higher than another.
func (n *Naive) named(s *search.Search, edits int, x *graph.Node, other search.Rung) search.Rung {
	if s.Language != "" && s.Language != "EN" {
		return other
	}
	q := parsed("EN", s, edits)
	row, isRow := q.Row()
	m := plan.Match{Terms: row.Terms, Prefix: row.Prefix, Titles: true}
	whole := m
	whole.Begins, whole.Ends = true, true
	switch {
	case isRow && !row.Prefix && n.matches(whole, x):
		return search.Name
	case isRow && len(row.Terms) > 1 && n.matches(m, x):
		return min(other, search.TitlePhrase)
	case n.meets(q, x, true):
		return min(other, search.Title)
	}
	return other
}

// parsed is the query with words of which so many letters differ at most.
func parsed(language string, s *search.Search, edits int) *text.Query {
	q, _ := text.Parse(language, s.Query)
	return q.Within(edits)
}

// rowIn reports whether a text has the words in a row, as one of the languages reads them.
func (n *Naive) rowIn(s *search.Search, edits int, t *graph.Node) bool {
	languages := text.Languages()
	if s.Language != "" {
		languages = []string{s.Language}
	}
	return slices.ContainsFunc(languages, func(l string) bool {
		row, ok := parsed(l, s, edits).Row()
		return ok && n.matches(plan.Match{Terms: row.Terms, Prefix: row.Prefix}, t)
	})
}

// wordingsOf are the texts of a thing, of the language that is asked for.
func (n *Naive) wordingsOf(s *search.Search, x *graph.Node) (texts []*graph.Node) {
	for _, r := range n.neighbours(x.ID, graph.EdgesOf(graph.EdgeHasText), graph.Out) {
		if r.node.Type == graph.TypeText && (s.Language == "" || r.node.Props.Text(graph.PropLanguage) == s.Language) {
			texts = append(texts, r.node)
		}
	}
	return texts
}

// meets reports whether the words of one node meet a query.
func (n *Naive) meets(q *text.Query, x *graph.Node, titles bool) bool {
	part := func(p *text.Query) bool { return n.meets(p, x, titles) }
	switch {
	case q == nil:
		return false
	case q.Join == text.Leaf:
		return slices.ContainsFunc(q.Readings, func(p text.Phrase) bool {
			return n.matches(plan.Match{Terms: p.Terms, Prefix: p.Prefix, Edits: p.Edits, Titles: titles}, x)
		})
	case q.Join == text.Any:
		return slices.ContainsFunc(q.Parts, part)
	}
	return !slices.ContainsFunc(q.Parts, func(p *text.Query) bool { return !part(p) }) && !slices.ContainsFunc(q.Without, part)
}
