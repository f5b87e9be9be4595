package answer

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Node writes a row as its node, with the fields that were asked for of nodes of its type.
type Node struct {
	Types   []graph.NodeType // of each row
	Objects [len(graph.Nodes)]*Object
}

func (n *Node) write(out *output, at int) { n.Objects[n.Types[at]].write(out, at) }

// Rows writes the list of those rows that belong to a row of the parent.
type Rows struct {
	Result *plan.Result
	Each   Part
}

func (r Rows) write(out *output, parent int) {
	from, to := r.Result.Rows(parent)
	out.text = append(out.text, '[')
	for at := from; at < to; at++ {
		if at > from {
			out.text = append(out.text, ',')
		}
		r.Each.write(out, at)
	}
	out.text = append(out.text, ']')
}

// First writes the first row that belongs to a row of the parent; null where there is none.
type First struct {
	Result *plan.Result
	Row    Part
}

func (f First) write(out *output, parent int) {
	from, to := f.Result.Rows(parent)
	if from == to {
		out.null()
		return
	}
	f.Row.write(out, from)
}

// ByID writes the rows of a root in the order of some ids, as often as they were given; null where there is no such row.
type ByID struct {
	IDs    []string
	Result *plan.Result
	Each   Part
}

func (b ByID) write(out *output, _ int) {
	places := make(map[string]int, len(b.Result.IDs))
	for at, id := range b.Result.IDs {
		places[id] = at
	}
	out.text = append(out.text, '[')
	for i, id := range b.IDs {
		if i > 0 {
			out.text = append(out.text, ',')
		}
		if at, ok := places[id]; ok {
			b.Each.write(out, at)
		} else {
			out.null()
		}
	}
	out.text = append(out.text, ']')
}
