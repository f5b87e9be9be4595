package memory

import (
	"encoding/binary"

	"mandategraph/graph"
)

// imageNodes are the columns of the nodes of an image.
type imageNodes struct {
	columns []imageColumn
}

type imageColumn struct {
	of    graph.NodeType
	prop  graph.Prop
	codes []uint32
}

func (x *imageNodes) read(d *decoder, h *imageHead) {
	for _, t := range h.types {
		for range d.count() {
			p := pick(d, h.props)
			x.columns = append(x.columns, imageColumn{t.is, p, d.column(t.n, largestSection)})
			if d.bad {
				return
			}
		}
	}
}

// fill gives a snapshot its columns; false where a code is that of no value, or a node is not known from anywhere.
func (x *imageNodes) fill(s *snapshot, values *imageValues, h *imageHead) bool {
	s.ids = values.strings[:h.nodes:h.nodes]
	for _, t := range h.types {
		s.cols[t.is] = make([]column, propCount)
		s.cols[t.is][graph.PropID] = lateColumn(func() []graph.Value { return s.idsOf(t.is) })
		s.cols[t.is][graph.PropLabel] = lateColumn(func() []graph.Value { return s.labelsOf(t.is) })
	}
	known := 0
	for _, c := range x.columns {
		for _, code := range c.codes {
			if !values.has(code) || c.prop == graph.PropKnown && !values.isString(code) {
				return false
			}
		}
		if c.prop == graph.PropKnown {
			known += len(c.codes)
		}
		s.cols[c.of][c.prop] = lateColumn(func() []graph.Value { return values.all(c.codes) })
	}
	return known == h.nodes
}

func (t *nodeTable) idsOf(typ graph.NodeType) []graph.Value {
	span := t.spans[typ]
	all := make([]graph.Value, 0, span.len())
	for _, id := range t.ids[span.from:span.to] {
		all = append(all, id)
	}
	return all
}

func (t *nodeTable) labelsOf(typ graph.NodeType) []graph.Value {
	span := t.spans[typ]
	all := make([]graph.Value, 0, span.len())
	for n := span.from; n < span.to; n++ {
		all = append(all, t.label(n))
	}
	return all
}

// stored reports whether an image has columns of a property; others follow from the rest.
func stored(p graph.Prop) bool {
	return p != graph.PropID && p != graph.PropType && p != graph.PropLabel
}

// eachColumn gives the columns that a type has, one after the other in one slice.
func (s *snapshot) eachColumn(t graph.NodeType, do func(p graph.Prop, values []graph.Value)) {
	span := s.spans[t]
	values := make([]graph.Value, span.len())
	for p := range graph.Prop(propCount) {
		if !stored(p) {
			continue
		}
		has := false
		for i := range values {
			values[i] = s.value(span.from+uint32(i), p)
			has = has || values[i] != nil
		}
		if has {
			do(p, values)
		}
	}
}

// writeNodes writes the columns; props are numbered as they are met.
func (w *imageWriter) writeNodes() (b []byte) {
	for _, t := range w.head.types {
		var columns []byte
		n := 0
		w.snap.eachColumn(t.is, func(p graph.Prop, values []graph.Value) {
			codes := make([]uint32, len(values))
			for i, v := range values {
				codes[i] = w.values.code(v)
			}
			columns = appendColumn(binary.AppendUvarint(columns, w.prop(p)), codes)
			n++
		})
		b = append(binary.AppendUvarint(b, uint64(n)), columns...)
	}
	return b
}
