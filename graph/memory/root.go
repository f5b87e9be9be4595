package memory

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// root makes the lists of a selection that starts from ids or from all nodes, and reports whether they are filtered.
func (s *selection) root() (filtered bool) {
	if ids, ok := s.From.(plan.IDs); ok {
		s.gather(s.findAll(ids))
		return true
	}
	if nodes, ok := s.candidates(s.Where); ok && !s.many(nodes) {
		s.gather(nodes)
		return true
	}
	for _, t := range s.Types.Types() {
		if s.spans[t].len() == 0 {
			continue
		}
		if s.Key == graph.OrderID {
			s.lists = append(s.lists, listOfAll(s.spans[t]))
		} else {
			s.lists = append(s.lists, listOf(s.order(s.Key, t).sorted, nil))
		}
	}
	return false
}

// manyShare is the share of all nodes from which on those that come into question are better met on the way through the order.
const manyShare = 8

// many reports whether so many nodes come into question that a page is full before all of them were looked at. Who counts all looks at all.
func (s *selection) many(nodes []uint32) bool {
	if s.Page.Limit == 0 || s.Total && s.Most == 0 || s.Targets || len(s.groups) > 0 {
		return false
	}
	all := 0
	for _, t := range s.Types.Types() {
		all += s.spans[t].len()
	}
	return len(nodes)*manyShare > all
}

func (q *query) findAll(ids plan.IDs) []uint32 {
	nodes := make([]uint32, 0, len(ids))
	for _, id := range ids {
		if n, ok := q.find(id); ok {
			nodes = append(nodes, n)
		}
	}
	return sortedSet(nodes)
}

func sortedSet(nodes []uint32) []uint32 {
	slices.Sort(nodes)
	return slices.Compact(nodes)
}

// gather makes one list of those nodes that are kept.
func (s *selection) gather(nodes []uint32) {
	s.scratch.clear()
	for _, n := range nodes {
		if s.stopped(1) {
			return
		}
		if s.Types.Has(s.types[n]) && s.passes(n, 0) {
			s.scratch.nodes = append(s.scratch.nodes, n)
		}
	}
	s.sort(s.scratch)
	s.lists = append(s.lists, s.scratchList())
}
