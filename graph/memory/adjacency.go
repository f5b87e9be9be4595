package memory

import (
	"cmp"
	"slices"

	"mandategraph/graph"
)

// adjacency lists the edges of a kind at each node, followed in a direction, in the default order: place, then id.
type adjacency struct {
	offsets [typeCount][]uint32 // by ordinal less the type's first; nil where no node of the type has such edges
	edges   []uint32
	far     []uint32 // the node at the other end of each edge
}

// at returns the edges at a node and the nodes at their other ends.
func (s *snapshot) at(kind graph.EdgeType, dir graph.Direction, node uint32) (edges, far []uint32) {
	return s.listed(&s.adjacent[kind][dir], node)
}

func (s *snapshot) listed(a *adjacency, node uint32) (edges, far []uint32) {
	t := s.types[node]
	offsets := a.offsets[t]
	if offsets == nil {
		return nil, nil
	}
	i := node - s.spans[t].from
	return a.edges[offsets[i]:offsets[i+1]], a.far[offsets[i]:offsets[i+1]]
}

func (s *snapshot) joinAll(dir graph.Direction) {
	for k := range s.adjacent {
		s.join(graph.EdgeType(k), dir)
	}
}

// join fills the adjacency of a kind and a direction.
func (s *snapshot) join(kind graph.EdgeType, dir graph.Direction) {
	span := s.kinds[kind]
	if span.len() == 0 {
		return
	}
	a := &s.adjacent[kind][dir]
	if s.inPlaces != nil {
		s.list(a, dir, s.inPlaces[span.from:span.to])
	} else {
		s.list(a, dir, span.ordinals())
		s.sort(a)
	}
	s.follow(a, dir)
}

// list puts edges into the lists of the nodes that they are followed from, in the order in which they come.
func (s *snapshot) list(a *adjacency, dir graph.Direction, edges []uint32) {
	near, _ := s.ends(dir)
	for _, e := range edges {
		s.countAt(a, near[e])
	}
	a.sumUp()
	a.edges = make([]uint32, len(edges))
	for _, e := range slices.Backward(edges) {
		s.place(a, near[e], e)
	}
}

// follow finds the nodes at the other ends.
func (s *snapshot) follow(a *adjacency, dir graph.Direction) {
	_, far := s.ends(dir)
	a.far = make([]uint32, len(a.edges))
	for i, e := range a.edges {
		a.far[i] = far[e]
	}
}

func (s *snapshot) countAt(a *adjacency, node uint32) {
	t := s.types[node]
	if a.offsets[t] == nil {
		a.offsets[t] = make([]uint32, s.spans[t].len()+1)
	}
	a.offsets[t][node-s.spans[t].from]++
}

// sumUp turns counts into ends.
func (a *adjacency) sumUp() {
	sum := uint32(0)
	for _, offsets := range a.offsets {
		for i := range offsets {
			sum += offsets[i]
			offsets[i] = sum
		}
	}
}

// place puts an edge before the end of its node's list, which so becomes its beginning: edges must come backwards.
func (s *snapshot) place(a *adjacency, node, edge uint32) {
	t := s.types[node]
	at := &a.offsets[t][node-s.spans[t].from]
	*at--
	a.edges[*at] = edge
}

func (s *snapshot) sort(a *adjacency) {
	compare := func(x, y uint32) int {
		return cmp.Or(s.rows.comparePlaces(x, y), cmp.Compare(x, y))
	}
	for _, offsets := range a.offsets {
		for i := 1; i < len(offsets); i++ {
			if list := a.edges[offsets[i-1]:offsets[i]]; !slices.IsSortedFunc(list, compare) {
				slices.SortFunc(list, compare)
			}
		}
	}
}
