package loaders

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// run is one call of Load or Extract.
type run struct {
	ctx     context.Context
	options Options
	limits  Limits
	formats []format.Format
	store   plan.Store // may be nil
	report  *Report

	stdin     *collect.Content // what was read from standard input
	noStdin   error            // why nothing was
	documents []*document      // in the order of their paths

	stored map[string]graph.Source // what the store holds, by id
	hashes map[string]string       // ids of sources in the store, by hash
	claims map[string]*claim       // by the id of the source
	losers []*claim                // of an id that another document has the better claim on
	group  []*claim                // to be applied together
}

func newRun(ctx context.Context, o Options) *run {
	r := &run{ctx: ctx, options: o, limits: o.Limits.sound(), formats: o.formats, report: newReport(),
		stored: map[string]graph.Source{}, hashes: map[string]string{}, claims: map[string]*claim{}}
	if r.formats == nil {
		r.formats = formats
	}
	return r
}

func (r *run) close() {
	if r.stdin != nil {
		r.stdin.Close()
	}
}

// known asks the store what it holds.
func (r *run) known() error {
	if r.store == nil {
		return nil
	}
	sources, err := r.store.Sources(r.ctx)
	if err != nil {
		return err
	}
	for _, s := range sources {
		r.stored[s.ID] = s
		r.hashes[s.Hash] = s.ID
	}
	return nil
}

// all finds all documents and gives what each says to use, in the order of the paths of their files.
func (r *run) all(paths []string, use func(*item, *format.Reading) error) error {
	err := r.survey(paths)
	if err != nil {
		return err
	}
	for items := r.unread(); len(items) > 0 && err == nil; items = again(items) {
		err = r.pass(items, use)
	}
	if err == nil {
		err = r.flush()
	}
	if r.ctx.Err() != nil {
		return r.stopped()
	}
	return err
}

// stopped is the error of a run that was asked to stop. What was applied is whole.
func (r *run) stopped() error {
	if r.documents == nil {
		return graph.Errorf(graph.Unavailable, "stopped while looking at the files, with nothing written; run the same command again to go on")
	}
	in := 0
	for _, c := range r.claims {
		if c.in {
			in++
		}
	}
	return graph.Errorf(graph.Unavailable, "stopped, with %d of %d documents done; run the same command again to go on", in, len(r.documents))
}
