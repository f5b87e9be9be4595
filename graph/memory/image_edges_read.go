package memory

import (
	"sync"

	"mandategraph/graph"
)

// packedEdges are the edges of an image before the values are known that they speak of.
type packedEdges struct {
	*imageEdges
	placeCodes []uint32
	formCodes  []formCodes
}

// formCodes is a form as codes of values.
type formCodes struct {
	parts [formParts]uint32
	props []propCode
}

type propCode struct {
	prop graph.Prop
	code uint32
}

func (x *packedEdges) read(d *decoder, h *imageHead) {
	x.placeCodes = make([]uint32, d.count())
	for i := range x.placeCodes {
		x.placeCodes[i] = d.below(largestSection)
	}
	x.formCodes = make([]formCodes, d.count())
	for i := range x.formCodes {
		x.formCodes[i] = d.form(h.props)
	}
	s := x.snap
	s.from, s.to = d.column(h.edges, h.nodes), d.column(h.edges, h.nodes)
	x.source, x.placed, x.formed = d.column(h.edges, h.nodes), d.column(h.edges, len(x.placeCodes)), d.column(h.edges, len(x.formCodes))
	s.inPlaces = d.column(h.edges, h.edges)
	if kinds := d.take(h.edges); d.bad || !x.putInOrder(kinds, h) {
		d.fail()
	}
}

func (d *decoder) form(props []graph.Prop) (f formCodes) {
	for i := range f.parts {
		f.parts[i] = d.below(largestSection)
	}
	f.props = make([]propCode, d.count())
	for i := range f.props {
		f.props[i] = propCode{pick(d, props), d.below(largestSection)}
	}
	return f
}

// putInOrder makes one order of those of the kinds, given the kind of each edge by its place in the head. It reports whether each edge stands once
// among those of its kind.
func (x *packedEdges) putInOrder(kinds string, h *imageHead) bool {
	s := x.snap
	x.order = make([]uint32, len(kinds))
	rest, seen := make([]extent, len(h.kinds)), newBitset(len(kinds))
	for i, k := range h.kinds {
		rest[i] = s.kinds[k.is]
	}
	for i := range x.order {
		k := int(kinds[i])
		if k >= len(rest) || rest[k].len() == 0 {
			return false
		}
		e, span := s.inPlaces[rest[k].from], s.kinds[h.kinds[k].is]
		if e < span.from || e >= span.to || seen.has(e) {
			return false
		}
		seen.set(e)
		rest[k].from++
		x.order[i] = e
	}
	return true
}

// fill gives a snapshot its edges; false where a code is that of no value or of another kind of value.
func (x *packedEdges) fill(values *imageValues) bool {
	for _, code := range x.placeCodes {
		if code > 0 && !values.isString(code) {
			return false
		}
	}
	x.places = values.all(x.placeCodes)
	x.forms = make([]form, len(x.formCodes))
	for i := range x.formCodes {
		if !x.forms[i].fill(&x.formCodes[i], values) {
			return false
		}
	}
	x.ids, x.keys = make(lateStrings, x.len()), make(lateStrings, x.len())
	x.ranks = sync.OnceValue(x.rank)
	x.snap.rows = x.imageEdges
	return true
}

func (f *form) fill(codes *formCodes, values *imageValues) bool {
	for part, code := range codes.parts {
		if !values.has(code) || part < formTexts && code > 0 && !values.isString(code) {
			return false
		}
		f.parts[part] = values.value(code)
	}
	for _, p := range codes.props {
		if !values.has(p.code) {
			return false
		}
		f.props = f.props.Set(p.prop, values.value(p.code))
	}
	_, start := f.parts[formStart].(int64)
	_, end := f.parts[formEnd].(int64)
	_, confidence := f.parts[formConfidence].(float64)
	return start && end && confidence
}

func (x *imageEdges) rank() []uint32 {
	ranks := make([]uint32, len(x.order))
	for rank, e := range x.order {
		ranks[e] = uint32(rank)
	}
	return ranks
}
