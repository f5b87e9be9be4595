package memory

import "mandategraph/graph"

func (d *decoder) source(s *graph.Source) {
	s.ID, s.Hash, s.Edition, s.Rank = d.string(), d.string(), d.string(), graph.Rank(d.byte())
}

// names reads what the numbers of types, kinds and properties mean in this segment.
func (d *decoder) names() error {
	var okTypes, okKinds, okProps bool
	d.types, okTypes = numbersOf(d.strings(), ontologyTypes)
	d.kinds, okKinds = numbersOf(d.strings(), ontologyKinds)
	d.props, okProps = numbersOf(d.strings(), ontologyProps)
	switch {
	case d.bad:
		return errDamaged
	case !okTypes || !okKinds || !okProps:
		return errVersion
	}
	return nil
}

func numbersOf[N any](names []string, table map[string]N) ([]N, bool) {
	out := make([]N, len(names))
	for i, name := range names {
		n, ok := table[name]
		if !ok {
			return nil, false
		}
		out[i] = n
	}
	return out, true
}

func (d *decoder) values(g *segment) {
	g.values = make([]graph.Value, d.count())
	for i := range g.values {
		g.values[i] = d.value()
	}
}

func (d *decoder) value() graph.Value {
	switch d.byte() {
	case tagString:
		return d.string()
	case tagInt:
		return d.varint()
	case tagFloat:
		return d.float()
	case tagFalse:
		return false
	case tagTrue:
		return true
	case tagStrings:
		return d.strings()
	}
	d.fail()
	return ""
}

func (d *decoder) nodes(g *segment) {
	g.nodes = make([]segNode, d.count())
	number := int64(0)
	for i := range g.nodes {
		if len(d.types) == 0 {
			d.fail()
			return
		}
		n := segNode{props: uint32(len(g.props)), typ: d.types[d.below(len(d.types))]}
		number += d.varint()
		n.number, n.known = uint32(number), d.text(g)
		g.nodes[i] = n
		d.properties(g)
		if d.bad || i >= len(g.values) || !isText(g.values[i]) {
			d.fail()
			return
		}
	}
}

func (d *decoder) properties(g *segment) {
	for range d.count() {
		if len(d.props) == 0 {
			d.fail()
			return
		}
		p := d.props[d.below(len(d.props))]
		g.props = append(g.props, segProp{p, d.below(len(g.values))})
	}
}

func (d *decoder) edges(g *segment) {
	g.edges = make([]segEdge, d.count())
	for i := range g.edges {
		if len(d.kinds) == 0 || len(g.nodes) == 0 {
			d.fail()
			return
		}
		e := &g.edges[i]
		*e = segEdge{
			kind: d.kinds[d.below(len(d.kinds))],
			from: d.below(len(g.nodes)), to: d.below(len(g.nodes)), source: d.below(len(g.nodes)),
			start: d.number(g), end: d.number(g),
			text: d.optionalText(g), language: d.optionalText(g), place: d.optionalText(g), quote: d.optionalText(g),
			method: d.optionalText(g), rule: d.optionalText(g), confidence: d.below(len(g.values) + 1),
			props: uint32(len(g.props)),
		}
		d.properties(g)
		if d.bad {
			return
		}
	}
}

func isText(v graph.Value) bool {
	_, ok := v.(string)
	return ok
}

// text reads the number of a value that is a string.
func (d *decoder) text(g *segment) uint32 {
	v := d.below(len(g.values))
	if d.bad || !isText(g.values[v]) {
		d.fail()
		return 0
	}
	return v
}

func (d *decoder) optionalText(g *segment) uint32 {
	v := d.below(len(g.values) + 1)
	if v > 0 && !isText(g.values[v-1]) {
		d.fail()
		return 0
	}
	return v
}

func (d *decoder) number(g *segment) uint32 {
	v := d.below(len(g.values))
	if d.bad {
		return 0
	}
	if _, ok := g.values[v].(int64); !ok {
		d.fail()
	}
	return v
}
