package walk

import (
	"cmp"
	"slices"
)

// way is a path of ids.
type way struct {
	ids    []string
	weight int
}

// paths searches among the edges that were read: by length, since the shortest are asked for first.
func (s *searcher) paths() (kept []way) {
	w := &ways{searcher: s, far: s.distances(), lightest: make([]bool, len(s.ids))}
	for length := w.far[atFrom]; length >= 0 && length <= s.Most && len(kept) < s.First && !s.why[Work]; length++ {
		w.found = nil
		w.follow([]int32{atFrom}, length, 0)
		slices.SortFunc(w.found, func(a, b way) int { return cmp.Or(cmp.Compare(a.weight, b.weight), slices.Compare(a.ids, b.ids)) })
		if room := s.First - len(kept); len(w.found) > room {
			w.found = w.found[:room]
			s.why[Results] = true
		}
		kept = append(kept, w.found...)
	}
	return kept
}

// distances says of each node that was met how far it is from To; -1 where it is further than a path is long.
func (s *searcher) distances() []int {
	far := make([]int, len(s.ids))
	for i := range far {
		far[i] = -1
	}
	far[atTo] = 0
	frontier := []int32{atTo}
	for length := 1; length <= s.Most && len(frontier) > 0; length++ {
		var next []int32
		for _, node := range frontier {
			for _, n := range s.near[node] {
				if far[n.node] < 0 {
					far[n.node] = length
					next = append(next, n.node)
				}
			}
		}
		frontier = next
	}
	return far
}

// ways collects the paths of one length.
type ways struct {
	*searcher
	far      []int
	lightest []bool // whether the neighbours of a node stand in order, each once
	tries    int
	found    []way
}

// follow goes on from the last node of a path, so many edges further, where To can still be reached in as many.
func (w *ways) follow(path []int32, left, weight int) {
	last := path[len(path)-1]
	if left == 0 {
		if last == atTo {
			w.found = append(w.found, way{w.named(path), weight})
		}
		return
	}
	for _, n := range w.beside(last) {
		if w.tries++; w.tries > mostTries {
			w.why[Work] = true
			return
		}
		if d := w.far[n.node]; d >= 0 && d < left && !slices.Contains(path, n.node) && (left == 1 || n.node != atTo) {
			w.follow(append(path, n.node), left-1, weight+int(n.weight))
		}
	}
}

// beside are the neighbours of a node; of several edges to one the lightest is kept. Most nodes that were met are never asked.
func (w *ways) beside(node int32) []neighbour {
	if !w.lightest[node] {
		w.lightest[node] = true
		all := w.near[node]
		slices.SortFunc(all, func(a, b neighbour) int { return cmp.Or(cmp.Compare(a.node, b.node), cmp.Compare(a.weight, b.weight)) })
		w.near[node] = slices.CompactFunc(all, func(a, b neighbour) bool { return a.node == b.node })
	}
	return w.near[node]
}

func (w *ways) named(path []int32) []string {
	ids := make([]string, len(path))
	for i, node := range path {
		ids[i] = w.ids[node]
	}
	return ids
}
