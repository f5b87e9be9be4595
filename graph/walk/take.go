package walk

import (
	"cmp"
	"slices"

	"mandategraph/graph"
)

// take makes steps of the best of what leads on from a node, and returns the nodes that are new.
func (w *walker) take(i int, all []found, total, depth int) (next []int) {
	slices.SortFunc(all, func(a, b found) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.edge, b.edge)) })
	taken, covered := map[string]bool{}, 0
	for _, f := range all {
		goals := w.goals(&f)
		if w.circles(i, goals[0].ID) {
			total--
			continue
		}
		if taken[goals[0].ID] {
			covered++
			continue
		}
		if len(taken) >= w.First {
			w.why[PerNode] = true
			break
		}
		if len(w.steps) >= w.Steps {
			w.why[Results] = true
			break
		}
		covered++
		for _, g := range goals {
			if !taken[g.ID] {
				taken[g.ID] = true
				next = append(next, w.step(i, &f, g, depth)...)
			}
		}
	}
	if total > covered {
		w.nodes[i].Remaining += total - covered
		if !w.why[Results] {
			w.why[PerNode] = true
		}
	}
	return next
}

// goals are the nodes that a hop leads to: the paragraphs that a citation points at, else what it cites.
func (w *walker) goals(f *found) []Node {
	if w.Forward || kindOf(f.edge) != graph.EdgeCites {
		return []Node{f.node}
	}
	var goals []Node
	for _, id := range pointedAt(f.node.ID, f.said.Pinpoints) {
		g := f.node
		g.ID, g.whole = id, f.node.ID
		if t, ok := graph.TypeOfID(id); ok {
			g.Type = t
		}
		goals = append(goals, g)
	}
	if goals == nil {
		goals = []Node{f.node}
	}
	return goals
}

// step adds a hop, and the node that it leads to if that is new.
func (w *walker) step(from int, f *found, goal Node, depth int) (next []int) {
	s := Step{From: from, Depth: depth, Kind: kindOf(f.edge), Edge: f.edge, Part: f.part, In: f.in, Said: f.said}
	to, known := w.index[goal.ID]
	if s.Shared = known; !known {
		goal.Depth, goal.by = depth, len(w.steps)
		to = w.add(goal)
		next = append(next, to)
	}
	s.To = to
	w.steps = append(w.steps, s)
	return next
}

// circles reports whether something is on the way to a node, or is the whole of what is: there the way is cut.
func (w *walker) circles(node int, id string) bool {
	for {
		n := &w.nodes[node]
		if whole, _ := WholeOf(n.ID); n.ID == id || whole == id {
			return true
		}
		if n.by < 0 {
			return false
		}
		node = w.steps[n.by].From
	}
}
