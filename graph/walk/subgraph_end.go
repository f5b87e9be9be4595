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
		root := all(g.around(g.ids, most, most, graph.Out))
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

// all takes every edge to a neighbour, not the best alone, in the order in which they are stored.
func all(s *plan.Select) *plan.Select {
	for _, c := range s.Children {
		if c.From.(plan.Hop).Kinds != graph.EdgesOf(graph.EdgeContains) || len(c.Children) == 0 {
			c.Distinct, c.Order.Key = false, graph.OrderPlace
		}
		all(c)
	}
	return s
}

// counted counts the neighbours of each node in one direction.
func (g *grower) counted(d graph.Direction) *plan.Select {
	s := g.hops(1, d)[0]
	s.More, s.Targets = false, true
	s.Distinct, s.Order.Key = false, graph.OrderPlace // an order in which edges are stored: hubs need no sorting to be counted
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
	out    *Grown
	at     map[string]int // where what stands for a node is in out.Nodes, by the node's id
	arcs   map[arcKey]*Arc
	beside map[[2]int]bool // nodes that an edge joins, in its direction
}

// arcKey is what edges that are merged have in common; the nodes are places in out.Nodes.
type arcKey struct {
	kind           graph.EdgeType
	source, target int
}

func newBuilder(g *grower) *builder {
	return &builder{grower: g, out: &Grown{}, at: map[string]int{}, arcs: map[arcKey]*Arc{}, beside: map[[2]int]bool{}}
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
				b.arc(source, target, c.Edges[i])
			}
		}
		if c.More != nil && c.More[row] {
			b.why[Parts] = true
		}
	}
}

func (b *builder) arc(source, target int, edge string) {
	key := arcKey{kindOf(edge), source, target}
	a, ok := b.arcs[key]
	if !ok {
		id := key.kind.String() + "|" + b.out.Nodes[source].ID + "|" + b.out.Nodes[target].ID
		a = &Arc{ID: id, Source: source, Target: target, Kind: key.kind}
		b.arcs[key] = a
	}
	a.Weight++
	b.beside[[2]int{source, target}] = true
	if len(a.Evidence) < mostEvidences {
		a.Evidence = append(a.Evidence, edge)
	}
}

// finish orders the edges, and says what is left out.
func (b *builder) finish() {
	for _, a := range b.arcs {
		slices.Sort(a.Evidence)
		b.out.Edges = append(b.out.Edges, *a)
	}
	slices.SortFunc(b.out.Edges, func(x, y Arc) int { return cmp.Compare(x.ID, y.ID) })
	shown := make([]int, len(b.out.Nodes))
	for pair := range b.beside {
		shown[pair[0]]++
		shown[pair[1]]++
	}
	for i := range b.out.Nodes {
		n := &b.out.Nodes[i]
		n.Degree = max(n.Degree, shown[i])
		n.Neighbors = n.Degree - shown[i]
	}
	for _, r := range []Reason{PerNode, Results, Work, Parts} {
		if b.why[r] {
			b.out.Truncated = append(b.out.Truncated, r)
		}
	}
}

// Size is how many things were found.
func (g *Grown) Size() int { return len(g.Nodes) + len(g.Edges) }

// topOf is the id of the whole that stands for a paragraph, an article, a cluster, a pillar, a passage or a question.
func topOf(id string) string {
	key, _, ok := strings.Cut(id, "#")
	if !ok {
		return id
	}
	prefix, key, _ := strings.Cut(key, ":")
	top, ok := tops[prefix]
	if !ok {
		return id
	}
	return graph.Nodes[top].Prefix + ":" + key
}

// tops are the types of what stands for the parts, by the prefix of these.
var tops = map[string]graph.NodeType{
	graph.Nodes[graph.TypeProvision].Prefix: graph.TypeResolution, graph.Nodes[graph.TypeCommitment].Prefix: graph.TypeInstrument,
	graph.Nodes[graph.TypeArticle].Prefix: graph.TypeInstrument, graph.Nodes[graph.TypeCluster].Prefix: graph.TypeInstrument,
	graph.Nodes[graph.TypePillar].Prefix: graph.TypeInstrument, graph.Nodes[graph.TypePassage].Prefix: graph.TypeDocument,
	graph.Nodes[graph.TypeQuestion].Prefix: graph.TypeDocument,
}
