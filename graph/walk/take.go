package walk

import (
	"cmp"
	"slices"

	"mandategraph/graph"
)

// take makes steps of the best of what leads on from a node, and returns the nodes that are new.
func (w *walker) take(i int, all leads, depth int) (next []int) {
	slices.SortFunc(all.found, func(a, b found) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.edge, b.edge)) })
	taken := 0
	left := w.each(i, all, func(f *found, goal Node) bool {
		if taken == w.First || len(w.steps) == w.Steps {
			return false
		}
		taken++
		next = append(next, w.step(i, f, goal, depth)...)
		return true
	})
	if left > 0 && taken < w.First {
		w.why[Results] = true
	} else if left > 0 {
		w.why[PerNode] = true
	}
	w.nodes[i].Remaining += left
	w.unknown(i, all)
	return next
}

// each offers the things to which hops lead from a node, each once however many paragraphs lead to it, and none where the way would run in a circle.
// It returns how many were not taken, at least: of lists that were cut the longest counts, since the others may lead to the same.
func (w *walker) each(i int, all leads, take func(*found, Node) bool) (left int) {
	way := w.way(i)
	seen := map[string]bool{}
	taken := 0
	for f := range all.found {
		for _, g := range w.goals(&all.found[f]) {
			if seen[g.ID] || slices.Contains(way, g.ID) {
				continue
			}
			if seen[g.ID] = true; take(&all.found[f], g) {
				taken++
			}
		}
	}
	left = len(seen)
	for _, size := range all.sizes {
		left = max(left, size-len(way))
	}
	return left - taken
}

// unknown counts one where something was left out of which nothing is known.
func (w *walker) unknown(i int, all leads) {
	if n := &w.nodes[i]; n.Remaining == 0 && all.more {
		n.Remaining = 1
	}
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

// way is what leads to a node from the start, itself first, each paragraph with its whole.
func (w *walker) way(node int) (ids []string) {
	for {
		n := &w.nodes[node]
		ids = append(ids, n.ID)
		if whole, _ := WholeOf(n.ID); whole != "" {
			ids = append(ids, whole)
		}
		if n.by < 0 {
			return ids
		}
		node = w.steps[n.by].From
	}
}
