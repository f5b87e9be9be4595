package export

import (
	"bufio"
	"context"
	"io"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/graph/walk/draw"
)

// writer writes a graph in a format: all nodes, then all edges, no edge before both its ends. A node or an edge is the writer's until it returns; the
// next one may stand in the same room.
type writer interface {
	begin() error
	node(*node) error
	edge(*edge) error
	end() error
}

// output is what a writer writes to, and what it knows before the first node. What cannot be written is kept: bufio says it again at the end.
type output struct {
	*bufio.Writer
	*layout
	request *Request
	scratch []byte // of the last record
	list    []byte // of the last list
}

// source reads a graph for a writer.
type source interface {
	layout() *layout
	each(ctx context.Context, node func(*node) error, edge func(*edge) error) error
}

// Written counts what was written.
type Written struct{ Nodes, Edges int }

// Write reads from the store and writes. It tells progress, where it is not nil, what was written so far after every node and edge.
// Errors: Invalid for what Check refuses, NotFound where nothing of what is named exists, Unavailable where the graph was written to meanwhile, those of the
// store, and those of out. Nothing is written before the first node was read.
func (r Request) Write(ctx context.Context, store plan.Store, out io.Writer, progress func(Written)) (done Written, err error) {
	if err := r.Check(); err != nil {
		return done, err
	}
	if r.Trace != nil {
		return r.writeTrace(ctx, store, out)
	}
	s, err := r.open(ctx, store)
	if err != nil {
		return done, err
	}
	o := &output{Writer: bufio.NewWriterSize(out, 1<<16), layout: s.layout(), request: &r}
	w := formats[r.Format].make(o)
	if err := w.begin(); err != nil {
		return done, err
	}
	tell := func() {
		if progress != nil {
			progress(done)
		}
	}
	err = s.each(ctx,
		func(n *node) error { done.Nodes++; tell(); return w.node(n) },
		func(e *edge) error { done.Edges++; tell(); return w.edge(e) })
	if err != nil {
		return done, err
	}
	if err := w.end(); err != nil {
		return done, err
	}
	return done, o.Flush()
}

// open makes ready to read what is asked for.
func (r *Request) open(ctx context.Context, store plan.Store) (source, error) {
	types, kinds := r.shown()
	stat, err := store.Stat(ctx)
	if err != nil {
		return nil, err
	}
	switch {
	case len(r.Around) > 0:
		return openPart(ctx, store, r, types, kinds, stat.Version)
	case r.RollUp != walk.ByNone:
		found, err := walk.RolledUp{Kinds: kinds, Types: types, By: r.RollUp}.Run(ctx, store)
		if err != nil {
			return nil, err
		}
		return &grown{found, layoutOf(stat.Version, types, kinds, r, true)}, nil
	}
	return newWhole(store, r, types, kinds, stat.Version), nil
}

func (r *Request) writeTrace(ctx context.Context, store plan.Store, out io.Writer) (Written, error) {
	found, err := r.Trace.Run(ctx, store)
	if err != nil {
		return Written{}, err
	}
	return Written{len(found.Nodes), len(found.Steps)}, draw.Trace(out, found, r.Trace.Forward, formats[r.Format].drawn, draw.Style{})
}

// errChanged says that what was read is of two states of the graph.
func errChanged() error {
	return graph.Errorf(graph.Unavailable, "the graph was written to while it was exported; export it again")
}
