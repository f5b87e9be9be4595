package loaders

import (
	"mandategraph/graph"
)

// A transaction has a cost of its own, so that several documents share one; and what it holds is held in memory.
const (
	groupDocuments  = 32
	groupAssertions = 20_000
)

// flushFull applies the group once it is large enough.
func (r *run) flushFull() error {
	size := 0
	for _, c := range r.group {
		size += len(c.batch.Nodes) + len(c.batch.Edges)
	}
	if len(r.group) < groupDocuments && size < groupAssertions {
		return nil
	}
	return r.flush()
}

// flush applies the group in one transaction.
func (r *run) flush() error {
	group := r.group
	r.group = nil
	if len(group) == 0 {
		return nil
	}
	err := r.apply(group)
	if code := graph.CodeOf(err); err == nil || len(group) == 1 || code != graph.Invalid && code != graph.Limit || r.ctx.Err() != nil {
		return r.refused(group, err)
	}
	for _, c := range group { // one of them is at fault, and must not take the others with it
		if err := r.refused([]*claim{c}, r.apply([]*claim{c})); err != nil {
			return err
		}
	}
	return nil
}

// refused reports a single document that the store does not take; any other error of the store ends the run.
func (r *run) refused(group []*claim, err error) error {
	code := graph.CodeOf(err)
	if err == nil || len(group) > 1 || code != graph.Invalid && code != graph.Limit || r.ctx.Err() != nil {
		return err
	}
	r.report.failed(group[0].path, err)
	delete(r.claims, group[0].source.ID)
	return nil
}

func (r *run) apply(group []*claim) error {
	batches := make([]*graph.Batch, len(group))
	for i, c := range group {
		batches[i] = c.batch
	}
	if r.store != nil {
		applied, err := r.store.Apply(r.ctx, batches...)
		if err != nil {
			return err
		}
		r.report.applied(applied)
	}
	for _, c := range group {
		c.in, c.unchanged = true, r.stored[c.source.ID].Hash == c.source.Hash
		c.batch = nil // its memory is wanted
	}
	return nil
}
