package walk

import (
	"slices"
)

// traced puts together the answer.
func (w *walker) traced() *Traced {
	t := &Traced{Nodes: w.nodes, Steps: w.steps}
	for _, r := range []Reason{PerNode, Depth, Results, Work, Parts} {
		if w.why[r] {
			t.Truncated = append(t.Truncated, r)
		}
	}
	leads := make([]bool, len(w.nodes))
	for _, s := range w.steps {
		leads[s.From] = true
	}
	for i := range t.Nodes {
		n := &t.Nodes[i]
		n.Root = n.read && !leads[i] && n.Remaining == 0 && n.Depth > 0
		t.Remaining += n.Remaining
	}
	return t
}

// Size is how many things were found.
func (t *Traced) Size() int { return len(t.Nodes) + len(t.Steps) }

// Branches are the steps from each node, as indexes of Steps: of a node that several lead to, below the first alone.
func (t *Traced) Branches() [][]int {
	all := make([][]int, len(t.Nodes))
	for i := range t.Steps {
		all[t.Steps[i].From] = append(all[t.Steps[i].From], i)
	}
	return all
}

// Roots are the origins that were reached, as indexes of Nodes.
func (t *Traced) Roots() (roots []int) {
	for i := range t.Nodes {
		if t.Nodes[i].Root {
			roots = append(roots, i)
		}
	}
	return roots
}

func sorted(set map[string]bool) []string {
	all := make([]string, 0, len(set))
	for s := range set {
		all = append(all, s)
	}
	slices.Sort(all)
	return all
}
