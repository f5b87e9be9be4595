package walk

import (
	"cmp"
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
		all, total := w.leads(i, rows, r)
		next = append(next, w.take(i, all, total, depth)...)
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
		if whole, _ := wholeOf(n.ID); whole != "" && (w.Forward || n.whole != "" || n.Type == graph.TypeCommitment) {
			ids = append(ids, whole)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

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
	if whole, _ := wholeOf(n.ID); whole != "" {
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
		if whole, _ := wholeOf(n.ID); n.ID == id || whole == id {
			return true
		}
		if n.by < 0 {
			return false
		}
		node = w.steps[n.by].From
	}
}
