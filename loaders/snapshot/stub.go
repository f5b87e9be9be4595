package snapshot

import (
	"cmp"
	"slices"

	"mandategraph/graph"
)

// stubber asserts the ends of edges of which no row speaks, source after source.
type stubber struct {
	stub func(id string) graph.Node
	has  map[string]bool // nodes of the source at hand
}

// complete returns nodes with the stubs that the edges need, in the order of their ids.
func (s *stubber) complete(nodes []graph.Node, edges []graph.Edge) []graph.Node {
	clear(s.has)
	for i := range nodes {
		s.has[nodes[i].ID] = true
	}
	var stubs []graph.Node
	var last [3]string // edges beside each other have mostly the same ends
	for i := range edges {
		for at, id := range [...]string{edges[i].From, edges[i].To, edges[i].Evidence.Source} {
			if id == last[at] {
				continue
			}
			if last[at] = id; !s.has[id] {
				s.has[id] = true
				stubs = append(stubs, s.stub(id))
			}
		}
	}
	return inOrder(nodes, stubs)
}

// inOrder joins nodes that are in order with stubs that are not yet.
func inOrder(nodes, stubs []graph.Node) []graph.Node {
	byID := func(a, b graph.Node) int { return cmp.Compare(a.ID, b.ID) }
	slices.SortFunc(stubs, byID)
	all := make([]graph.Node, 0, len(nodes)+len(stubs))
	for len(nodes) > 0 && len(stubs) > 0 {
		if byID(nodes[0], stubs[0]) < 0 {
			all, nodes = append(all, nodes[0]), nodes[1:]
		} else {
			all, stubs = append(all, stubs[0]), stubs[1:]
		}
	}
	return append(append(all, nodes...), stubs...)
}
