package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/search"
)

// Suggested is what was suggested: the Extra of its site. The rows of that site are the nodes.
type Suggested []search.Suggestion

// Size returns the number of suggestions.
func (s Suggested) Size() int { return len(s) }

// RootSuggest answers the root field suggest; nil where the field was refused.
func RootSuggest(ctx context.Context) []*Suggestion {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, ok := site.Extra.(Suggested)
	if !ok {
		return nil
	}
	all, rows := []*Suggestion{}, rowsOf(site)
	for i := range found {
		if row, there := rows[found[i].Node.ID]; there || rows == nil {
			all = append(all, &Suggestion{found[i].Text, row, site})
		}
	}
	return all
}

// Suggestion is a name that goes on as was typed.
type Suggestion struct {
	Text string
	row  Row
	site *Site
}

// Node returns what it is a name of.
func (s Suggestion) Node(ctx context.Context) Node { return wrap(s.row.from(s.site.At(key(ctx), 0))) }
