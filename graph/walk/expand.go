package walk

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// level follows what leads on from the frontier, one statement for all of it, and returns what is new.
func (w *walker) level(frontier []int, depth int) (next []int, err error) {
	frontier, r, err := w.readLevel(frontier, depth)
	if err != nil || len(frontier) == 0 {
		return nil, err
	}
	rows := rowsOf(r)
	for _, i := range frontier {
		if j := w.arrive(i, rows, r); j != i {
			continue // it turned out to be something that was reached before
		}
		next = append(next, w.take(i, w.leads(i, rows, r), depth)...)
	}
	return next, nil
}

// readLevel reads a frontier within the rows that are left. Where these do not do, it is read again with fewer paragraphs of each whole,
// then with fewer nodes; it returns the nodes that were read.
func (w *walker) readLevel(frontier []int, depth int) ([]int, *plan.Result, error) {
	l := level{first: w.First, parts: mostParts, start: depth == 1, lifted: w.Forward}
	for len(frontier) > 0 && w.Rows > w.rows {
		results, err := w.read("trace: level", w.Rows-w.rows, w.plan(w.ids(frontier), l))
		if graph.CodeOf(err) != graph.Limit || w.ctx.Err() != nil {
			if err != nil {
				return nil, nil, err
			}
			return frontier, results[0], nil
		}
		w.why[Work] = true
		if l.parts > 1 {
			l.parts = max(1, l.parts/8)
			continue
		}
		w.unreached(frontier[len(frontier)/2:])
		frontier = frontier[:len(frontier)/2]
	}
	w.unreached(frontier)
	return nil, nil, nil
}

// unreached says that nodes were not read for want of rows.
func (w *walker) unreached(nodes []int) {
	for _, i := range nodes {
		w.nodes[i].Remaining++
		w.why[Work] = true
	}
}

// ids are those to read for a frontier: its nodes, and the wholes that their paragraphs stand in or may turn out to be.
func (w *walker) ids(frontier []int) (ids []string) {
	for _, i := range frontier {
		n := &w.nodes[i]
		ids = append(ids, n.ID)
		if whole, _ := WholeOf(n.ID); whole != "" && (w.Forward || n.whole != "" || n.Type == graph.TypeCommitment) {
			ids = append(ids, whole)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
