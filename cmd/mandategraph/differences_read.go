package main

import (
	"encoding/json"
	"fmt"

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

var oneQuery = `query($id: ID!, $languages: [Language!]) { node(id: $id) { id type label ...worded } }` + wordedFragment

// one reads a thing that the graph has.
func (r *wordingReader) one(id string) (*worded, error) {
	var data struct{ Node *worded }
	if err := r.ask(oneQuery, map[string]any{"id": id}, &data); err != nil {
		return nil, err
	}
	if data.Node == nil { // who loads meanwhile may take it back
		return nil, graph.Errorf(graph.NotFound, "%q is not in the graph any more; ask again", id)
	}
	return data.Node, data.Node.whole()
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
