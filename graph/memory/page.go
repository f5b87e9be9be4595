package memory

import "slices"

// finish counts the rows of a parent, cuts its page and adds that to what is put out.
func (s *selection) finish(filtered bool) {
	upTo := s.Most > 0 && s.Total && !filtered && s.keep != nil
	if !upTo && (s.Total || s.Targets || len(s.groups) > 0) && !filtered && (s.keep != nil || s.via != nil) {
		s.filter()
		filtered = true
	}
	if upTo {
		s.countUp()
	} else {
		s.count()
	}
	s.group()
	if s.Distinct && s.inside() {
		s.firsts(filtered)
		filtered = true
	}
	if s.Page.None {
		s.lists = s.lists[:0]
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

// inside reports whether the page does not begin where the order does, so that the first row of each node must be known before.
func (s *selection) inside() bool {
	return s.Page.After != nil || s.Page.Before != nil || s.Page.Backward
}

// countUp adds how many rows of a root are kept, as far as they are counted.
func (s *selection) countUp() {
	total := 0
	for i := range s.lists {
		l := &s.lists[i]
		for j := 0; j < l.n && total < s.Most && !s.stopped(1); j++ {
			if s.passes(l.at(j)) {
				total++
			}
		}
	}
	s.res.Total = append(s.res.Total, int32(total))
}

// filter leaves in the lists the rows that are kept, if they are to be counted all the same.
func (s *selection) filter() {
	s.scratch.clear()
	for i := range s.lists {
		l := &s.lists[i]
		for j := 0; j < l.n && !s.stopped(1); j++ {
			if node, edge := l.at(j); s.passes(node, edge) {
				s.scratch.add(node, edge, s.hop)
			}
		}
		l.n = len(s.scratch.nodes) // its end, for now
	}
	all, from := s.scratchList(), 0
	for i := range s.lists {
		to := s.lists[i].n
		s.lists[i], from = all.cut(from, to), to
	}
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

// page adds the rows up to the limit, of those that lead to one node only the first where that is asked for. Only where it is to say whether
// there are more does it look for the row behind the last.
func (s *selection) page(keep nodeTest, via edgeTest) {
	limit, down := s.Page.Limit, s.Desc != s.Page.Backward
	start, more := len(s.out.nodes), false
	once := s.Distinct && !s.inside()
	var seen bitset
	if once {
		seen = s.marks()
	}
	if limit == 0 {
		s.reserve()
	}
	full := func() bool { return limit > 0 && len(s.out.nodes)-start == limit }
	for s.More || !full() {
		node, edge, ok := s.next(down)
		if !ok || s.stopped(1) {
			break
		}
		if keep != nil && !keep(node) || via != nil && !via(edge) || once && seen.has(node) {
			continue
		}
		if full() {
			more = true
			break
		}
		if once {
			seen.set(node)
		}
		s.out.add(node, edge, s.hop)
	}
	if once {
		seen.unsetAll(s.out.nodes[start:])
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

// firsts makes one list of the rows that are kept, of those with one far node the first in the order, which downwards is the last.
func (s *selection) firsts(filtered bool) {
	seen, kept := s.marks(), rows{}
	for {
		node, edge, ok := s.next(s.Desc)
		if !ok || s.stopped(1) {
			break
		}
		if !seen.has(node) && (filtered || s.passes(node, edge)) {
			seen.set(node)
			kept.add(node, edge, true)
		}
	}
	seen.unsetAll(kept.nodes)
	l := listOf(kept.nodes, kept.edges)
	if s.Desc {
		reverse(l)
	}
	s.lists = append(s.lists[:0], l)
}

func reverse(l list) {
	slices.Reverse(l.nodes)
	slices.Reverse(l.edges)
}

// targets counts the nodes of so many rows; only a hop can lead to a node twice.
func (s *selection) targets(total int) (n int) {
	if !s.hop {
		return total
	}
	seen := s.marks()
	for i := range s.lists {
		for _, node := range s.lists[i].nodes {
			if !seen.has(node) {
				seen.set(node)
				n++
			}
		}
	}
	for i := range s.lists {
		seen.unsetAll(s.lists[i].nodes)
	}
	return n
}
