package storetest

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Stat counts nodes, edges and degrees; the version and the sources are not the graph's.
func (n *Naive) Stat() *plan.Stat {
	s := &plan.Stat{
		Nodes:   map[graph.NodeType]int{},
		Edges:   map[graph.EdgeType]int{},
		Degrees: map[plan.Degree]plan.Summary{},
	}
	for _, x := range n.Nodes {
		s.Nodes[x.Type]++
	}
	for _, e := range n.Edges {
		s.Edges[e.Type]++
	}
	n.summarize(s)
	return s
}

// end is the edges of a kind at one node, followed in a direction.
type end struct {
	node string
	kind graph.EdgeType
	dir  graph.Direction
}

func (n *Naive) summarize(s *plan.Stat) {
	degrees := map[end]int{}
	for _, e := range n.Edges {
		degrees[end{e.From, e.Type, graph.Out}]++
		degrees[end{e.To, e.Type, graph.In}]++
	}
	sums := map[plan.Degree]int{}
	for at, degree := range degrees {
		d := plan.Degree{Type: n.node(at.node).Type, Kind: at.kind, Dir: at.dir}
		sums[d] += degree
		s.Degrees[d] = plan.Summary{Max: max(degree, s.Degrees[d].Max)}
	}
	for d, sum := range sums {
		s.Degrees[d] = plan.Summary{Mean: float64(sum) / float64(s.Nodes[d.Type]), Max: s.Degrees[d].Max}
	}
}
