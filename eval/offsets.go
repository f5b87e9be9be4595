package main

import (
	"fmt"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
)

// offsets counts the quotes of evidence, and those that their offsets do not cut out.
type offsets struct {
	quotes   int
	failures []string
}

func (o *offsets) add(other offsets) {
	o.quotes += other.quotes
	o.failures = append(o.failures, other.failures...)
}

func checkOffsets(path string, b *graph.Batch) (o offsets) {
	texts := map[string]string{}
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Type == graph.TypeText {
			texts[n.ID] = n.Props.Text(graph.PropContent)
		}
	}
	for i := range b.Edges {
		v := &b.Edges[i].Evidence
		if v.Text == "" {
			continue
		}
		o.quotes++
		if v.Quote == "" || assert.Cut(texts[v.Text], v.Start, v.End) != v.Quote {
			o.failures = append(o.failures, fmt.Sprintf("%s: %s: %q is not at %d to %d", path, v.Text, v.Quote, v.Start, v.End))
		}
	}
	return o
}
