package memory

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Execute is of plan.Store.
func (s *Store) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	snap, err := s.current(ctx)
	if err != nil {
		return nil, err
	}
	q := &query{snapshot: snap, ctx: ctx, most: p.Rows}
	plain, _ := p.WithVariants(q.search.variants)
	results := make([]*plan.Result, len(p.Roots))
	for i, root := range plain.Roots {
		results[i] = q.read(root, above{roots: 1})
	}
	if q.err != nil {
		return nil, q.err
	}
	return p.Owns(results), nil
}

// query is one Execute.
type query struct {
	*snapshot
	ctx   context.Context
	steps int     // since the deadline was last looked at
	count int     // rows read
	most  int     // rows that may be read; 0 for any number
	err   error   // why the query stops
	found []found // answers to conditions on words
	seen  bitset  // the nodes of a parent's rows while these are gone through, empty in between
}

// marks is an empty set of nodes, which whoever takes it leaves empty.
func (q *query) marks() bitset {
	if q.seen == nil {
		q.seen = newBitset(len(q.ids))
	}
	return q.seen
}

// checkEvery is how many rows are looked at between two looks at the deadline.
const checkEvery = 4096

// stopped counts n rows of work and reports whether to stop.
func (q *query) stopped(n int) bool {
	if q.steps += n; q.steps >= checkEvery {
		q.steps = 0
		if q.err == nil {
			q.err = graph.GivenUp(q.ctx)
		}
	}
	return q.err != nil
}

// above is the rows over a selection; over a root there is one that is no node.
type above struct {
	roots int
	rows
	hop bool
}

func (a *above) len() int { return a.roots + len(a.nodes) }

// rows are nodes and, in a hop, the edges that lead to them.
type rows struct{ nodes, edges []uint32 }

func (r *rows) add(node, edge uint32, hop bool) {
	r.nodes = append(r.nodes, node)
	if hop {
		r.edges = append(r.edges, edge)
	}
}

func (r *rows) clear() { r.nodes, r.edges = r.nodes[:0], r.edges[:0] }

// read runs a selection for all rows of its parent, and then its children for all of its own rows.
func (q *query) read(s *plan.Select, parents above) *plan.Result {
	sel := q.selection(s, parents)
	for i := range parents.len() {
		sel.parent(i)
		if q.stopped(1) {
			break
		}
	}
	if q.err != nil {
		return sel.res // which nobody will see
	}
	res := sel.project()
	if len(s.Children) > 0 {
		res.Children = make([]*plan.Result, len(s.Children))
	}
	for i, c := range s.Children {
		res.Children[i] = q.read(c, above{rows: sel.out, hop: sel.hop})
	}
	return res
}

// selection is a Select at work.
type selection struct {
	*query
	*plan.Select
	ordering
	above   above
	keep    nodeTest // of Types and Where; nil keeps all
	via     edgeTest // nil keeps all
	kinds   []graph.EdgeType
	dir     graph.Direction
	out     rows // of all parents
	scratch rows
	lists   []list
	groups  []grouping
	nodes   []uint32 // of the rows of a parent that are grouped
	res     *plan.Result
}

func (q *query) selection(s *plan.Select, parents above) *selection {
	hop, isHop := s.From.(plan.Hop)
	sel := &selection{
		query: q, Select: s, above: parents,
		ordering: ordering{snap: q.snapshot, Order: s.Order, hop: isHop},
		res:      &plan.Result{Select: s, First: make([]int32, 1, parents.len()+1)},
	}
	if s.Order.Key == graph.OrderRank {
		sel.ranks = q.ranks()
	}
	if isHop {
		sel.kinds, sel.dir = q.useful(hop, s.Types), hop.Dir
		sel.via = q.edgeTest(s.Via, hop.Dir)
	}
	sel.keep = q.kept(s, sel.kinds)
	sel.groups = q.groupings(s)
	sel.reserveCounts(parents.len())
	return sel
}

// reserveCounts makes room for what is said of each parent.
func (s *selection) reserveCounts(parents int) {
	if s.Total {
		s.res.Total = make([]int32, 0, parents)
	}
	if s.Targets {
		s.res.Targets = make([]int32, 0, parents)
	}
	if s.More {
		s.res.More = make([]bool, 0, parents)
	}
}

// parent adds the rows of one parent.
func (s *selection) parent(i int) {
	s.lists = s.lists[:0]
	var filtered bool // whether keep and via were applied
	if s.above.roots > 0 {
		filtered = s.root()
	} else if node := s.above.nodes[i]; s.Only == 0 || s.Only.Has(s.types[node]) {
		filtered = s.below(i, node)
	}
	before := len(s.out.nodes)
	s.finish(filtered)
	s.res.First = append(s.res.First, int32(len(s.out.nodes)))
	s.query.count += len(s.out.nodes) - before
	if s.most > 0 && s.query.count > s.most && s.err == nil {
		s.err = graph.Errorf(graph.Limit, "more than %d rows would be read; ask for smaller pages", s.most)
	}
}
