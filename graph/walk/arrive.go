package walk

import (
	"mandategraph/graph/plan"
)

// arrive settles what a citation of a paragraph leads to, once it was read whether the graph has that paragraph: else to the whole.
// It returns the node that it is, which may be one that was reached before.
func (w *walker) arrive(i int, rows map[string]int, r *plan.Result) int {
	n := &w.nodes[i]
	if n.whole == "" {
		return i
	}
	whole := n.whole
	n.whole = ""
	if row, ok := rows[n.ID]; ok {
		w.settled(n, r, row)
		return i
	}
	delete(w.index, n.ID)
	if j, known := w.index[whole]; known {
		w.repoint(i, j)
		return j
	}
	n.ID = whole
	w.index[whole] = i
	if row, ok := rows[whole]; ok {
		w.settled(n, r, row)
	}
	return i
}

func (w *walker) settled(n *Node, r *plan.Result, row int) {
	read := nodeOf(r, row, n.Depth)
	read.by = n.by
	*n = read
}

// repoint makes the steps to a node lead to another one, which goes on elsewhere. The node that is left stays without steps, and
// finish takes it out.
func (w *walker) repoint(i, j int) {
	w.nodes[i].ID = ""
	for s := range w.steps {
		if step := &w.steps[s]; step.To == i {
			step.To, step.Shared = j, true
		}
	}
}
