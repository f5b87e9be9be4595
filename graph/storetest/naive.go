package storetest

import (
	"maps"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Naive answers plans from a list of nodes and a list of edges, with plain loops. It is the oracle of the suite: slow, and as
// close to the words of the contract as code can be.
type Naive struct {
	Nodes []graph.Node // as shown, in the order of ids
	Edges []graph.Edge // as shown, in the order of ids
}

// NewNaive merges what normalized batches of different sources assert.
func NewNaive(batches ...*graph.Batch) *Naive {
	claims := map[string][]graph.Claim{}
	edges := map[string]graph.Edge{}
	from := map[string]*graph.Source{}
	for _, b := range batches {
		for i := range b.Nodes {
			claims[b.Nodes[i].ID] = append(claims[b.Nodes[i].ID], graph.Claim{Source: &b.Source, Node: &b.Nodes[i]})
		}
		for _, e := range b.Edges {
			id := e.ID()
			if other, ok := from[id]; !ok || b.Source.MoreTrusted(other) {
				edges[id], from[id] = e, &b.Source
			}
		}
	}
	n := &Naive{}
	for _, id := range slices.Sorted(maps.Keys(claims)) {
		n.Nodes = append(n.Nodes, graph.MergeNode(claims[id]))
	}
	for _, id := range slices.Sorted(maps.Keys(edges)) {
		n.Edges = append(n.Edges, edges[id])
	}
	return n
}

// node returns the node with the id, or nil.
func (n *Naive) node(id string) *graph.Node {
	i, ok := slices.BinarySearchFunc(n.Nodes, id, func(x graph.Node, id string) int { return strings.Compare(x.ID, id) })
	if !ok {
		return nil
	}
	return &n.Nodes[i]
}

// row is one row: a node, and in a hop the edge that leads to it.
type row struct {
	node *graph.Node
	edge *graph.Edge
	at   plan.Keyset // its place in the order asked for
}

// neighbours returns the edges of some kinds at a node with their far nodes.
func (n *Naive) neighbours(id string, kinds graph.EdgeSet, dir graph.Direction) (rows []row) {
	for i := range n.Edges {
		e := &n.Edges[i]
		near, far := e.From, e.To
		if dir == graph.In {
			near, far = e.To, e.From
		}
		if near == id && kinds.Has(e.Type) {
			rows = append(rows, row{node: n.node(far), edge: e})
		}
	}
	return rows
}

// start returns the rows where a selection starts, before any condition.
func (n *Naive) start(from plan.From, parent row) (rows []row) {
	switch f := from.(type) {
	case plan.All:
		for i := range n.Nodes {
			rows = append(rows, row{node: &n.Nodes[i]})
		}
	case plan.IDs:
		for i := range n.Nodes {
			if slices.Contains(f, n.Nodes[i].ID) {
				rows = append(rows, row{node: &n.Nodes[i]})
			}
		}
	case plan.Hop:
		rows = n.neighbours(parent.node.ID, f.Kinds, f.Dir)
	case plan.Ref:
		if id, ok := parent.edge.Value(f.Prop).(string); ok && n.node(id) != nil {
			rows = []row{{node: n.node(id)}}
		}
	}
	return rows
}

// rows returns all rows of a selection for one row of its parent, in the order asked for, before the page.
func (n *Naive) rows(s *plan.Select, parent row) (kept []row) {
	if parent.node != nil && s.Only != 0 && !s.Only.Has(parent.node.Type) {
		return nil
	}
	for _, r := range n.start(s.From, parent) {
		if s.Types.Has(r.node.Type) && n.nodeHolds(s.Where, r.node) && (r.edge == nil || n.edgeHolds(s.Via, r)) {
			r.at = r.keyset(s.Order)
			kept = append(kept, r)
		}
	}
	slices.SortFunc(kept, func(a, b row) int { return compare(s.Order, a.at, b.at) })
	return kept
}
