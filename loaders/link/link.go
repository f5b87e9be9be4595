// Package link derives what no single document says: which text was adopted from a draft, who adopted what others only cite, and what is
// meant by a title alone. It reads the whole graph through plans, and gives back one batch with a source of its own, so that deriving anew
// takes back what no longer follows.
package link

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Source is the id of what is derived.
const Source = "derived:links"

// Version changes when other things are derived from the same graph.
const Version = "4"

// Derive returns what follows from all that the store holds. The batch's source has no hash yet. Errors: those of the store.
func Derive(ctx context.Context, store plan.Store) (*graph.Batch, error) {
	b := &graph.Batch{Source: graph.Source{ID: Source, Rank: graph.RankDerived}}
	for _, derive := range []func(context.Context, plan.Store, *graph.Batch) error{drafts, numbered, adopters, titles} {
		if err := derive(ctx, store, b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// drafts says which texts were adopted from drafts.
func drafts(ctx context.Context, store plan.Store, b *graph.Batch) error {
	all, err := readDrafts(ctx, store)
	if err != nil || len(all) == 0 {
		return err
	}
	pairs, err := matchDrafts(ctx, store, all)
	for _, p := range pairs {
		p.assert(b)
	}
	return err
}

// node asserts that a node exists.
func node(b *graph.Batch, t graph.NodeType, id string) {
	b.Nodes = append(b.Nodes, graph.Node{ID: id, Type: t, Known: graph.CitedOnly})
}
