package loaders

import (
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Deriver makes a source of what follows from all other sources together.
type Deriver struct {
	Source  string // id of what it makes: "derived:links"
	Version string // changes when it makes something else of the same graph
	Derive  func(ctx context.Context, store plan.Store) (*graph.Batch, error)
}

// hash says of which sources the derived one is made, so that it is made anew only after another source changed. What is derived is made
// of what was read, never of what else was derived.
func (d *Deriver) hash(sources []graph.Source) string {
	read := slices.DeleteFunc(slices.Clone(sources), func(s graph.Source) bool { return s.Rank == graph.RankDerived })
	return d.Version + " " + graph.Version(read)
}

// derive brings the derived sources up to date: all on one state of the graph, and in one transaction.
func (r *run) derive() error {
	if len(r.options.Derive) == 0 || r.store == nil {
		return nil
	}
	sources, err := r.store.Sources(r.ctx)
	if err != nil {
		return r.orStopped(err)
	}
	var batches []*graph.Batch
	for _, d := range r.options.Derive {
		hash := d.hash(sources)
		if slices.ContainsFunc(sources, func(s graph.Source) bool { return s.ID == d.Source && s.Hash == hash }) {
			continue
		}
		batch, err := d.Derive(r.ctx, r.store)
		if err != nil {
			return r.orStopped(err)
		}
		batch.Source.ID, batch.Source.Hash = d.Source, hash
		batches = append(batches, batch)
	}
	if batches == nil {
		return nil
	}
	applied, err := r.store.Apply(r.ctx, batches...)
	r.report.Derived = applied.Edges
	return r.orStopped(err)
}

// orStopped returns how far the run came where it was asked to stop.
func (r *run) orStopped(err error) error {
	if err != nil && r.ctx.Err() != nil {
		return r.stopped()
	}
	return err
}
