package memory

import (
	"slices"

	"mandategraph/graph"
)

// WriteImage merges batches and packs what a store shows of them, the same bytes for the same batches. The error is Invalid and names the first
// fault of a batch.
func WriteImage(batches ...*graph.Batch) ([]byte, error) {
	b, err := NewBase(batches...)
	if err != nil {
		return nil, err
	}
	snap, err := newSnapshot(b.New().state.Load())
	if err != nil {
		return nil, err
	}
	return snap.image()
}

// image packs what a snapshot shows.
func (s *snapshot) image() ([]byte, error) {
	w := &imageWriter{snap: s, values: newValueCoder(), props: map[graph.Prop]int{}, head: imageHead{sources: s.state.whoAsserts()}}
	return w.write()
}

// imageWriter packs a snapshot.
type imageWriter struct {
	snap   *snapshot
	head   imageHead
	values *valueCoder
	props  map[graph.Prop]int // where they stand in the head
}

func (w *imageWriter) write() ([]byte, error) {
	w.count()
	w.collect()
	var sections [imageSections][]byte
	sections[imageOfValues] = w.values.write()
	sections[imageOfNodes] = w.writeNodes()
	sections[imageOfEdges] = w.writeEdges()
	sections[imageOfHead] = w.head.write()
	packed, err := packSections(sections)
	if err != nil {
		return nil, err
	}
	return seal(imageVersion, packed), nil
}

// count notes how many nodes and edges there are, in the order of ids.
func (w *imageWriter) count() {
	for t, span := range w.snap.spans {
		if span.len() > 0 {
			w.head.types = append(w.head.types, counted[graph.NodeType]{graph.NodeType(t), span.len()})
		}
	}
	for k, span := range w.snap.kinds {
		if span.len() > 0 {
			w.head.kinds = append(w.head.kinds, counted[graph.EdgeType]{graph.EdgeType(k), span.len()})
		}
	}
	slices.SortFunc(w.head.types, func(a, b counted[graph.NodeType]) int {
		return int(w.snap.spans[a.is].from) - int(w.snap.spans[b.is].from)
	})
	slices.SortFunc(w.head.kinds, func(a, b counted[graph.EdgeType]) int {
		return int(w.snap.kinds[a.is].from) - int(w.snap.kinds[b.is].from)
	})
}

// collect gives all values their codes, those beside each other that have their beginnings in common.
func (w *imageWriter) collect() {
	for _, id := range w.snap.ids {
		w.values.add(id)
	}
	for _, t := range w.head.types {
		w.snap.eachColumn(t.is, func(_ graph.Prop, values []graph.Value) {
			for _, v := range values {
				w.values.add(v)
			}
		})
	}
	for i := range w.snap.rows.len() {
		e := w.snap.edge(uint32(i))
		w.values.add(optionalText(e.Evidence.Place))
		for _, v := range partsOf(&e.Evidence) {
			w.values.add(v)
		}
		for _, p := range e.Props {
			w.values.add(p.Value)
		}
	}
}

// partsOf returns the parts of the form of an edge.
func partsOf(v *graph.Evidence) [formParts]graph.Value {
	return [...]graph.Value{
		formText: optionalText(v.Text), formLanguage: optionalText(v.Language), formQuote: optionalText(v.Quote),
		formMethod: optionalText(string(v.Method)), formRule: optionalText(v.Rule),
		formStart: int64(v.Start), formEnd: int64(v.End), formConfidence: v.Confidence,
	}
}

// optionalText is a text as a value; nil for none.
func optionalText(s string) graph.Value {
	if s == "" {
		return nil
	}
	return s
}

// prop returns the number of a property.
func (w *imageWriter) prop(p graph.Prop) uint64 {
	n, ok := w.props[p]
	if !ok {
		n = len(w.head.props)
		w.props[p] = n
		w.head.props = append(w.head.props, p)
	}
	return uint64(n)
}
