package memory

import "slices"

// finish counts the rows of a parent, cuts its page and adds that to what is put out.
func (s *selection) finish(filtered bool) {
	upTo := s.Most > 0 && s.Total && !filtered && s.keep != nil
	if !upTo && (s.Total || s.Targets || len(s.groups) > 0) && !filtered && (s.keep != nil || s.via != nil) {
		s.filter()
		filtered = true
	}
	if s.Distinct && !filtered {
		s.filter()
		filtered = true
	}
	if upTo {
		s.countUp()
	} else {
		s.count()
	}
	s.group()
	if s.Distinct {
		s.firsts()
	}
	for i, l := range s.lists {
		s.lists[i] = s.window(l)
	}
	if filtered {
		s.page(nil, nil)
	} else {
		s.page(s.keep, s.via)
	}
}

// countUp adds how many rows of a root are kept, as far as they are counted.
func (s *selection) countUp() {
	lists, total := slices.Clone(s.lists), 0
	for total < s.Most {
		node, edge, ok := s.next(false)
		if !ok || s.stopped(1) {
			break
		}
		if s.passes(node, edge) {
			total++
		}
	}
	s.lists = lists
	s.res.Total = append(s.res.Total, int32(total))
}

// filter makes one list of the rows that are kept, if they are to be counted all the same.
func (s *selection) filter() {
	s.scratch.clear()
	for {
		node, edge, ok := s.next(false)
		if !ok || s.stopped(1) {
			break
		}
		if s.passes(node, edge) {
			s.scratch.add(node, edge, s.hop)
		}
	}
	s.lists = append(s.lists[:0], s.scratchList())
}

// scratchList is the rows gathered in scratch, which nothing else may use until the parent is finished.
func (s *selection) scratchList() list {
	l := listOf(s.scratch.nodes, nil)
	if s.hop {
		l.edges = s.scratch.edges
	}
	return l
}

func (s *selection) passes(node, edge uint32) bool {
	return (s.keep == nil || s.keep(node)) && (s.via == nil || s.via(edge))
}

// page adds the rows up to the limit. Only where it is to say whether there are more does it look for the row behind the last.
func (s *selection) page(keep nodeTest, via edgeTest) {
	limit, down := s.Page.Limit, s.Desc != s.Page.Backward
	start, more := len(s.out.nodes), false
	if limit == 0 {
		s.reserve()
	}
	full := func() bool { return limit > 0 && len(s.out.nodes)-start == limit }
	for s.More || !full() {
		node, edge, ok := s.next(down)
		if !ok || s.stopped(1) {
			break
		}
		if keep != nil && !keep(node) || via != nil && !via(edge) {
			continue
		}
		if full() {
			more = true
			break
		}
		s.out.add(node, edge, s.hop)
	}
	if s.More {
		s.res.More = append(s.res.More, more)
	}
	if s.Page.Backward {
		slices.Reverse(s.out.nodes[start:])
		slices.Reverse(s.out.edges[min(start, len(s.out.edges)):])
	}
}

// reserve makes room for all rows of the lists.
func (s *selection) reserve() {
	n := 0
	for i := range s.lists {
		n += s.lists[i].n
	}
	s.out.nodes = slices.Grow(s.out.nodes, n)
	if s.hop {
		s.out.edges = slices.Grow(s.out.edges, n)
	}
}

// count adds how many rows the lists have, and how many nodes, where that is asked for.
func (s *selection) count() {
	total := 0
	for i := range s.lists {
		total += s.lists[i].n
	}
	if s.Most > 0 {
		total = min(total, s.Most)
	}
	if s.Total {
		s.res.Total = append(s.res.Total, int32(total))
	}
	if s.Targets {
		s.res.Targets = append(s.res.Targets, int32(s.targets(total)))
	}
}

// firsts keeps of the rows with one far node the first in the order, which downwards is the last of the list. The rows are those
// of one list that nobody else has, so they are moved where they are.
func (s *selection) firsts() {
	if len(s.lists) == 0 {
		return
	}
	l := s.lists[0]
	if s.Desc {
		reverse(l)
	}
	seen, kept := make(map[uint32]bool, l.n), 0
	for i, node := range l.nodes {
		if !seen[node] {
			seen[node] = true
			l.nodes[kept], l.edges[kept] = node, l.edges[i]
			kept++
		}
	}
	l = l.cut(0, kept)
	if s.Desc {
		reverse(l)
	}
	s.lists[0] = l
}

func reverse(l list) {
	slices.Reverse(l.nodes)
	slices.Reverse(l.edges)
}

// targets counts the nodes of so many rows; only a hop can lead to a node twice.
func (s *selection) targets(total int) int {
	if !s.hop {
		return total
	}
	nodes := make([]uint32, 0, total)
	for i := range s.lists {
		nodes = append(nodes, s.lists[i].nodes...)
	}
	slices.Sort(nodes)
	return len(slices.Compact(nodes))
}
