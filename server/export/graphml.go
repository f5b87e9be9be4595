package export

import (
	"mandategraph/graph"
)

// graphML writes GraphML, http://graphml.graphdrawing.org/: typed attributes are declared first, ids of nodes and edges are those of the graph. A list is JSON in a string.
type graphML struct{ *output }

func newGraphML(o *output) writer { return &graphML{o} }

// xmlTypes are the names of kinds of values in GraphML and in GEXF alike.
var xmlTypes = map[graph.Kind]string{
	graph.KindString: "string", graph.KindDate: "string", graph.KindStrings: "string",
	graph.KindInt: "long", graph.KindFloat: "double", graph.KindBool: "boolean",
}

const graphMLHead = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="version" for="graph" attr.name="version" attr.type="string"/>
`

func (g *graphML) begin() error {
	b := append(g.scratch[:0], graphMLHead...)
	for _, c := range g.nodes.all {
		b = appendKey(b, "n.", "node", c.name, c.kind)
	}
	for _, c := range g.edges.all {
		b = appendKey(b, "e.", "edge", c.name, c.kind)
	}
	b = append(b, "<graph id=\"mandategraph\" edgedefault=\"directed\">\n<data key=\"version\">"...)
	b = append(appendXML(b, g.version), "</data>\n"...)
	return g.write(b)
}

func appendKey(b []byte, prefix, of, name string, kind graph.Kind) []byte {
	b = append(append(append(b, `<key id="`...), prefix...), name...)
	b = append(append(append(b, `" for="`...), of...), `" attr.name="`...)
	b = append(append(append(b, name...), `" attr.type="`...), xmlTypes[kind]...)
	return append(b, "\"/>\n"...)
}

func (g *graphML) node(n *node) error {
	b := appendXML(append(g.scratch[:0], `<node id="`...), n.ID)
	b = append(b, `">`...)
	g.nodes.each(n, n.Props, func(c *column[*node], v value) { b = g.appendData(b, "n.", c.name, v) })
	return g.write(append(b, "</node>\n"...))
}

func (g *graphML) edge(e *edge) error {
	b := appendXML(append(g.scratch[:0], `<edge id="`...), e.ID)
	b = appendXML(append(b, `" source="`...), e.Source)
	b = appendXML(append(b, `" target="`...), e.Target)
	b = append(b, `">`...)
	g.edges.each(e, e.props(), func(c *column[*edge], v value) { b = g.appendData(b, "e.", c.name, v) })
	return g.write(append(b, "</edge>\n"...))
}

// appendData appends an attribute.
func (g *graphML) appendData(b []byte, prefix, name string, v value) []byte {
	b = append(append(append(append(b, `<data key="`...), prefix...), name...), `">`...)
	return append(g.appendXMLValue(b, v), "</data>"...)
}

// appendXMLValue appends a value as text of XML.
func (o *output) appendXMLValue(b []byte, v value) []byte {
	switch v.is {
	case aText:
		return appendXML(b, v.text)
	case aList:
		o.list = appendList(o.list[:0], v.list)
		return appendXML(b, o.list)
	}
	return appendValue(b, v)
}

func (g *graphML) end() error { return g.write(append(g.scratch[:0], "</graph>\n</graphml>\n"...)) }

// write writes a record, and keeps its room for the next one.
func (o *output) write(b []byte) error {
	o.scratch = b
	_, err := o.Write(b)
	return err
}
