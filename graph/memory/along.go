package memory

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// along compiles a condition on the edges at a node.
func (q *query) along(c plan.Along) nodeTest {
	edge, node := q.edgeTest(c.Edge, c.Dir), q.nodeTest(c.Node)
	if c.Quantifier != plan.Every && edge == nil && node == nil {
		return func(n uint32) bool {
			edges, _ := q.at(c.Kind, c.Dir, n)
			return (len(edges) > 0) == (c.Quantifier == plan.Some)
		}
	}
	holds := func(e, far uint32) bool { return (edge == nil || edge(e)) && (node == nil || node(far)) }
	if c.Quantifier == plan.Every {
		return func(n uint32) bool { return !q.anyEdge(c, n, func(e, far uint32) bool { return !holds(e, far) }) }
	}
	return func(n uint32) bool { return q.anyEdge(c, n, holds) == (c.Quantifier == plan.Some) }
}

func (q *query) anyEdge(c plan.Along, node uint32, holds func(edge, far uint32) bool) bool {
	edges, far := q.at(c.Kind, c.Dir, node)
	for i, e := range edges {
		if q.stopped(1) || holds(e, far[i]) {
			return true
		}
	}
	return false
}

// opposite is the way back.
func opposite(d graph.Direction) graph.Direction { return graph.Out + graph.In - d }
