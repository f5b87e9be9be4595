package export

import (
	"strconv"

	"mandategraph/graph"
)

// gexf writes GEXF 1.3, https://gexf.net/, which Gephi reads. Names and weights stand where Gephi looks for them, and the kind of an edge, by which
// Gephi keeps parallel edges apart. A list is JSON in a string.
type gexf struct {
	*output
	edges bool // whether the edges have begun
}

func newGEXF(o *output) writer { return &gexf{output: o} }

const gexfHead = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>Mandategraph</creator><description>`

func (g *gexf) begin() error {
	b := append(g.scratch[:0], gexfHead...)
	b = appendXML(append(b, "version "...), g.version)
	b = append(b, "</description></meta>\n<graph defaultedgetype=\"directed\" mode=\"static\">\n<attributes class=\"node\">\n"...)
	for _, c := range g.nodes.all[1:] { // the label is an attribute of the element
		b = appendAttribute(b, c.name, c.kind)
	}
	b = append(b, "</attributes>\n<attributes class=\"edge\">\n"...)
	for _, c := range g.output.edges.all {
		if c.name != weightName {
			b = appendAttribute(b, c.name, c.kind)
		}
	}
	return g.write(append(b, "</attributes>\n<nodes>\n"...))
}

// weightName is the column that is an attribute of the element in GEXF.
const weightName = "weight"

func appendAttribute(b []byte, name string, kind graph.Kind) []byte {
	b = append(append(append(b, `<attribute id="`...), name...), `" title="`...)
	b = append(append(append(b, name...), `" type="`...), xmlTypes[kind]...)
	return append(b, "\"/>\n"...)
}

func (g *gexf) node(n *node) error {
	b := appendXML(append(g.scratch[:0], `<node id="`...), n.ID)
	b = appendXML(append(b, `" label="`...), n.Label)
	b = append(b, `"><attvalues>`...)
	g.nodes.each(n, n.Props, func(c *column[*node], v value) {
		if c.at > 0 {
			b = g.appendAttvalue(b, c.name, v)
		}
	})
	return g.write(append(b, "</attvalues></node>\n"...))
}

func (g *gexf) edge(e *edge) error {
	b := g.scratch[:0]
	if !g.edges {
		g.edges = true
		b = append(b, "</nodes>\n<edges>\n"...)
	}
	b = appendXML(append(b, `<edge id="`...), e.ID)
	b = appendXML(append(b, `" source="`...), e.Source)
	b = appendXML(append(b, `" target="`...), e.Target)
	b = append(append(append(b, `" kind="`...), e.Type.String()...), `" weight="`...)
	b = append(strconv.AppendInt(b, int64(e.Weight), 10), `"><attvalues>`...)
	g.output.edges.each(e, e.props(), func(c *column[*edge], v value) {
		if c.name != weightName {
			b = g.appendAttvalue(b, c.name, v)
		}
	})
	return g.write(append(b, "</attvalues></edge>\n"...))
}

func (g *gexf) appendAttvalue(b []byte, name string, v value) []byte {
	b = append(append(append(b, `<attvalue for="`...), name...), `" value="`...)
	return append(g.appendXMLValue(b, v), `"/>`...)
}

func (g *gexf) end() error {
	b := g.scratch[:0]
	if !g.edges {
		b = append(b, "</nodes>\n<edges>\n"...)
	}
	return g.write(append(b, "</edges>\n</graph>\n</gexf>\n"...))
}
