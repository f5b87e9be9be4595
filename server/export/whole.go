package export

import (
	"cmp"
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// whole is the whole graph, which is scanned twice: once to count neighbours and to know the dates of wholes, once to be written. Between
// the two it holds ids, a number for each node and one for each pair of neighbours.
type whole struct {
	store   plan.Store
	types   graph.TypeSet
	kinds   graph.EdgeSet
	columns *layout
	version string
	at      map[string]uint32
	degrees []uint32
	wholes  map[string]wholeInfo
}

// wholeInfo is what paragraphs have from what they are parts of.
type wholeInfo struct{ name, date string }

func openWhole(ctx context.Context, store plan.Store, r *Request, types graph.TypeSet, kinds graph.EdgeSet, version string) (source, error) {
	w := &whole{store: store, types: types, kinds: kinds, columns: layoutOf(version, types, kinds, r, r.Merge), version: version,
		at: map[string]uint32{}, wholes: map[string]wholeInfo{}}
	var pairs []uint64
	last := [2]uint32{}
	err := store.Scan(ctx, func(n *graph.Node) error { w.know(n); return nil }, func(e *graph.Edge) error {
		if pair, ok := w.ends(e); ok && (pair != last || pairs == nil) { // edges of one pair stand beside each other, mostly
			last = pair
			pairs = append(pairs, uint64(pair[0])<<32|uint64(pair[1]))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	w.count(pairs)
	return w, nil
}

// know remembers a node that is written, and what is a whole.
func (w *whole) know(n *graph.Node) {
	if n.Type == graph.TypeResolution || n.Type == graph.TypeInstrument {
		w.wholes[n.ID] = wholeInfo{cmp.Or(n.Props.Text(graph.PropShortName), n.Label()), n.Props.Text(graph.PropDateStart)}
	}
	if w.types.Has(n.Type) {
		w.at[n.ID] = uint32(len(w.at))
	}
}

// ends are the places of both ends of an edge that is written.
func (w *whole) ends(e *graph.Edge) (pair [2]uint32, ok bool) {
	if !w.kinds.Has(e.Type) {
		return pair, false
	}
	from, ok := w.at[e.From]
	if !ok {
		return pair, false
	}
	to, ok := w.at[e.To]
	return [2]uint32{from, to}, ok
}

// count counts the neighbours of each node; one that is a neighbour both ways counts twice, as in subgraphs.
func (w *whole) count(pairs []uint64) {
	slices.Sort(pairs)
	w.degrees = make([]uint32, len(w.at))
	for _, pair := range slices.Compact(pairs) {
		w.degrees[pair>>32]++
		w.degrees[uint32(pair)]++
	}
}

func (w *whole) layout() *layout { return w.columns }

func (w *whole) each(ctx context.Context, give func(*node) error, edges func(*edge) error) error {
	next := 0
	m := &merger{give: edges}
	one := m.add
	if !w.columns.merged {
		one = func(e *graph.Edge) error { return edges(single(e)) }
	}
	err := w.store.Scan(ctx, func(n *graph.Node) error {
		if !w.types.Has(n.Type) {
			return nil
		}
		if at, known := w.at[n.ID]; !known || int(at) != next {
			return errChanged()
		}
		next++
		return give(w.node(n, next-1))
	}, func(e *graph.Edge) error {
		if _, ok := w.ends(e); !ok {
			return nil
		}
		return one(e)
	})
	if err == nil {
		err = m.flush()
	}
	if err != nil {
		return err
	}
	stat, err := w.store.Stat(ctx)
	if err == nil && (stat.Version != w.version || next < len(w.at)) {
		err = errChanged()
	}
	return err
}

// node is a node with what it has from its whole.
func (w *whole) node(n *graph.Node, at int) *node {
	out := &node{ID: n.ID, Label: n.Label(), Date: n.Props.Text(graph.PropDateStart), Type: n.Type, Known: n.Known, Degree: int(w.degrees[at]), Members: 1, Props: n.Props}
	of, _ := walk.WholeOf(n.ID)
	if info, ok := w.wholes[of]; ok {
		out.Date = cmp.Or(out.Date, info.date)
		if out.Label == n.ID {
			out.Label = walk.PartName(n.ID, info.name)
		}
	}
	return out
}
