package memory

import (
	"mandategraph/graph"
)

// nodeTable holds the merged nodes by ordinal, and their properties in columns by type.
type nodeTable struct {
	ids   []string
	types []graph.NodeType
	spans [typeCount]extent   // of ordinals
	cols  [typeCount][]column // by property
	ords  [][]uint32          // by segment and node; nil of an image
}

// extent is a range of ordinals, without its end.
type extent struct{ from, to uint32 }

func (e extent) len() int { return int(e.to - e.from) }

func (e extent) ordinals() []uint32 {
	all := make([]uint32, e.len())
	for i := range all {
		all[i] = e.from + uint32(i)
	}
	return all
}

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
	if int(p) >= len(cols) {
		return nil
	}
	return cols[p].value(node - t.spans[typ].from)
}

// readNode makes of n a node as it is shown, in the room that the properties of n have.
func (t *nodeTable) readNode(i uint32, n *graph.Node) {
	*n = graph.Node{ID: t.ids[i], Type: t.types[i], Known: graph.Known(t.value(i, graph.PropKnown).(string)), Props: n.Props[:0]}
	cols, at := t.cols[n.Type], i-t.spans[n.Type].from
	for p := graph.PropKnown + 1; int(p) < len(cols); p++ {
		if v := cols[p].value(at); v != nil {
			n.Props = append(n.Props, graph.Property{Prop: p, Value: v})
		}
	}
}

func (t *nodeTable) set(node uint32, p graph.Prop, v graph.Value) {
	typ := t.types[node]
	col := &t.cols[typ][p]
	if col.values == nil {
		col.values = make([]graph.Value, t.spans[typ].len())
	}
	col.values[node-t.spans[typ].from] = v
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
