package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/search"
)

// Searched is what a search was asked and found: the Extra of its site. The rows of that site are the nodes of the hits.
type Searched struct {
	Asked *search.Search
	Found *search.Found
}

// Size returns the number of hits.
func (s *Searched) Size() int { return len(s.Found.Hits) }

// Search answers the root field search.
type Search struct {
	*Searched
	site *Site
	rows map[string]Row
}

// RootSearch answers the root field search; nil where the field was refused.
func RootSearch(ctx context.Context) *Search {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, ok := site.Extra.(*Searched)
	if !ok {
		return nil
	}
	return &Search{found, site, rowsOf(site)}
}

// rowsOf returns the rows of a site by their ids; none where nothing was asked of them.
func rowsOf(site *Site) map[string]Row {
	if site.Select == nil {
		return nil
	}
	return byID(site.rows(0))
}

// Edges returns the hits. One whose node went since it was found is left out, as below.
func (s *Search) Edges(ctx context.Context) []SearchHit {
	all := []SearchHit{}
	site := s.site.At(key(ctx), 0)
	for i := range s.Found.Hits {
		h := &s.Found.Hits[i]
		if _, there := s.rows[h.Node.ID]; there || s.rows == nil {
			all = append(all, SearchHit{s, h, site})
		}
	}
	return all
}

// Nodes returns the nodes of the hits.
func (s *Search) Nodes(ctx context.Context) []Node {
	all := []Node{}
	site := s.site.At(key(ctx), 0)
	for i := range s.Found.Hits {
		if row, ok := s.rows[s.Found.Hits[i].Node.ID]; ok {
			all = append(all, wrap(row.from(site)))
		}
	}
	return all
}

// TotalCount returns how many hits were counted.
func (s *Search) TotalCount() int { return s.Found.Total }

// TotalIsExact reports whether all hits were counted.
func (s *Search) TotalIsExact() bool { return s.Found.AtEnd }

// Facets returns what hits have in common.
func (s *Search) Facets(ctx context.Context) []Facet {
	site := s.site.At(key(ctx), 0)
	all := make([]Facet, len(site.Facets))
	for i, at := range site.Facets {
		all[i] = facetOf(at, s.Found.Facets[at.Group], 0)
	}
	return all
}

// PageInfo returns where the page stands.
func (s *Search) PageInfo() PageInfo {
	info := PageInfo{HasNextPage: s.Found.More, HasPreviousPage: s.Asked.After != nil}
	if hits := s.Found.Hits; len(hits) > 0 {
		first, last := s.Asked.Encode(hits[0].Cursor), s.Asked.Encode(hits[len(hits)-1].Cursor)
		info.StartCursor, info.EndCursor = &first, &last
	}
	return info
}

// Notes returns what of the query was not read as it may have been meant.
func (s *Search) Notes() []SearchNote {
	all := make([]SearchNote, len(s.Found.Notes))
	for i, n := range s.Found.Notes {
		all[i] = SearchNote{n.At, n.Text}
	}
	return all
}

// SearchNote is one of these.
type SearchNote struct {
	Position int
	Message  string
}
