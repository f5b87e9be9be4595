package export

import (
	"mandategraph/graph"
)

// jsonGraph writes the two formats in JSON that hold nodes and edges in two lists, and differ in what surrounds an element.
type jsonGraph struct {
	*output
	head, between, tail string
	appendNode          func([]byte, *node) []byte
	appendEdge          func([]byte, *edge) []byte
	nodes, edges        int
}

// newCytoscape writes what cytoscape.js and Cytoscape read. networkx wants value and name of a node, and key of an edge among parallel ones.
func newCytoscape(o *output) writer {
	g := &jsonGraph{output: o, between: "\n],\"edges\":[", tail: "\n]}}\n"}
	g.head = `{"format_version":"1.0","generated_by":"mandategraph","data":{"name":"Mandategraph","version":` + string(appendString(nil, o.version)) +
		`},"directed":true,"multigraph":true,"elements":{"nodes":[`
	g.appendNode = func(b []byte, n *node) []byte {
		b = appendString(append(b, `{"data":{"id":`...), n.ID)
		b = appendString(append(b, `,"value":`...), n.ID)
		if n.Props.Get(graph.PropName) == nil {
			b = appendString(append(b, `,"name":`...), n.Label)
		}
		return append(g.nodeAttributes(b, n, true), "}}"...)
	}
	g.appendEdge = func(b []byte, e *edge) []byte {
		b = appendString(append(b, `{"data":{"id":`...), e.ID)
		b = appendString(append(b, `,"key":`...), e.ID)
		b = appendString(append(b, `,"source":`...), e.Source)
		b = appendString(append(b, `,"target":`...), e.Target)
		return append(g.edgeAttributes(b, e, true), "}}"...)
	}
	return g
}

// newGraphology writes what graphology imports.
func newGraphology(o *output) writer {
	g := &jsonGraph{output: o, between: "\n],\"edges\":[", tail: "\n]}\n"}
	g.head = `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{"name":"Mandategraph","version":` +
		string(appendString(nil, o.version)) + `},"nodes":[`
	g.appendNode = func(b []byte, n *node) []byte {
		b = appendString(append(b, `{"key":`...), n.ID)
		return append(g.nodeAttributes(append(b, `,"attributes":{`...), n, false), "}}"...)
	}
	g.appendEdge = func(b []byte, e *edge) []byte {
		b = appendString(append(b, `{"key":`...), e.ID)
		b = appendString(append(b, `,"source":`...), e.Source)
		b = appendString(append(b, `,"target":`...), e.Target)
		return append(g.edgeAttributes(append(b, `,"attributes":{`...), e, false), "}}"...)
	}
	return g
}

func (g *jsonGraph) begin() error { return g.write(append(g.scratch[:0], g.head...)) }

func (g *jsonGraph) node(n *node) error {
	g.nodes++
	return g.write(g.appendNode(separate(g.scratch[:0], g.nodes), n))
}

func (g *jsonGraph) edge(e *edge) error {
	b := g.scratch[:0]
	if g.edges++; g.edges == 1 {
		b = append(b, g.between...)
	}
	return g.write(g.appendEdge(separate(b, g.edges), e))
}

func (g *jsonGraph) end() error {
	b := g.scratch[:0]
	if g.edges == 0 {
		b = append(b, g.between...)
	}
	return g.write(append(b, g.tail...))
}

// separate begins a line for an element, with a comma behind the one before.
func separate(b []byte, nth int) []byte {
	if nth > 1 {
		b = append(b, ',')
	}
	return append(b, '\n')
}

func (o *output) nodeAttributes(b []byte, n *node, more bool) []byte {
	o.nodes.each(n, n.Props, func(c *column[*node], v value) {
		b = appendMember(b, c.name, v, more)
		more = true
	})
	return b
}

func (o *output) edgeAttributes(b []byte, e *edge, more bool) []byte {
	o.edges.each(e, e.props(), func(c *column[*edge], v value) {
		b = appendMember(b, c.name, v, more)
		more = true
	})
	return b
}

// appendMember appends a member of an object; more says whether there is one before.
func appendMember(b []byte, name string, v value, more bool) []byte {
	if more {
		b = append(b, ',')
	}
	return appendValue(append(append(append(b, '"'), name...), `":`...), v)
}
