package search

import (
	"context"
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// Suggest asks what a person may be about to type.
type Suggest struct {
	Prefix string   // what was typed
	Meant  []string // ids of what it means where it is a reference; they come first
	Types  graph.TypeSet
	First  int // suggestions, 1 to MostSuggestions
}

// MostSuggestions is how many suggestions there are at most.
const MostSuggestions = 100

// Suggestion is a name, a title, another label or a symbol that goes on as was typed, and whose it is.
type Suggestion struct {
	Text string
	Node graph.Node // with what names it, and its date
}

// namedTypes are the types of things that people call by names of their own: no paragraphs, no wordings, nothing that is only printed somewhere.
const namedTypes = searchedTypes &^ (1<<graph.TypeProvision | 1<<graph.TypePassage | 1<<graph.TypeQuestion)

// Run suggests: first what the words mean as a reference, then names that begin with them, then names that have them further on; each in the order of labels.
// The last word may go on. Errors: Invalid, Limit, and those of the store.
func (s *Suggest) Run(ctx context.Context, store plan.Store) ([]Suggestion, error) {
	switch n := utf8.RuneCountInString(s.Prefix); {
	case n > Longest:
		return nil, graph.Errorf(graph.Limit, "the prefix has %d characters; at most %d are allowed", n, Longest)
	case s.First < 1 || s.First > MostSuggestions:
		return nil, graph.Errorf(graph.Limit, "first is %d; there are 1 to %d suggestions", s.First, MostSuggestions)
	}
	words, ok := opening(s.Prefix)
	if !ok && len(s.Meant) == 0 {
		return nil, nil
	}
	results, err := store.Execute(ctx, &plan.Plan{Roots: s.roots(words), Name: "suggest"})
	if err != nil {
		return nil, err
	}
	return s.suggested(results, words), nil
}

// opening reads what was typed as a phrase whose last word may go on, unless a space ends it.
func opening(prefix string) (p text.Phrase, ok bool) {
	star := `"*`
	if strings.TrimRight(prefix, " ") != prefix {
		star = `"`
	}
	q, _ := text.Parse("EN", `"`+strings.Map(unquoted, prefix)+star)
	if q == nil {
		return p, false
	}
	return q.Readings[0], true
}

// unquoted leaves out what would end a phrase or mean something at its end.
func unquoted(r rune) rune {
	if strings.ContainsRune(`"“”„«»＂*~`, r) {
		return ' '
	}
	return r
}

func (s *Suggest) roots(words text.Phrase) (roots []*plan.Select) {
	types := s.Types &^ graph.TypesOf(graph.TypeText)
	if types == 0 {
		types = namedTypes
	}
	add := func(from plan.From, where plan.Cond) {
		if where != nil {
			where = both(where, unprinted(s.Types))
		}
		roots = append(roots, &plan.Select{From: from, Types: types, Where: where, Order: plan.Order{Key: graph.OrderLabel}, Columns: columnsOf(types),
			Page: plan.Page{Limit: s.First}})
	}
	add(plan.IDs(s.Meant), nil)
	if len(words.Terms) == 0 {
		return roots
	}
	has := plan.Match{Terms: words.Terms, Prefix: words.Prefix, Titles: true}
	begins := has
	begins.Begins = true
	others := plan.And{begins}
	if len(s.Meant) > 0 {
		others = append(others, plan.Not{Cond: oneOf(graph.PropID, s.Meant)})
	}
	add(plan.All{}, others)
	others = append(plan.And{has, plan.Not{Cond: begins}}, others[1:]...)
	add(plan.All{}, others)
	return roots
}

// suggested puts the rows together; a name that several things have comes once for each.
func (s *Suggest) suggested(results []*plan.Result, words text.Phrase) []Suggestion {
	all := []Suggestion{}
	for i, r := range results {
		at := text.Anchor(0)
		if i == 1 {
			at = text.Begins
		}
		for row := range r.Len() {
			if len(all) < s.First {
				n := nodeOf(r, row)
				all = append(all, Suggestion{nameOf(&n, words, at), n})
			}
		}
	}
	return all
}

// nameOf returns the name of a thing that has the words; its label where none has, as of a reference.
func nameOf(n *graph.Node, words text.Phrase, at text.Anchor) string {
	for _, info := range graph.Nodes[n.Type].Props {
		if info.Search < graph.WeightTitle {
			continue
		}
		for _, s := range stringsOf(n.Props.Get(info.Prop)) {
			if (text.Values{text.Analyze("EN", s)}).Has(words, at) {
				return s
			}
		}
	}
	return n.Label()
}
