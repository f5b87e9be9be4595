package memory

import (
	"cmp"
	"sync/atomic"

	"mandategraph/graph"
)

// imageEdges are the edges of an image.
type imageEdges struct {
	snap   *snapshot
	source []uint32 // ordinals of nodes
	placed []uint32 // which place
	formed []uint32 // which form
	order  []uint32 // the edges in the order of their places, then of their ids

	places []graph.Value // nil for none
	forms  []form
	ids    lateStrings
	keys   lateStrings     // of places
	ranks  func() []uint32 // where each edge stands in order
}

// form is what an edge says beside kind, ends, source and place: few are of many edges.
type form struct {
	parts [formParts]graph.Value // nil for none
	props graph.Props
}

// The parts of a form. The first formTexts of them are strings or none.
const (
	formText = iota
	formLanguage
	formQuote
	formMethod
	formRule
	formStart
	formEnd
	formConfidence
	formParts

	formTexts = formStart
)

func (x *imageEdges) len() int { return len(x.source) }

func (x *imageEdges) read(i uint32, e *graph.Edge) {
	s, f := x.snap, &x.forms[x.formed[i]]
	place, _ := x.places[x.placed[i]].(string)
	*e = graph.Edge{
		Type: s.kindOf(i), From: s.ids[s.from[i]], To: s.ids[s.to[i]],
		Evidence: graph.Evidence{
			Source: s.ids[x.source[i]], Text: f.text(formText), Language: f.text(formLanguage), Place: place, Quote: f.text(formQuote),
			Start: int(f.parts[formStart].(int64)), End: int(f.parts[formEnd].(int64)),
			Method: graph.Method(f.text(formMethod)), Rule: f.text(formRule), Confidence: f.parts[formConfidence].(float64),
		},
		Props: append(e.Props[:0], f.props...),
	}
}

func (f *form) text(part int) string {
	s, _ := f.parts[part].(string)
	return s
}

func (x *imageEdges) value(i uint32, p graph.Prop) graph.Value {
	f := &x.forms[x.formed[i]]
	switch p {
	case graph.PropID:
		return x.id(i)
	case graph.PropSourceID:
		return x.snap.ids[x.source[i]]
	case graph.PropPlace:
		return x.places[x.placed[i]]
	case graph.PropTextID:
		return f.parts[formText]
	case graph.PropLanguage:
		return f.parts[formLanguage]
	case graph.PropQuote:
		return f.parts[formQuote]
	case graph.PropMethod:
		return f.parts[formMethod]
	case graph.PropRule:
		return f.parts[formRule]
	case graph.PropConfidence:
		return f.parts[formConfidence]
	case graph.PropStart:
		return f.offset(formStart)
	case graph.PropEnd:
		return f.offset(formEnd)
	}
	return f.props.Get(p)
}

// offset returns a part that says nothing without a text.
func (f *form) offset(part int) graph.Value {
	if f.parts[formText] == nil {
		return nil
	}
	return f.parts[part]
}

func (x *imageEdges) id(i uint32) string {
	return x.ids.at(i, func() string { e := x.snap.edge(i); return e.ID() })
}

func (x *imageEdges) place(i uint32) string {
	return x.keys.at(i, func() string { e := x.snap.edge(i); return e.SortKey(graph.OrderPlace) })
}

// comparePlaces makes no keys. Of edges with equal ones, the one with the lesser id, which is the lesser ordinal, is the lesser.
func (x *imageEdges) comparePlaces(i, j uint32) int {
	ranks := x.ranks()
	return cmp.Compare(ranks[i], ranks[j])
}

func (x *imageEdges) named(i uint32, p graph.Prop) (uint32, bool) {
	return x.source[i], p == graph.PropSourceID
}

// lateStrings are made when they are asked for, each once: to make those of all edges takes longer than all else of a start.
type lateStrings []atomic.Pointer[string]

func (l lateStrings) at(i uint32, how func() string) string {
	if s := l[i].Load(); s != nil {
		return *s
	}
	s := how()
	l[i].Store(&s)
	return s
}
