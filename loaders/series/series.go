// Package series derives which resolution follows up which: the texts that a body adopts on one thing, session after session, under one title
// or one that differs by its dates and numbers only. It compares titles, and reads which earlier text a later one cites, and gives back one
// batch with a source of its own, so that deriving anew takes back what no longer follows.
package series

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Source is the id of what is derived.
const Source = "derived:series"

// Version changes when other things are derived from the same graph.
const Version = "1"

// Derive returns a FOLLOWS_UP edge from each text that was read to the nearest earlier ones of its series. The batch's source has no hash yet.
// Errors: those of the store.
func Derive(ctx context.Context, store plan.Store) (*graph.Batch, error) {
	b := &graph.Batch{Source: graph.Source{ID: Source, Rank: graph.RankDerived}}
	r := &reader{ctx: ctx, store: store}
	all, err := r.texts()
	if err != nil {
		return nil, err
	}
	if err := r.citations(all); err != nil {
		return nil, err
	}
	f := newFinder(all)
	var alone []*text // whose title leads to no earlier one
	for _, t := range all {
		if !t.loaded {
			continue
		}
		found := f.earlier(t)
		for _, p := range found {
			p.assert(b)
		}
		if found == nil && len(t.cites) > 0 {
			alone = append(alone, t)
		}
	}
	if err := r.paragraphs(alone); err != nil {
		return nil, err
	}
	for _, t := range alone {
		for _, p := range f.latest(t) {
			p.assert(b)
		}
	}
	return b, nil
}
