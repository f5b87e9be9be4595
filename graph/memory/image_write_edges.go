package memory

import (
	"encoding/binary"
	"slices"

	"mandategraph/graph"
)

func (w *imageWriter) writeEdges() []byte {
	n := w.snap.rows.len()
	source, placed, formed := make([]uint32, n), make([]uint32, n), make([]uint32, n)
	places, forms := numbering{at: map[string]uint32{}}, numbering{at: map[string]uint32{}}
	for i := range source {
		e := w.snap.edge(uint32(i))
		source[i], _ = w.snap.find(e.Evidence.Source)
		placed[i] = places.number(binary.AppendUvarint(nil, uint64(w.values.code(optionalText(e.Evidence.Place)))))
		formed[i] = forms.number(w.form(&e))
	}
	b := forms.write(places.write(nil))
	for _, column := range [...][]uint32{w.snap.from, w.snap.to, source, placed, formed} {
		b = appendColumn(b, column)
	}
	return w.writeOrder(b)
}

// numbering numbers encoded things as they are met, equal ones once.
type numbering struct {
	at  map[string]uint32
	all []byte
}

func (n *numbering) number(encoded []byte) uint32 {
	at, ok := n.at[string(encoded)]
	if !ok {
		at = uint32(len(n.at))
		n.at[string(encoded)] = at
		n.all = append(n.all, encoded...)
	}
	return at
}

func (n *numbering) write(b []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(n.at))), n.all...)
}

func (w *imageWriter) form(e *graph.Edge) (b []byte) {
	for _, v := range partsOf(&e.Evidence) {
		b = binary.AppendUvarint(b, uint64(w.values.code(v)))
	}
	b = binary.AppendUvarint(b, uint64(len(e.Props)))
	for _, p := range e.Props {
		b = binary.AppendUvarint(binary.AppendUvarint(b, w.prop(p.Prop)), uint64(w.values.code(p.Value)))
	}
	return b
}

// writeOrder writes the edges in the order of their places: those of each kind, which stand near each other, and then of which kind each of all is.
func (w *imageWriter) writeOrder(b []byte) []byte {
	order := make([]uint32, w.snap.rows.len())
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortStableFunc(order, func(i, j uint32) int { return w.snap.rows.comparePlaces(i, j) })
	byKind := slices.Clone(order)
	slices.SortStableFunc(byKind, func(i, j uint32) int { return w.kind(i) - w.kind(j) })
	b = appendColumn(b, byKind)
	for _, e := range order {
		b = append(b, byte(w.kind(e)))
	}
	return b
}

// kind returns where the kind of an edge stands in the head.
func (w *imageWriter) kind(edge uint32) int {
	k := w.snap.kindOf(edge)
	return slices.IndexFunc(w.head.kinds, func(c counted[graph.EdgeType]) bool { return c.is == k })
}
