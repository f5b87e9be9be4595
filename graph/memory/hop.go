package memory

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// useful returns the kinds of a hop that there are, and that lead to one of the types.
func (q *query) useful(h plan.Hop, types graph.TypeSet) (kinds []graph.EdgeType) {
	for _, k := range h.Kinds.Kinds() {
		if _, far := k.Ends(h.Dir); far&types != 0 && q.kinds[k].len() > 0 {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// below makes the lists of a child for one row of its parent, and reports whether they are filtered.
func (s *selection) below(i int, node uint32) (filtered bool) {
	if r, ok := s.From.(plan.Ref); ok {
		if n, ok := s.refer(r, i); ok && s.passes(n, 0) {
			s.scratch.clear()
			s.scratch.nodes = append(s.scratch.nodes, n)
			s.lists = append(s.lists, s.scratchList())
		}
		return true
	}
	if !s.Key.OfEdges() {
		s.collect(node)
		return true
	}
	at := s.at
	if s.Key == graph.OrderRank {
		at = s.atRanked
	}
	for _, k := range s.kinds {
		if edges, far := at(k, s.dir, node); len(edges) > 0 {
			s.lists = append(s.lists, listOf(far, edges))
		}
	}
	return false
}

// collect makes one list of the edges at a node that are kept, in an order in which they are not stored.
func (s *selection) collect(node uint32) {
	s.scratch.clear()
	for _, k := range s.kinds {
		edges, far := s.at(k, s.dir, node)
		for i, e := range edges {
			if s.stopped(1) {
				return
			}
			if s.passes(far[i], e) {
				s.scratch.add(far[i], e, true)
			}
		}
	}
	s.sort(s.scratch)
	s.lists = append(s.lists, s.scratchList())
}

// refer returns the node that a property of the parent's edge names.
func (s *selection) refer(r plan.Ref, parent int) (uint32, bool) {
	e := s.above.edges[parent]
	if n, ok := s.rows.named(e, r.Prop); ok {
		return n, true
	}
	id, ok := s.edgeValue(e, r.Prop).(string)
	if !ok {
		return 0, false
	}
	return s.find(id)
}
