package memory

import "mandategraph/graph"

// outline is the nodes of a segment without its edges, and without its values but for where each stands: what a writer needs of it.
type outline struct {
	decoder
	values []uint32 // where each begins
	nodes  []segNode
	own    []segProp // of the nodes
}

// outlineOf reads the nodes of a packed segment, which is one that was decoded or encoded before.
func outlineOf(g *segment) (*outline, error) {
	o := &outline{decoder: decoder{in: g.packed, at: headSize}}
	o.source(&graph.Source{})
	if err := o.names(); err != nil {
		return nil, err
	}
	o.values = make([]uint32, o.count())
	for i := range o.values {
		o.values[i] = uint32(o.at)
		o.skipValue()
	}
	o.nodes = make([]segNode, o.count())
	number := int64(0)
	for i := range o.nodes {
		n := segNode{props: uint32(len(o.own)), typ: pick(&o.decoder, o.types)}
		number += o.varint()
		n.number, n.known = uint32(number), o.below(len(o.values))
		for range o.count() {
			o.own = append(o.own, segProp{pick(&o.decoder, o.props), o.below(len(o.values))})
		}
		o.nodes[i] = n
	}
	if o.bad || len(o.nodes) > len(o.values) {
		return nil, errDamaged
	}
	return o, nil
}

// pick reads the number of one of some things.
func pick[T any](d *decoder, of []T) (one T) {
	if n := d.below(len(of)); !d.bad {
		one = of[n]
	}
	return one
}

func (d *decoder) skipValue() {
	switch d.byte() {
	case tagString:
		d.skip()
	case tagInt:
		d.uvarint()
	case tagFloat:
		d.float()
	case tagFalse, tagTrue:
	case tagStrings:
		for range d.count() {
			d.skip()
		}
	default:
		d.fail()
	}
}

func (o *outline) value(i uint32) graph.Value {
	d := decoder{in: o.in, at: int(o.values[i])}
	return d.value()
}

func (o *outline) text(i uint32) string {
	s, _ := o.value(i).(string)
	return s
}

func (o *outline) id(node int) string { return o.text(uint32(node)) }

// node returns a node as the source asserts it.
func (o *outline) node(i int) graph.Node {
	n, end := &o.nodes[i], uint32(len(o.own))
	if i+1 < len(o.nodes) {
		end = o.nodes[i+1].props
	}
	out := graph.Node{ID: o.id(i), Type: n.typ, Known: graph.Known(o.text(n.known))}
	if own := o.own[n.props:end]; len(own) > 0 {
		out.Props = make(graph.Props, len(own))
		for at, p := range own {
			out.Props[at] = graph.Property{Prop: p.prop, Value: o.value(p.value)}
		}
	}
	return out
}
