package loaders

import (
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Deriver makes sources of what follows from all other sources together: one with the id Source, which only says of what the others were
// made, and its parts, which hold the assertions.
type Deriver struct {
	Source  string // "derived:links"
	Version string // changes when it makes something else of the same graph
	Derive  func(ctx context.Context, store plan.Store) (*graph.Batch, error)
}

// hash says of which sources the derived one is made, so that it is made anew only after another source changed. What is derived is made
// of what was read, never of what else was derived.
func (d *Deriver) hash(sources []graph.Source) string {
	read := slices.DeleteFunc(slices.Clone(sources), func(s graph.Source) bool { return s.Rank == graph.RankDerived })
	return d.Version + " " + graph.Version(read)
}

// derive brings the derived sources up to date: all on one state of the graph. It writes them in parts, of which only those that changed,
// in transactions of a bounded size; what says that they are whole goes last, so that the next run mends what a kill left.
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
		whole := graph.Source{ID: d.Source, Rank: batch.Source.Rank, Hash: hash}
		batch.Source = whole
		parts, err := inParts(batch)
		if err != nil {
			return err
		}
		batches = append(append(batches, parts...), &graph.Batch{Source: whole})
	}
	return r.orStopped(r.applyDerived(batches))
}

// derivedAtOnce is about how many assertions of derived sources go into one transaction: a database keeps all of one in its memory.
const derivedAtOnce = 8192

func (r *run) applyDerived(batches []*graph.Batch) error {
	for len(batches) > 0 {
		n, size := 0, 0
		for n < len(batches) && size < derivedAtOnce {
			size += len(batches[n].Nodes) + len(batches[n].Edges)
			n++
		}
		applied, err := r.store.Apply(r.ctx, batches[:n]...)
		if err != nil {
			return err
		}
		r.report.Derived += applied.Edges
		batches = batches[n:]
	}
	return nil
}

// orStopped returns how far the run came where it was asked to stop.
func (r *run) orStopped(err error) error {
	if err != nil && r.ctx.Err() != nil {
		return r.stopped()
	}
	return err
}
