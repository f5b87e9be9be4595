package memory

import (
	"mandategraph/graph"
)

// nodeTable holds the merged nodes by ordinal, and their properties in columns by type.
type nodeTable struct {
	ids   []string
	types []graph.NodeType
	spans [typeCount]extent          // of ordinals
	cols  [typeCount][][]graph.Value // by property, then by ordinal less the type's first; nil where no node of the type has it
	ords  [][]uint32                 // by segment and node
}

// extent is a range of ordinals, without its end.
type extent struct{ from, to uint32 }

func (e extent) len() int { return int(e.to - e.from) }

var typeValues = func() (v [typeCount]graph.Value) {
	for t := range v {
		v[t] = graph.NodeType(t).String()
	}
	return v
}()

// value returns the value of a property of a node, as graph.Node.Value does, without allocating.
func (t *nodeTable) value(node uint32, p graph.Prop) graph.Value {
	typ := t.types[node]
	if p == graph.PropType {
		return typeValues[typ]
	}
	cols := t.cols[typ]
	if int(p) >= len(cols) || cols[p] == nil {
		return nil
	}
	return cols[p][node-t.spans[typ].from]
}

// node returns a node as it is shown.
func (t *nodeTable) node(i uint32) graph.Node {
	n := graph.Node{ID: t.ids[i], Type: t.types[i], Known: graph.Known(t.value(i, graph.PropKnown).(string))}
	for p := graph.PropKnown + 1; int(p) < propCount; p++ {
		if v := t.value(i, p); v != nil {
			n.Props = append(n.Props, graph.Property{Prop: p, Value: v})
		}
	}
	return n
}

// mergeNodes fills the table from what the segments assert.
func (t *nodeTable) mergeNodes(segments []*segment) {
	refs := mergeRuns(runsOf(segments, func(g *segment) int { return len(g.nodes) }), func(a, b ref) bool {
		return segments[a.segment].id(a.index) < segments[b.segment].id(b.index)
	})
	t.ords = make([][]uint32, len(segments))
	for s, g := range segments {
		t.ords[s] = make([]uint32, len(g.nodes))
	}
	groups := t.number(segments, refs)
	for i := range t.cols {
		t.cols[i] = make([][]graph.Value, propCount)
	}
	for i := range t.ids {
		t.fill(uint32(i), segments, refs[groups[i]:groups[i+1]])
	}
}

// number gives each id its ordinal, and returns where its refs begin.
func (t *nodeTable) number(segments []*segment, refs []ref) (groups []uint32) {
	for i, r := range refs {
		g := segments[r.segment]
		if id := g.id(r.index); len(t.ids) == 0 || t.ids[len(t.ids)-1] != id {
			t.extend(g.nodes[r.index].typ)
			t.ids = append(t.ids, id)
			groups = append(groups, uint32(i))
		}
		t.ords[r.segment][r.index] = uint32(len(t.ids) - 1)
	}
	return append(groups, uint32(len(refs)))
}

// extend makes the next ordinal one of the type.
func (t *nodeTable) extend(typ graph.NodeType) {
	at := uint32(len(t.types))
	if t.spans[typ].len() == 0 {
		t.spans[typ].from = at
	}
	t.spans[typ].to = at + 1
	t.types = append(t.types, typ)
}

// fill sets the columns of a node from the claims on it.
func (t *nodeTable) fill(node uint32, segments []*segment, claims []ref) {
	if len(claims) == 1 {
		g, i := segments[claims[0].segment], claims[0].index
		for _, p := range g.nodeProps(i) {
			t.set(node, p.prop, g.values[p.value])
		}
		t.set(node, graph.PropKnown, g.values[g.nodes[i].known])
	} else {
		n := mergeClaims(segments, claims)
		for _, p := range n.Props {
			t.set(node, p.Prop, p.Value)
		}
		t.set(node, graph.PropKnown, string(n.Known))
	}
	g := segments[claims[0].segment]
	t.set(node, graph.PropID, g.values[claims[0].index])
	t.set(node, graph.PropLabel, t.label(node))
}

func mergeClaims(segments []*segment, claims []ref) graph.Node {
	nodes := make([]graph.Node, len(claims))
	all := make([]graph.Claim, len(claims))
	for i, c := range claims {
		g := segments[c.segment]
		nodes[i] = g.node(c.index)
		all[i] = graph.Claim{Source: &g.source, Node: &nodes[i]}
	}
	return graph.MergeNode(all)
}

func (t *nodeTable) set(node uint32, p graph.Prop, v graph.Value) {
	typ := t.types[node]
	col := &t.cols[typ][p]
	if *col == nil {
		*col = make([]graph.Value, t.spans[typ].len())
	}
	(*col)[node-t.spans[typ].from] = v
}

// label returns what graph.Node.Label does, as the value that stands in the column.
func (t *nodeTable) label(node uint32) graph.Value {
	for _, p := range graph.Nodes[t.types[node]].Label {
		if v := t.value(node, p); v != nil && v != "" {
			return v
		}
	}
	return t.value(node, graph.PropID)
}
