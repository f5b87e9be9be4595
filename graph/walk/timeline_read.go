package walk

import (
	"cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// dating is a timeline under way.
type dating struct {
	Timeline
	reader
	nodes  map[string]Node                // what was reached, by id
	speaks map[string]map[standpoint]bool // what has edges that count, by id: the starts, and what speaks for them
	items  map[string]*Item
	why    map[Reason]bool
}

// tie is an edge that joins an item to what the timeline lies around.
type tie struct {
	from, part, to string // ids: of what it lies around, of the part of that which has the edge or "", and of the other end
	edge, rank     string
	in             bool
	said           Said
}

// standpoint is a start, and what speaks for it; "" for itself.
type standpoint struct{ start, part string }

// near reads what lies around.
func (d *dating) near() error {
	results, err := d.within("timeline: around", d.Rows, mostTies, d.why, d.structure)
	if err != nil {
		return err
	}
	if err = d.begin(results[0]); err != nil {
		return err
	}
	if results, err = d.within("timeline: edges", d.Rows, mostTies, d.why, d.ties); err != nil {
		return err
	}
	for _, r := range results {
		for row := range r.IDs {
			d.joined(r, row)
		}
	}
	return nil
}

// begin takes the starts, which are items themselves, and what speaks for them.
func (d *dating) begin(r *plan.Result) error {
	if len(r.IDs) == 0 {
		return graph.Errorf(graph.NotFound, "the graph has no %q", d.Around[0])
	}
	for row, id := range r.IDs {
		d.know(r, row, 0)
		if t := r.Types[row]; t != graph.TypeProvision {
			d.item(Item{Node: Node{ID: id, Type: t}}, tie{})
		}
		d.due(r, row, tie{})
	}
	for row, id := range r.IDs {
		d.speak(id, standpoint{start: id})
		d.below(r, row, standpoint{start: id})
	}
	return nil
}

func (d *dating) speak(id string, as standpoint) {
	if d.speaks[id] == nil {
		d.speaks[id] = map[standpoint]bool{}
	}
	d.speaks[id][as] = true
}

// below takes what speaks for a start, level by level, and the deadlines among its parts.
func (d *dating) below(r *plan.Result, row int, above standpoint) {
	for _, c := range r.Children {
		from, end := c.Rows(row)
		for i := from; i < end; i++ {
			d.know(c, i, 1)
			d.due(c, i, tieIn(c, i, text(r, graph.PropForce, row), above))
			as := standpoint{above.start, c.IDs[i]}
			d.speak(c.IDs[i], as)
			d.below(c, i, as)
		}
		if c.More[row] {
			d.why[Parts] = true
		}
	}
}

// joined takes what the edges of a row lead to, as seen from the starts.
func (d *dating) joined(r *plan.Result, row int) {
	for _, c := range r.Children {
		from, end := c.Rows(row)
		for i := from; i < end; i++ {
			d.know(c, i, 1)
			for as := range d.from(c, r.IDs[row]) {
				t := tieIn(c, i, text(r, graph.PropForce, row), as)
				d.due(c, i, t)
				top := topOf(t.to)
				if typ, _ := graph.TypeOfID(top); typ != graph.TypeProvision {
					d.item(Item{Node: Node{ID: top, Type: typ}}, t)
				}
			}
		}
		if c.More[row] {
			d.why[PerNode] = true
		}
	}
}

// from are the standpoints from which an edge is seen: what contains what counts for the starts alone.
func (d *dating) from(r *plan.Result, id string) map[standpoint]bool {
	if r.Select.From.(plan.Hop).Kinds == contains {
		return map[standpoint]bool{{start: id}: true}
	}
	return d.speaks[id]
}

func tieIn(r *plan.Result, row int, force string, as standpoint) tie {
	t := tie{from: as.start, part: as.part, to: r.IDs[row], edge: r.Edges[row], rank: r.Keys[row], in: r.Select.From.(plan.Hop).Dir == graph.In, said: saidIn(r, row)}
	if t.said.Force = force; t.in {
		t.said.Force = text(r, graph.PropForce, row)
	}
	return t
}

func (d *dating) know(r *plan.Result, row, depth int) {
	if _, known := d.nodes[r.IDs[row]]; !known {
		d.nodes[r.IDs[row]] = nodeOf(r, row, depth)
	}
}

// due makes an item of a paragraph that asks for something by a day.
func (d *dating) due(r *plan.Result, row int, t tie) {
	if day := text(r, graph.PropDueBy, row); day != "" {
		printed := text(r, graph.PropDeadline, row)
		d.item(Item{Node: d.nodes[r.IDs[row]], Deadline: true, Printed: printed, Period: dueIn(day, printed)}, t)
	}
}

// item adds an item, or a further edge for it. What is asked for itself needs none.
func (d *dating) item(x Item, t tie) {
	if !d.Types.Has(x.Type) {
		return
	}
	old, known := d.items[x.ID]
	if !known {
		x.tie, old = t, &x
		d.items[x.ID] = old
	}
	switch {
	case old.tie.edge == "":
		return
	case better(t, old.tie):
		old.tie = t
	}
	if old.edges == nil {
		old.edges = map[string]bool{}
	}
	old.edges[t.edge] = true
}

func better(a, b tie) bool {
	return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.edge, b.edge), cmp.Compare(a.from, b.from), cmp.Compare(a.part, b.part)) < 0
}
