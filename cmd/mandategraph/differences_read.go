package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// wordingReader reads things with their wordings, by one operation a page.
type wordingReader struct {
	c         *cobra.Command
	store     plan.Store
	languages []string
}

// worded is a thing with its wordings, the first of them being the one that the API gives as its text.
type worded struct {
	ID    string `json:"id"`
	Type  string `json:"type"`
	Label string `json:"label"`
	Texts struct {
		TargetCount int `json:"targetCount"`
		Edges       []struct {
			Evidence struct {
				Place  string `json:"place"`
				Source struct {
					ID string `json:"id"`
				} `json:"source"`
			} `json:"evidence"`
			Node struct {
				ID       string `json:"id"`
				Language string `json:"language"`
				Content  string `json:"content"`
			} `json:"node"`
		} `json:"edges"`
	} `json:"texts"`
}

// mostTexts is how many wordings of one thing are read: eight documents in all languages.
const mostTexts = 48

var wordedFragment = fmt.Sprintf(` fragment worded on Worded {
	texts(filter: {node: {text: {language: {in: $languages}}}}, first: %d, distinct: true) {
		targetCount
		edges { evidence { place source { id } } node { id ... on Text { language content } } }
	}
}`, mostTexts)

var namedQuery = `query($reference: String!, $body: ID, $languages: [Language!]) {
	resolve(reference: $reference, body: $body) { reference candidates { symbol node { id type label ...worded } } }
}` + wordedFragment

// named reads the one thing that a reference means.
func (r *wordingReader) named(reference, body string) (*worded, error) {
	variables := map[string]any{"reference": reference}
	if body != "" {
		variables["body"] = body
	}
	var data struct {
		Resolve struct {
			Candidates []struct {
				Symbol string
				Node   *worded
			}
		}
	}
	if err := r.ask(namedQuery, variables, &data); err != nil {
		return nil, err
	}
	found := data.Resolve.Candidates
	symbols := make([]string, len(found))
	for i, candidate := range found {
		symbols[i] = candidate.Symbol
	}
	switch {
	case len(found) > 1:
		return nil, graph.Errorf(graph.Invalid, "%q may be %s; name the body or give one of them", reference, strings.Join(symbols, " or "))
	case len(found) == 0 || found[0].Node == nil:
		return nil, graph.Errorf(graph.NotFound, "%q is not in the graph; \"mandategraph resolve\" says what it can mean", reference)
	}
	return found[0].Node, found[0].Node.whole()
}

// whole reports that a thing has more wordings than were read: a comparison that leaves some out would mislead.
func (w *worded) whole() error {
	if w.Texts.TargetCount > mostTexts {
		return graph.Errorf(graph.Limit, "%s has %d wordings; at most %d are compared: choose a language", w.ID, w.Texts.TargetCount, mostTexts)
	}
	return nil
}

// parts reads the parts of a thing, list by list and page by page.
func (r *wordingReader) parts(of *worded, each func(*worded)) error {
	for _, list := range partsOf[of.Type] {
		after, more := "", true
		for more {
			page, err := r.page(list, of.ID, after)
			if err != nil {
				return err
			}
			for _, w := range page.Nodes {
				if err := w.whole(); err != nil {
					return err
				}
				each(w)
			}
			after, more = page.PageInfo.EndCursor, page.PageInfo.HasNextPage
		}
	}
	return nil
}

// wordedPage is a page of a list of things.
type wordedPage struct {
	PageInfo struct {
		HasNextPage bool
		EndCursor   string
	}
	Nodes []*worded
}

func (r *wordingReader) page(list partList, whole, after string) (*wordedPage, error) {
	variables := map[string]any{"filter": list.within(whole)}
	if after != "" {
		variables["after"] = after
	}
	var data struct{ List *wordedPage }
	err := r.ask(list.query(), variables, &data)
	return data.List, err
}

// ask answers an operation, which takes the languages as a variable beside its own.
func (r *wordingReader) ask(query string, variables map[string]any, data any) error {
	variables["languages"] = r.languages
	response := ask(r.c, r.store, &graphql.RawParams{Query: query, Variables: variables})
	if err := firstError(response); err != nil {
		return err
	}
	if err := json.Unmarshal(response.Data, data); err != nil {
		return fmt.Errorf("reading the answer: %w", err)
	}
	return nil
}
