package search

import (
	"context"
	"fmt"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// Search is a question. Check reports what is wrong with it.
type Search struct {
	Query    string
	Meant    []string      // ids of what the query means where it is a reference; they come first
	Types    graph.TypeSet // of what is found; zero for all but Reference, and but documents that print a resolution. A Text is never found, but leads to what it is a wording of
	Language string        // of the wordings, such as "EN"; "" for all
	Filter
	First  int          // hits, 1 to MostHits
	After  *Cursor      // only hits behind this one
	Count  bool         // whether to count all hits
	Facets []plan.Group // by what to count all hits, on all rungs
}

// The bounds of a search.
const (
	MostHits    = 1000
	MostCounted = 10_000 // of the hits on one rung; then counting stops
)

// Found is what a search found.
type Found struct {
	Hits   []Hit
	More   bool           // whether there are hits behind these
	Total  int            // all hits; only with Search.Count
	AtEnd  bool           // whether all hits were counted; else there are more than Total
	Facets []*plan.Groups // as Search.Facets
	Notes  []text.Note    // what of the query was not read as it may have been meant
}

// Hit is a thing that was found.
type Hit struct {
	Node       graph.Node // with what names it, its date, and what is searched of it
	Cursor                // where it stands
	Highlights []Highlight
}

// Size returns the number of hits.
func (f *Found) Size() int { return len(f.Hits) }

// Check reports what is wrong with a search. Errors: Invalid and Limit.
func (s *Search) Check() error {
	switch n := utf8.RuneCountInString(s.Query); {
	case n > Longest:
		return graph.Errorf(graph.Limit, "the query has %d characters; at most %d are allowed", n, Longest)
	case s.First < 1 || s.First > MostHits:
		return graph.Errorf(graph.Limit, "first is %d; a page has 1 to %d hits", s.First, MostHits)
	case s.Types.Has(graph.TypeText):
		return graph.Errorf(graph.Invalid, "types has Text; a text is found as what it is a wording of, such as a Provision; ask for texts with `texts(filter: {matches: …})`")
	}
	if q, _ := text.Parse(s.Language, s.Query); q == nil && len(s.Meant) == 0 {
		return graph.Errorf(graph.Invalid, "the query %.100q has no word to look for", s.Query)
	}
	return s.check()
}

// Run searches. All rungs are roots of one plan, and so see one state of the graph.
// Errors: what Check reports, and those of the store.
func (s *Search) Run(ctx context.Context, store plan.Store) (*Found, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	l := s.ladder()
	results, err := store.Execute(ctx, &plan.Plan{Roots: l.roots, Name: "search"})
	if err != nil {
		return nil, err
	}
	found := l.found(results)
	if len(found.Hits) == 0 && s.After == nil {
		err = l.unfound(ctx, store, found)
	}
	return found, err
}

// unfound says why nothing may have been found: no text in the language that was asked for, or a word that nobody wrote as it was typed.
func (l *ladder) unfound(ctx context.Context, store plan.Store, found *Found) error {
	if l.Language != "" && l.Language != "EN" {
		in := plan.Compare{Prop: graph.PropLanguage, Op: plan.Eq, Value: l.Language}
		results, err := store.Execute(ctx, &plan.Plan{Name: "search: language", Roots: []*plan.Select{
			{From: plan.All{}, Types: graph.TypesOf(graph.TypeText), Where: in, Page: plan.Page{Limit: 1}}}})
		if err != nil {
			return err
		}
		if results[0].Len() == 0 {
			found.Notes = append(found.Notes, text.Note{Text: fmt.Sprintf("the graph has no text in %s; load documents in that language", l.Language)})
			return nil
		}
	}
	found.Notes = append(found.Notes, l.misspelt()...)
	return nil
}

// searchedTypes are those of things that are found where no others are asked for.
const searchedTypes = graph.AllTypes &^ (1<<graph.TypeText | 1<<graph.TypeReference)

func (s *Search) types() graph.TypeSet {
	if s.Types == 0 {
		return searchedTypes
	}
	return s.Types
}
