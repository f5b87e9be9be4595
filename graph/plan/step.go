package plan

import "mandategraph/graph"

// Step is one level of a walk: from every node of a frontier along some hops.
//
// A step is a plan like any other, and so a Store needs no method for walks: Execute runs the whole frontier as one root, which
// is one statement, in all directions of the step at once. What a walk caps, ranks and remembers stays in the walk, the same on every store.
//
// The rows of the root stand in the order of their ids, not of the frontier; each id comes once, and those that do not exist are
// missing. A walker that keeps something for each node of its frontier looks it up by Result.IDs[row], then reads the
// edges of that node from each child's Rows(row).
type Step struct {
	Frontier []string
	Hops     []Hop         // one child each, in this order
	Types    graph.TypeSet // of the far nodes; zero for all
	Via      Cond          // on the edges; nil keeps all
	Where    Cond          // on the far nodes; nil keeps all
	Order    Order
	Distinct bool         // PerNode counts far nodes, not pieces of evidence
	PerNode  int          // rows for each node and hop; 0 for all; Result.More says where it cut
	Columns  []graph.Prop // of the far nodes
	Edge     []graph.Prop // of the edges
}

// Plan returns the plan of the step: one root with a child for each hop. It shares the step's slices.
func (s *Step) Plan() *Plan {
	root := &Select{From: IDs(s.Frontier), Types: graph.AllTypes}
	for _, h := range s.Hops {
		root.Children = append(root.Children, s.child(h))
	}
	return &Plan{Roots: []*Select{root}}
}

func (s *Step) child(h Hop) *Select {
	types := s.Types
	if types == 0 {
		types = graph.AllTypes
	}
	return &Select{
		From: h, Types: types, Via: s.Via, Where: s.Where, Order: s.Order, Distinct: s.Distinct,
		Page: Page{Limit: s.PerNode}, Columns: s.Columns, Edge: s.Edge,
		More: true, // a walk must know where it was cut
	}
}
