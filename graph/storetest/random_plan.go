package storetest

import (
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

const (
	randomDepth               = 4
	allKinds    graph.EdgeSet = 1<<len(graph.Edges) - 1
)

// planner draws plans that have something to find in a graph, and some that have not.
type planner struct {
	*rapid.T
	graph *Naive
}

func (p *planner) plan() *plan.Plan {
	out := &plan.Plan{}
	for range between(p.T, 1, 3, "roots") {
		out.Roots = append(out.Roots, p.root())
	}
	return out
}

func (p *planner) root() *plan.Select {
	s := &plan.Select{From: plan.All{}, Types: p.types()}
	if chance(p.T, 40, "by ids") {
		s.From = plan.IDs(some(p.T, p.ids(), 0, 8, "root ids"))
	}
	p.clauses(s, false)
	if s.Total && !s.Targets && len(s.Groups) == 0 && chance(p.T, 40, "counted up to") {
		s.Most = between(p.T, 1, 5, "most")
	}
	p.children(s, []row{{}}, 1)
	return s
}

// children draws hops, and under a hop also refs to what its edges name. It runs what it has drawn so far on the oracle, so that
// most children have rows: above are the rows above the parent.
func (p *planner) children(parent *plan.Select, above []row, depth int) {
	if depth == randomDepth {
		return
	}
	rows := p.graph.under(parent, above)
	for range between(p.T, 0, 2, "children") {
		c := p.child(parent, rows)
		p.children(c, rows, depth+1)
		parent.Children = append(parent.Children, c)
	}
}

func (p *planner) child(parent *plan.Select, rows []row) *plan.Select {
	c := &plan.Select{From: p.hop(rows), Types: p.types()}
	if _, underHop := parent.From.(plan.Hop); underHop && chance(p.T, 25, "ref") {
		c.From = plan.Ref{Prop: draw(p.T, []graph.Prop{graph.PropSourceID, graph.PropTextID}, "ref property")}
	}
	if chance(p.T, 20, "only some parents") {
		c.Only = p.types()
	}
	hop, isHop := c.From.(plan.Hop)
	if isHop {
		p.edges(c, hop.Kinds)
	}
	p.clauses(c, isHop)
	return c
}

// hop follows mostly a kind that some row has an edge of.
func (p *planner) hop(rows []row) plan.Hop {
	h := plan.Hop{Kinds: p.kinds(), Dir: p.direction()}
	if len(rows) == 0 {
		return h
	}
	at := draw(p.T, rows, "row to hop from").node.ID
	if near := p.graph.neighbours(at, allKinds, h.Dir); len(near) > 0 {
		h.Kinds |= graph.EdgesOf(draw(p.T, near, "edge to follow").edge.Type)
	}
	return h
}

// clauses draws what every selection can have.
func (p *planner) clauses(s *plan.Select, hop bool) {
	infos := nodeInfos(s.Types)
	if chance(p.T, 35, "where") {
		s.Where = p.nodeCond(s.Types, 3)
	}
	s.Columns = p.columns(infos)
	s.Total = rapid.Bool().Draw(p.T, "total")
	s.Targets = rapid.Bool().Draw(p.T, "targets")
	s.More = rapid.Bool().Draw(p.T, "more")
	s.Groups = p.groups(s.Types)
	s.Order = plan.Order{Key: p.orderKey(hop), Desc: rapid.Bool().Draw(p.T, "desc")}
	s.Page = p.page(s.Order, hop)
}

func (p *planner) edges(s *plan.Select, kinds graph.EdgeSet) {
	infos := edgeInfos(kinds)
	if chance(p.T, 25, "via") {
		s.Via = p.edgeCond(infos, s.Types, 2)
	}
	s.Distinct = chance(p.T, 30, "distinct")
	s.Edge = p.columns(infos)
}
