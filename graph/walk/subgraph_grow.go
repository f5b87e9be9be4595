package walk

import (
	"cmp"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// grower is a subgraph under way.
type grower struct {
	Subgraph
	reader
	ids []string       // of the nodes, in the order in which they were reached
	at  map[string]int // where each stands in ids
	why map[Reason]bool
}

func (g *grower) grow() (*Grown, error) {
	frontier, err := g.begin()
	for range g.Depth {
		if err != nil || len(frontier) == 0 || g.full() {
			break
		}
		frontier, err = g.level(frontier)
	}
	if err != nil {
		return nil, err
	}
	return g.end()
}

// full reports whether nothing more can be reached, and that is told: then nothing more is read.
func (g *grower) full() bool { return g.why[Results] }

// begin takes what there is of Around, or what stands for it.
func (g *grower) begin() (frontier []string, err error) {
	results, err := g.read("subgraph: start", 0, &plan.Select{From: plan.IDs(g.Around), Types: graph.AllTypes})
	if err != nil {
		return nil, err
	}
	there := rowsOf(results[0])
	for _, id := range g.Around {
		if _, ok := there[id]; ok {
			frontier = g.reach(g.standsFor(id), frontier)
		}
	}
	if len(frontier) == 0 {
		return nil, graph.Errorf(graph.NotFound, "the graph has no %q", g.Around[0])
	}
	return frontier, nil
}

// reach adds a node, unless it is there or there is no room.
func (g *grower) reach(id string, next []string) []string {
	if _, known := g.at[id]; known {
		return next
	}
	if len(g.ids) >= g.Limit {
		g.why[Results] = true
		return next
	}
	g.at[id] = len(g.ids)
	g.ids = append(g.ids, id)
	return append(next, id)
}

// standsFor is the id of what a node is rolled up into, as its own id tells: itself where nothing is rolled up.
func (g *grower) standsFor(id string) string {
	if g.RollUp == ByNone {
		return id
	}
	return topOf(id)
}

// level reads the neighbours of a frontier, in one statement, and takes the best of each node.
func (g *grower) level(frontier []string) (next []string, err error) {
	slices.Sort(frontier)
	r, err := g.one("subgraph: level", func(most int) *plan.Select {
		return g.around(frontier, min(g.PerNode, most)+1, most, graph.Out, graph.In)
	})
	if err != nil {
		return nil, err
	}
	var all []candidate
	for row := range r.IDs {
		if g.full() {
			break
		}
		all = g.neighbours(r, row, all[:0])
		slices.SortFunc(all, func(a, b candidate) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.edge, b.edge)) })
		taken := map[string]bool{r.IDs[row]: true}
		for _, c := range all {
			id := g.standsFor(c.id)
			if t, ok := graph.TypeOfID(id); taken[id] || ok && !g.Types.Has(t) {
				continue
			}
			if len(taken) > g.PerNode {
				g.why[PerNode] = true
				break
			}
			taken[id] = true
			next = g.reach(id, next)
		}
	}
	return next, nil
}

// one reads a statement that takes so much of each node, or less where that would be too much to read.
func (g *grower) one(name string, make func(most int) *plan.Select) (*plan.Result, error) {
	results, err := g.within(name, g.Rows, mostOwnEdges, g.why, func(most int) []*plan.Select { return []*plan.Select{make(most)} })
	if err != nil {
		return nil, err
	}
	return results[0], nil
}

// candidate is a neighbour that was read.
type candidate struct{ id, rank, edge string }

// neighbours collects what a row's hops lead to, those of its parts too.
func (g *grower) neighbours(r *plan.Result, row int, all []candidate) []candidate {
	for _, c := range r.Children {
		from, to := c.Rows(row)
		contains := c.Select.From.(plan.Hop).Kinds == graph.EdgesOf(graph.EdgeContains) && g.RollUp != ByNone
		if c.More != nil && c.More[row] {
			g.why[map[bool]Reason{true: Parts, false: PerNode}[contains]] = true
		}
		for i := from; i < to; i++ {
			if contains {
				all = g.neighbours(c, i, all)
			} else {
				all = append(all, candidate{c.IDs[i], c.Keys[i], c.Edges[i]})
			}
		}
	}
	return all
}

// around reads the edges of nodes, and where paragraphs are rolled up those of their parts.
func (g *grower) around(ids []string, each, most int, dirs ...graph.Direction) *plan.Select {
	root := &plan.Select{From: plan.IDs(ids), Types: graph.AllTypes, Children: g.hops(each, dirs...)}
	if g.RollUp == ByNone {
		return root
	}
	root.Children = append(root.Children, g.parts(graph.TypesOf(graph.TypeResolution, graph.TypeDocument), 1, min(most, 4*each), each, dirs...))
	root.Children = append(root.Children, g.parts(graph.TypesOf(graph.TypeInstrument), 3, most, each, dirs...))
	return root
}

func (g *grower) hops(each int, dirs ...graph.Direction) (all []*plan.Select) {
	types := g.Types
	if g.RollUp != ByNone {
		types |= parts | graph.TypesOf(graph.TypePassage, graph.TypeQuestion) // they stand for what is shown
	}
	for _, d := range dirs {
		all = append(all, &plan.Select{From: plan.Hop{Kinds: g.Kinds, Dir: d}, Types: types, Order: plan.Order{Key: graph.OrderRank}, Distinct: true,
			Page: plan.Page{Limit: each}, More: true})
	}
	return all
}

// parts reads the edges of the parts of wholes, of declarations those below pillars and clusters too.
func (g *grower) parts(only graph.TypeSet, levels, most, each int, dirs ...graph.Direction) *plan.Select {
	s := &plan.Select{
		From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeContains)}, Only: only, Order: plan.Order{Key: graph.OrderRank}, Distinct: true,
		Types: parts | graph.TypesOf(graph.TypePillar, graph.TypeCluster, graph.TypePassage, graph.TypeQuestion),
		Page:  plan.Page{Limit: most}, More: true, Children: g.hops(each, dirs...),
	}
	if levels > 1 {
		s.Children = append(s.Children, g.parts(graph.TypesOf(graph.TypePillar, graph.TypeCluster), levels-1, most, each, dirs...))
	}
	return s
}
