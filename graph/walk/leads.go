package walk

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// found is a hop that was read and may become a step.
type found struct {
	rank string
	edge string
	node Node   // where it leads
	part string // where it leaves, if not at the node itself
	in   bool   // whether the edge runs from there
	said Said
}

// leads is what leads on from a node, as far as it was read: lists of hops, from the node, its parts or its whole. Several may lead to one thing.
type leads struct {
	found []found
	sizes []int // of each list that was cut how many things it leads to
	more  bool  // whether a list was cut of which that is not known
}

// leads collects what leads on from a node: from itself, from its parts, and forward from what is said of its whole.
func (w *walker) leads(i int, rows map[string]int, r *plan.Result) (all leads) {
	n := &w.nodes[i]
	n.read = true
	row, ok := rows[n.ID]
	if !ok {
		return all
	}
	for _, c := range r.Children {
		switch {
		case c.Select.From.(plan.Hop).Kinds == graph.EdgesOf(graph.EdgeContains):
			w.fromParts(&all, c, row)
		case c.Select.Only == wholes: // a lift
		default:
			w.direct(&all, c, row, "", n.force)
		}
	}
	if whole, _ := WholeOf(n.ID); whole != "" {
		if row, ok := rows[whole]; ok {
			w.lifted(&all, r, row, n.ID, whole)
		}
	}
	return all
}

// direct adds the hops that leave one row.
func (w *walker) direct(all *leads, r *plan.Result, parent int, part, force string) {
	if !w.Forward && len(w.Forces) > 0 && !slices.Contains(w.Forces, force) {
		return
	}
	from, to := r.Rows(parent)
	for row := from; row < to; row++ {
		all.found = append(all.found, w.found(r, row, part, force))
	}
	switch {
	case r.Targets != nil && int(r.Targets[parent]) > to-from:
		all.sizes = append(all.sizes, int(r.Targets[parent]))
	case r.Targets == nil && r.More[parent]:
		w.why[Parts], all.more = true, true
	}
}

func (w *walker) found(r *plan.Result, row int, part, force string) found {
	f := found{rank: r.Keys[row], edge: r.Edges[row], node: nodeOf(r, row, 0), part: part, in: r.Select.From.(plan.Hop).Dir == graph.In, said: saidIn(r, row)}
	f.said.Force = force
	if w.Forward {
		f.said.Force = f.node.force
	}
	return f
}

func (w *walker) fromParts(all *leads, r *plan.Result, parent int) {
	from, to := r.Rows(parent)
	for row := from; row < to; row++ {
		for _, hops := range r.Children {
			w.direct(all, hops, row, r.IDs[row], text(r, graph.PropForce, row))
		}
	}
	if r.More[parent] {
		w.why[Parts], all.more = true, true
	}
}

// afterAll puts what is said of a whole behind what is said of the paragraph itself, and before what is only talk about that (see graph.OrderRank).
const afterAll = "2~"

// lifted adds what cites a whole and points at the paragraph, and what cites the whole without pointing at any.
func (w *walker) lifted(all *leads, r *plan.Result, parent int, id, whole string) {
	number := numberOf(id)
	for _, c := range r.Children {
		if c.Select.Only != wholes && c.Select.Only != endorsable || c.Select.From.(plan.Hop).Kinds == graph.EdgesOf(graph.EdgeContains) {
			continue
		}
		if c.Targets != nil {
			from := len(all.found)
			w.direct(all, c, parent, whole, "")
			for i := range all.found[from:] {
				all.found[from+i].rank = afterAll + all.found[from+i].rank
			}
			continue
		}
		if number == "" {
			continue
		}
		if c.More[parent] {
			w.why[Parts], all.more = true, true
		}
		from, to := c.Rows(parent)
		for row := from; row < to; row++ {
			if f := w.found(c, row, whole, ""); pointsAt(f.said.Pinpoints, number) {
				all.found = append(all.found, f)
			}
		}
	}
}
