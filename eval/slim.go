package main

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/loaders/assert"
)

// slim returns of what a document asserts what tells which text follows which: titles, days, paragraphs of the body with what they cite, and the
// words of titles and preambles. So all documents fit into memory.
func slim(b *graph.Batch) *graph.Batch {
	kept := &graph.Batch{Source: b.Source}
	words := map[string]bool{} // wordings that are kept
	nodes := map[string]*graph.Node{}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if n.Props.Text(graph.PropKind) != "" || nodes[n.ID] == nil {
			nodes[n.ID] = n
		}
	}
	for i := range b.Edges {
		e := &b.Edges[i]
		from := nodes[e.From]
		switch {
		case from == nil:
		case e.Type == graph.EdgeHasText && (from.Type == graph.TypeResolution || from.Props.Text(graph.PropKind) == "PREAMBULAR"):
			words[e.To] = true
			kept.Edges = append(kept.Edges, *e)
		case from.Type == graph.TypeResolution && e.Type == graph.EdgeContains, from.Type == graph.TypeProvision && e.Type == graph.EdgeCites:
			kept.Edges = append(kept.Edges, *e)
		}
	}
	for i := range b.Nodes {
		switch n := b.Nodes[i]; n.Type {
		case graph.TypeText:
			if !words[n.ID] {
				n.Known, n.Props = graph.CitedOnly, nil
			}
			kept.Nodes = append(kept.Nodes, n)
		case graph.TypeResolution, graph.TypeProvision, graph.TypeDocument:
			kept.Nodes = append(kept.Nodes, n)
		}
	}
	for i := range kept.Edges {
		for _, id := range []string{kept.Edges[i].From, kept.Edges[i].To} {
			if t, ok := graph.TypeOfID(id); ok && t != graph.TypeText && nodes[id] != nil {
				kept.Nodes = append(kept.Nodes, assert.Stub(id))
			}
		}
	}
	return kept
}

// atOnce is how many documents go into one transaction.
const atOnce = 64

// store returns a store with all documents, as slim as they are kept.
func (c *corpus) store(ctx context.Context) (plan.Store, error) {
	s, err := memory.New()
	if err != nil {
		return nil, err
	}
	var some []*graph.Batch
	for i, d := range c.documents {
		d.slim.Source.Hash = d.key
		some = append(some, d.slim)
		if len(some) == atOnce || i == len(c.documents)-1 {
			if _, err := s.Apply(ctx, some...); err != nil {
				return nil, err
			}
			some = nil
		}
		d.slim = nil
	}
	return s, nil
}
