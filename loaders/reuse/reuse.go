// Package reuse derives which paragraphs carry over the wording of earlier ones. It compares the English wordings of all paragraphs and
// commitments of adopted texts by the runs of three words that they share, and gives back one batch with a source of its own, so that deriving
// anew takes back what no longer follows. Drafts are left out: what became of them is DRAFT_OF.
package reuse

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Source is the id of what is derived.
const Source = "derived:reuse"

// Version changes when other things are derived from the same graph.
const Version = "2"

// Derive returns a REITERATES edge for each wording that a paragraph carries over from an earlier text, and marks stock formulas. The batch's
// source has no hash yet. Errors: those of the store.
func Derive(ctx context.Context, store plan.Store) (*graph.Batch, error) {
	b := &graph.Batch{Source: graph.Source{ID: Source, Rank: graph.RankDerived}}
	all, err := read(ctx, store)
	if err != nil {
		return nil, err
	}
	x := newIndex(all)
	for i := range all {
		if x.formula(i) {
			formula(b, &all[i])
		}
	}
	s := newScorer(all, x)
	for i := range all {
		if err := ctx.Err(); err != nil {
			return nil, graph.Errorf(graph.Unavailable, "stopped while comparing wordings: %w", err)
		}
		for _, c := range s.earlier(i) {
			assert(b, &all[i], &all[c.other], c.score())
		}
	}
	return b, nil
}
