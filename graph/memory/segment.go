package memory

import (
	"slices"
	"sync"

	"mandategraph/graph"
)

// segment is what one source asserts: nodes and edges in the order of their ids, over one table of values. It is decoded when a snapshot
// first needs it, since decoded it takes several times the memory, and a load needs little of what was loaded before.
type segment struct {
	source graph.Source
	sum    uint32 // of the encoded bytes
	packed string // the encoded bytes; "" of the base, which is in no file

	once    sync.Once // decodes the rest
	fault   error
	values  []graph.Value
	nodes   []segNode // the id of node i is value i
	props   []segProp // of the nodes, then of the edges
	edges   []segEdge
	edgeIDs []string
	places  []string // sort keys of the edges
}

// segNode is a node; its properties end where those of the next one begin.
type segNode struct {
	number uint32 // stable in the file; what postings hold
	props  uint32 // where they begin
	known  uint32 // value
	typ    graph.NodeType
}

type segProp struct {
	prop  graph.Prop
	value uint32
}

// segEdge is an edge. From, to and source are nodes of the segment, start and end values; the others are values plus one, or zero for none.
type segEdge struct {
	from, to, source      uint32
	start, end            uint32
	text, language, place uint32
	quote, method, rule   uint32
	confidence            uint32
	props                 uint32
	kind                  graph.EdgeType
}

func (g *segment) id(node uint32) string { return g.values[node].(string) }

func (g *segment) nodeProps(i uint32) []segProp {
	end := g.edgePropsStart()
	if int(i)+1 < len(g.nodes) {
		end = g.nodes[i+1].props
	}
	return g.props[g.nodes[i].props:end]
}

func (g *segment) edgePropsStart() uint32 {
	if len(g.edges) > 0 {
		return g.edges[0].props
	}
	return uint32(len(g.props))
}

func (g *segment) edgeProps(i uint32) []segProp {
	end := uint32(len(g.props))
	if int(i)+1 < len(g.edges) {
		end = g.edges[i+1].props
	}
	return g.props[g.edges[i].props:end]
}

// unpack appends properties to those of out.
func (g *segment) unpack(out graph.Props, props []segProp) graph.Props {
	out = slices.Grow(out, len(props))
	for _, p := range props {
		out = append(out, graph.Property{Prop: p.prop, Value: g.values[p.value]})
	}
	return out
}

// node returns a node as the source asserts it.
func (g *segment) node(i uint32) graph.Node {
	n := &g.nodes[i]
	return graph.Node{ID: g.id(i), Type: n.typ, Known: graph.Known(g.text(n.known)), Props: g.unpack(nil, g.nodeProps(i))}
}

// readEdge makes of e an edge as the source asserts it, in the room that the properties of e have.
func (g *segment) readEdge(i uint32, e *graph.Edge) {
	room := e.Props[:0]
	*e = g.bare(i)
	e.Props = g.unpack(room, g.edgeProps(i))
}

// bare returns an edge without its own properties.
func (g *segment) bare(i uint32) graph.Edge {
	e := &g.edges[i]
	confidence, _ := g.optional(e.confidence).(float64)
	return graph.Edge{
		Type: e.kind, From: g.id(e.from), To: g.id(e.to),
		Evidence: graph.Evidence{
			Source: g.id(e.source), Text: g.optionalText(e.text), Language: g.optionalText(e.language), Place: g.optionalText(e.place),
			Quote: g.optionalText(e.quote), Start: int(g.values[e.start].(int64)), End: int(g.values[e.end].(int64)),
			Method: graph.Method(g.optionalText(e.method)), Rule: g.optionalText(e.rule), Confidence: confidence,
		},
	}
}

func (g *segment) text(value uint32) string { return g.values[value].(string) }

func (g *segment) optional(v uint32) graph.Value {
	if v == 0 {
		return nil
	}
	return g.values[v-1]
}

func (g *segment) optionalText(v uint32) string {
	s, _ := g.optional(v).(string)
	return s
}

// value returns the value of a property of an edge, as graph.Edge.Value does.
func (g *segment) value(i uint32, p graph.Prop) graph.Value {
	e := &g.edges[i]
	switch p {
	case graph.PropID:
		return g.edgeIDs[i]
	case graph.PropSourceID:
		return g.values[e.source]
	case graph.PropTextID:
		return g.optional(e.text)
	case graph.PropLanguage:
		return g.optional(e.language)
	case graph.PropPlace:
		return g.optional(e.place)
	case graph.PropQuote:
		return g.optional(e.quote)
	case graph.PropMethod:
		return g.optional(e.method)
	case graph.PropRule:
		return g.optional(e.rule)
	case graph.PropConfidence:
		return g.optional(e.confidence)
	case graph.PropStart, graph.PropEnd:
		return g.offset(e, p)
	}
	return g.ownValue(i, p)
}

func (g *segment) offset(e *segEdge, p graph.Prop) graph.Value {
	switch {
	case e.text == 0:
		return nil
	case p == graph.PropStart:
		return g.values[e.start]
	}
	return g.values[e.end]
}

func (g *segment) ownValue(i uint32, p graph.Prop) graph.Value {
	for _, own := range g.edgeProps(i) {
		if own.prop == p {
			return g.values[own.value]
		}
	}
	return nil
}

// index fills in what is computed: the ids of the edges, in one string, and their sort keys.
func (g *segment) index() {
	g.edgeIDs = make([]string, len(g.edges))
	g.places = make([]string, len(g.edges))
	var all []byte
	ends := make([]int, len(g.edges))
	for i := range g.edges {
		e := g.bare(uint32(i))
		all = e.AppendID(all)
		ends[i] = len(all)
		g.places[i] = e.SortKey(graph.OrderPlace)
	}
	from, ids := 0, string(all)
	for i, end := range ends {
		g.edgeIDs[i], from = ids[from:end], end
	}
}
