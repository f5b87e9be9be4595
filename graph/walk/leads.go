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

// leads collects what leads on from a node: from itself, from its parts, and forward from what is said of its whole.
func (w *walker) leads(i int, rows map[string]int, r *plan.Result) (all []found, total int) {
	n := &w.nodes[i]
	n.read = true
	row, ok := rows[n.ID]
	if !ok {
		return nil, 0
	}
	for _, c := range r.Children {
		switch {
		case c.Select.From.(plan.Hop).Kinds == graph.EdgesOf(graph.EdgeContains):
			all, total = w.fromParts(c, row, all, total)
		case c.Select.Only == wholes: // a lift
		default:
			all, total = w.direct(c, row, "", n.force, all, total)
		}
	}
	if whole, _ := WholeOf(n.ID); whole != "" {
		if row, ok := rows[whole]; ok {
			all, total = w.lifted(r, row, n.ID, whole, all, total)
		}
	}
	return all, total
}

// direct adds the hops that leave one row.
func (w *walker) direct(r *plan.Result, parent int, part, force string, all []found, total int) ([]found, int) {
	if !w.Forward && len(w.Forces) > 0 && !slices.Contains(w.Forces, force) {
		return all, total
	}
	from, to := r.Rows(parent)
	for row := from; row < to; row++ {
		all = append(all, w.found(r, row, part, force))
	}
	if r.Targets != nil {
		return all, total + int(r.Targets[parent])
	}
	if r.More[parent] {
		w.why[Parts] = true
		total++
	}
	return all, total + to - from
}

func (w *walker) found(r *plan.Result, row int, part, force string) found {
	f := found{rank: r.Keys[row], edge: r.Edges[row], node: nodeOf(r, row, 0), part: part, in: r.Select.From.(plan.Hop).Dir == graph.In, said: saidIn(r, row)}
	f.said.Force = force
	if w.Forward {
		f.said.Force = f.node.force
	}
	return f
}

func (w *walker) fromParts(r *plan.Result, parent int, all []found, total int) ([]found, int) {
	from, to := r.Rows(parent)
	for row := from; row < to; row++ {
		for _, hops := range r.Children {
			all, total = w.direct(hops, row, r.IDs[row], text(r, graph.PropForce, row), all, total)
		}
	}
	if r.More[parent] {
		w.why[Parts] = true
		total++
	}
	return all, total
}

// afterAll puts what is said of a whole behind what is said of the paragraph itself, and before what is only talk about that (see graph.OrderRank).
const afterAll = "2~"

// lifted adds what cites a whole and points at the paragraph, and what cites the whole without pointing at any.
func (w *walker) lifted(r *plan.Result, parent int, id, whole string, all []found, total int) ([]found, int) {
	number := numberOf(id)
	for _, c := range r.Children {
		if c.Select.Only != wholes && c.Select.Only != endorsable || c.Select.From.(plan.Hop).Kinds == graph.EdgesOf(graph.EdgeContains) {
			continue
		}
		if c.Targets != nil {
			from := len(all)
			all, total = w.direct(c, parent, whole, "", all, total)
			for i := range all[from:] {
				all[from+i].rank = afterAll + all[from+i].rank
			}
			continue
		}
		if number == "" {
			continue
		}
		if c.More[parent] {
			w.why[Parts] = true
		}
		from, to := c.Rows(parent)
		for row := from; row < to; row++ {
			if f := w.found(c, row, whole, ""); pointsAt(f.said.Pinpoints, number) {
				all, total = append(all, f), total+1
			}
		}
	}
	return all, total
}
