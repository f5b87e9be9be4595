package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/search"
	"mandategraph/graph/walk/draw"
)

// hitRecord is a hit for programs.
type hitRecord struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Rung     string `json:"rung"`
	Edits    int    `json:"edits"`
	Label    string `json:"label"`
	Date     string `json:"date,omitempty"`
	Known    string `json:"known"`
	Property string `json:"property,omitempty"`
	Text     string `json:"textId,omitempty"`
	Language string `json:"language,omitempty"`
	Snippet  string `json:"snippet,omitempty"`
	Start    int    `json:"start"`
}

func recordsOf(found *search.Found) []hitRecord {
	all := []hitRecord{}
	for i := range found.Hits {
		h := &found.Hits[i]
		r := hitRecord{ID: h.Node.ID, Type: h.Node.Type.String(), Rung: h.Rung.String(), Edits: h.Edits, Label: h.Node.Label(),
			Date: h.Node.Props.Text(graph.PropDateStart), Known: string(h.Node.Known)}
		if high, ok := telling(h); ok {
			r.Property, r.Text, r.Language, r.Snippet, r.Start = high.Prop.String(), high.Text, high.Language, high.Snippet, high.Start
		}
		all = append(all, r)
	}
	return all
}

// telling is the highlight that says most: in what does not stand in the label already.
func telling(h *search.Hit) (search.Highlight, bool) {
	for _, high := range h.Highlights {
		if !strings.Contains(h.Node.Label(), high.Snippet) {
			return high, true
		}
	}
	return search.Highlight{}, false
}

func writeHits(out io.Writer, found *search.Found) error {
	rows := [][]string{{"id", "type", "rung", "label", "date", "known", "property", "textId", "language", "snippet", "start", "edits"}}
	for _, r := range recordsOf(found) {
		rows = append(rows, []string{r.ID, r.Type, r.Rung, draw.Harmless(r.Label), r.Date, r.Known, r.Property, r.Text, r.Language, draw.Harmless(r.Snippet), fmt.Sprint(r.Start), fmt.Sprint(r.Edits)})
	}
	return csv.NewWriter(out).WriteAll(rows)
}
