// Package pagetest is what the tests of formats that give pages have in common.
package pagetest

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Describe writes blocks, one a line: what each is, its number, its text, its marks and links.
func Describe(blocks []page.Block) string {
	var b strings.Builder
	for i := range blocks {
		x := &blocks[i]
		b.WriteString(style(x) + x.Number + "|" + x.Text)
		runes := []rune(x.Text)
		for _, m := range x.Marks {
			fmt.Fprintf(&b, " (%s at %d)", m.Marker, m.Start)
		}
		for _, l := range x.Links {
			fmt.Fprintf(&b, " [%s: %s]", string(runes[l.Start:l.End]), l.Address)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func style(b *page.Block) string {
	switch {
	case b.Note != "":
		return "fn" + b.Note + " "
	case b.Kind == page.Heading:
		return fmt.Sprintf("h%d ", b.Level)
	case b.Kind == page.Row:
		return "row "
	case b.Item:
		return "item "
	case b.Strong:
		return "strong "
	}
	return ""
}

// Faults lists what is wrong with a reading: quotes that their offsets do not cut out, and what the ontology does not allow.
func Faults(r *format.Reading) []string {
	var faults []string
	contents := map[string]string{}
	for i := range r.Batch.Nodes {
		if n := &r.Batch.Nodes[i]; n.Type == graph.TypeText {
			contents[n.ID] = n.Props.Text(graph.PropContent)
		}
	}
	for i := range r.Batch.Edges {
		v := &r.Batch.Edges[i].Evidence
		if v.Text != "" && (v.Quote == "" || assert.Cut(contents[v.Text], v.Start, v.End) != v.Quote) {
			faults = append(faults, fmt.Sprintf("%s: %q", r.Batch.Edges[i].ID(), v.Quote))
		}
	}
	for id, content := range contents {
		if content != strings.Join(strings.Fields(content), " ") || content == "" {
			faults = append(faults, fmt.Sprintf("%s: white space in %q", id, content))
		}
	}
	if err := r.Batch.Normalize(); err != nil {
		faults = append(faults, err.Error())
	} else if err := r.Batch.Validate(); err != nil {
		faults = append(faults, err.Error())
	}
	return faults
}
