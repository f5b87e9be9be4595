package walk

import (
	"cmp"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// end reads what the nodes are, how many neighbours they have, and the edges among them: in one statement, and in another what
// paragraphs are parts of.
func (g *grower) end() (*Grown, error) {
	r, err := g.one("subgraph: end", func(most int) *plan.Select {
		root := g.all(g.around(g.ids, most, most, graph.Out))
		root.Columns = append(slices.Clone(nodeProps), graph.PropSession)
		for _, d := range []graph.Direction{graph.Out, graph.In} {
			root.Children = append(root.Children, g.counted(d))
		}
		root.Children = append(root.Children, adopters())
		return root
	})
	if err != nil {
		return nil, err
	}
	dates, err := g.read("subgraph: wholes", 0, wholesOf(g.ids))
	if err != nil {
		return nil, err
	}
	b := newBuilder(g)
	b.vertices(r, dates[0])
	b.edges(r)
	b.finish()
	return b.out, nil
}

// all takes every edge to a node of the subgraph, not the best of each neighbour alone. What stands for a part is told by its id, so where
// parts are rolled up all their edges are read.
func (g *grower) all(s *plan.Select) *plan.Select {
	for _, c := range s.Children {
		if c.From.(plan.Hop).Kinds == graph.EdgesOf(graph.EdgeContains) && len(c.Children) > 0 {
			g.all(c)
			continue
		}
		c.Distinct = false
		if g.RollUp == ByNone {
			c.Where = oneOf(graph.PropID, g.ids)
		}
	}
	return s
}

// counted counts the neighbours of each node in one direction.
func (g *grower) counted(d graph.Direction) *plan.Select {
	s := g.hops(1, d)[0]
	s.More, s.Distinct, s.Targets, s.Page = false, false, true, plan.Page{None: true}
	return s
}

// adopters reads who adopted what.
func adopters() *plan.Select {
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeAdoptedBy)}, Types: graph.TypesOf(graph.TypeBody), Order: plan.Order{Key: graph.OrderPlace},
		Only: wholes, Page: plan.Page{Limit: 1}, Columns: []graph.Prop{graph.PropLabel, graph.PropKnown, graph.PropAbbreviation}}
}

// builder puts a subgraph together.
type builder struct {
	*grower
	out  *Grown
	at   map[string]int   // where what stands for a node is in out.Nodes, by the node's id
	arcs map[uint64]int32 // where they are in out.Edges, by keyOf
}

func newBuilder(g *grower) *builder {
	return &builder{grower: g, out: &Grown{}, at: map[string]int{}, arcs: map[uint64]int32{}}
}

// vertices makes the nodes in the order in which they were reached. Several that one thing stands for are one.
func (b *builder) vertices(r, dates *plan.Result) {
	rows := rowsOf(r)
	groups := map[string]int{}
	last := len(r.Children)
	for _, id := range b.ids {
		if row, ok := rows[id]; ok {
			b.vertex(r, row, int(r.Children[last-3].Targets[row])+int(r.Children[last-2].Targets[row]), groups)
		}
	}
	nodes := make([]Node, len(b.out.Nodes))
	for i := range nodes {
		nodes[i] = b.out.Nodes[i].Node
	}
	dateWholes(nodes, dates)
	for i := range nodes {
		b.out.Nodes[i].Node = nodes[i]
	}
}

// vertex makes a node of a row, or counts the row to what stands for it.
func (b *builder) vertex(r *plan.Result, row, degree int, groups map[string]int) {
	v := Vertex{Node: nodeOf(r, row, 0), Members: 1, Degree: degree}
	b.group(&v, r, row)
	at, known := groups[v.ID]
	if !known {
		at = len(b.out.Nodes)
		groups[v.ID] = at
		b.out.Nodes = append(b.out.Nodes, v)
	} else {
		b.out.Nodes[at].Members++
		b.out.Nodes[at].Degree += v.Degree
	}
	b.at[r.IDs[row]] = at
}

// group makes of a node what stands for it.
func (b *builder) group(v *Vertex, r *plan.Result, row int) {
	if b.RollUp != ByBody && b.RollUp != BySession || len(r.Children) == 0 {
		return
	}
	bodies := r.Children[len(r.Children)-1]
	from, to := bodies.Rows(row)
	if from == to {
		return
	}
	body := nodeOf(bodies, from, 0)
	name := cmp.Or(text(bodies, graph.PropAbbreviation, from), body.Label)
	session := text(r, graph.PropSession, row)
	switch {
	case b.RollUp == ByBody:
		v.Node = body
	case session != "":
		key := strings.TrimPrefix(body.ID, graph.Nodes[graph.TypeBody].Prefix+":")
		v.Node = Node{ID: "session:" + key + "/" + session, Type: graph.TypeMeeting, Known: body.Known, Label: name + ", session " + session}
	}
}

// edges collects the edges that run between nodes of the subgraph.
func (b *builder) edges(r *plan.Result) {
	for row := range r.IDs {
		if at, ok := b.at[r.IDs[row]]; ok {
			b.from(at, r, row, len(r.Children)-3)
		}
	}
}

// from collects the edges of a row, and of its parts, that some children read.
func (b *builder) from(source int, r *plan.Result, row, children int) {
	for _, c := range r.Children[:children] {
		from, to := c.Rows(row)
		rolled := b.RollUp != ByNone && c.Select.From.(plan.Hop).Kinds == graph.EdgesOf(graph.EdgeContains)
		for i := from; i < to; i++ {
			if rolled {
				b.from(source, c, i, len(c.Children))
			} else if target, ok := b.at[b.standsFor(c.IDs[i])]; ok && target != source {
				b.arc(source, target, kindOf(c.Edges[i]), c.Edges[i])
			}
		}
		if c.More != nil && c.More[row] {
			b.why[Parts] = true
		}
	}
}
