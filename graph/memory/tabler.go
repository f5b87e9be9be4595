package memory

import "mandategraph/graph"

// tabler makes segments of normalized batches of the base. They are written to no file, so they are not packed only to be unpacked. One
// tabler makes one after the other.
type tabler struct {
	g       *segment
	at      map[string]uint32 // nodes by id
	columns [tabledColumns]repeatedText

	last   float64 // confidence
	lastAt uint32
}

// repeatedText is the last text in a column, and what it became: most are as the one above.
type repeatedText struct {
	text  string
	value uint32
}

// The columns in which texts are repeated.
const (
	tabledKnown = iota
	tabledFrom
	tabledTo
	tabledSource
	tabledText
	tabledLanguage
	tabledPlace
	tabledQuote
	tabledMethod
	tabledRule
	tabledColumns
)

// segment makes the segment of a batch, apart from whatever the caller does with the batch after.
func (t *tabler) segment(b *graph.Batch) *segment {
	t.g = &segment{source: b.Source, values: make([]graph.Value, 0, sizeOf(b)), nodes: make([]segNode, len(b.Nodes)), edges: make([]segEdge, len(b.Edges))}
	t.columns, t.last = [tabledColumns]repeatedText{}, 0
	clear(t.at)
	for i := range b.Nodes {
		t.at[b.Nodes[i].ID] = t.add(b.Nodes[i].ID)
	}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		t.g.nodes[i] = segNode{typ: n.Type, known: t.optional(tabledKnown, string(n.Known)) - 1, props: uint32(len(t.g.props))}
		t.props(n.Props)
	}
	zero := t.add(int64(0))
	for i := range b.Edges {
		t.g.edges[i] = t.edge(&b.Edges[i], zero)
		t.props(b.Edges[i].Props)
	}
	t.g.index()
	return t.g
}

// sizeOf is about how many values a batch has.
func sizeOf(b *graph.Batch) int {
	n := 2*len(b.Nodes) + 2*len(b.Edges) + 1
	for i := range b.Nodes {
		n += len(b.Nodes[i].Props)
	}
	for i := range b.Edges {
		n += len(b.Edges[i].Props)
	}
	return n
}

func (t *tabler) edge(e *graph.Edge, zero uint32) segEdge {
	v := &e.Evidence
	return segEdge{
		kind: e.Type, from: t.node(tabledFrom, e.From), to: t.node(tabledTo, e.To), source: t.node(tabledSource, v.Source),
		start: t.offset(v.Start, zero), end: t.offset(v.End, zero),
		text: t.optional(tabledText, v.Text), language: t.optional(tabledLanguage, v.Language), place: t.optional(tabledPlace, v.Place),
		quote: t.optional(tabledQuote, v.Quote), method: t.optional(tabledMethod, string(v.Method)), rule: t.optional(tabledRule, v.Rule),
		confidence: t.confidence(v.Confidence) + 1, props: uint32(len(t.g.props)),
	}
}

func (t *tabler) add(v graph.Value) uint32 {
	t.g.values = append(t.g.values, v)
	return uint32(len(t.g.values) - 1)
}

func (t *tabler) props(props graph.Props) {
	for _, p := range props {
		t.g.props = append(t.g.props, segProp{p.Prop, t.add(p.Value)})
	}
}

// node returns the number of a node.
func (t *tabler) node(column int, id string) uint32 {
	c := &t.columns[column]
	if c.text != id {
		*c = repeatedText{id, t.at[id]}
	}
	return c.value
}

// optional returns the number of a text plus one, or zero for none.
func (t *tabler) optional(column int, text string) uint32 {
	c := &t.columns[column]
	if c.text != text {
		*c = repeatedText{text, 0}
		if text != "" {
			c.value = t.add(text) + 1
		}
	}
	return c.value
}

func (t *tabler) offset(n int, zero uint32) uint32 {
	if n == 0 {
		return zero
	}
	return t.add(int64(n))
}

// confidence returns the number of a confidence; edges beside each other have mostly one.
func (t *tabler) confidence(c float64) uint32 {
	if t.last != c {
		t.last, t.lastAt = c, t.add(c)
	}
	return t.lastAt
}
