package memory

import "sort"

// list is rows in the order, upwards. Several lists together are the rows of one parent.
type list struct {
	first uint32 // where nodes is nil: the nodes are the ordinals from here
	nodes []uint32
	edges []uint32 // only in a hop
	n     int
}

func listOf(nodes, edges []uint32) list { return list{nodes: nodes, edges: edges, n: len(nodes)} }

func listOfAll(e extent) list { return list{first: e.from, n: e.len()} }

func (l *list) at(i int) (node, edge uint32) {
	switch {
	case l.nodes == nil:
		return l.first + uint32(i), 0
	case l.edges == nil:
		return l.nodes[i], 0
	}
	return l.nodes[i], l.edges[i]
}

// cut returns the rows i to j.
func (l *list) cut(i, j int) list {
	out := list{first: l.first + uint32(i), n: j - i}
	if l.nodes != nil {
		out.nodes = l.nodes[i:j]
	}
	if l.edges != nil {
		out.edges = l.edges[i:j]
	}
	return out
}

// window leaves the rows that the page's keysets leave.
func (s *selection) window(l list) list {
	after, before := s.Page.After, s.Page.Before
	if s.Desc {
		after, before = before, after
	}
	from, to := 0, l.n
	if after != nil {
		from = sort.Search(l.n, func(i int) bool { n, e := l.at(i); return s.place(n, e, after) > 0 })
	}
	if before != nil {
		to = sort.Search(l.n, func(i int) bool { n, e := l.at(i); return s.place(n, e, before) >= 0 })
	}
	return l.cut(from, max(from, to))
}

// next takes the next row of all lists, from the end if down; ok is false where there is none.
func (s *selection) next(down bool) (node, edge uint32, ok bool) {
	best := -1
	for i := range s.lists {
		if s.lists[i].n == 0 {
			continue
		}
		n, e := s.lists[i].end(down)
		if best < 0 || (s.compare(n, e, node, edge) < 0) != down {
			best, node, edge = i, n, e
		}
	}
	if best < 0 {
		return 0, 0, false
	}
	s.lists[best].drop(down)
	return node, edge, true
}

// drop takes the first row away, or the last.
func (l *list) drop(last bool) {
	l.n--
	if last {
		return
	}
	l.first++
	if l.nodes != nil {
		l.nodes = l.nodes[1:]
	}
	if l.edges != nil {
		l.edges = l.edges[1:]
	}
}

func (l *list) end(down bool) (node, edge uint32) {
	if down {
		return l.at(l.n - 1)
	}
	return l.at(0)
}
