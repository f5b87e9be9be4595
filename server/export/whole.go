package export

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// whole is the whole graph, which is scanned once. What a node does not say itself, how many neighbours it has and what its whole is called, is read
// for some nodes together as they come. So those are all that is held, however large the graph is.
type whole struct {
	store   plan.Store
	types   graph.TypeSet
	kinds   graph.EdgeSet
	inside  graph.EdgeSet // the kinds that join but nodes of the types
	columns *layout
}

func newWhole(store plan.Store, r *Request, types graph.TypeSet, kinds graph.EdgeSet, version string) *whole {
	w := &whole{store: store, types: types, kinds: kinds, columns: layoutOf(version, types, kinds, r, r.Merge)}
	for _, k := range kinds.Kinds() {
		if (graph.Edges[k].From|graph.Edges[k].To)&^types == 0 {
			w.inside |= graph.EdgesOf(k)
		}
	}
	return w
}

func (w *whole) layout() *layout { return w.columns }

func (w *whole) each(ctx context.Context, give func(*node) error, edges func(*edge) error) error {
	some := &some{whole: w, ctx: ctx, give: give}
	m := &merger{give: edges}
	add := m.add
	if !w.columns.merged {
		var one edge
		add = func(e *graph.Edge) error { return edges(one.single(e)) }
	}
	err := w.store.Scan(ctx, some.add, func(e *graph.Edge) error {
		if !w.shows(e) {
			return nil
		}
		if err := some.flush(); err != nil { // the nodes that came last
			return err
		}
		return add(e)
	})
	if err == nil {
		err = some.flush() // where no edge is shown
	}
	if err == nil {
		err = m.flush()
	}
	if err != nil {
		return err
	}
	stat, err := w.store.Stat(ctx)
	if err == nil && stat.Version != w.columns.version {
		err = errChanged()
	}
	return err
}

// shows reports whether an edge is written: it is of the kinds, and both its ends are of the types.
func (w *whole) shows(e *graph.Edge) bool {
	return w.inside.Has(e.Type) || w.kinds.Has(e.Type) && w.has(e.From) && w.has(e.To)
}

func (w *whole) has(id string) bool {
	t, ok := graph.TypeOfID(id)
	return ok && w.types.Has(t)
}
