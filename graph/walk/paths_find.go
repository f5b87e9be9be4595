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
	for id, all := range s.near {
		s.near[id] = best(all)
	}
	far := s.distances()
	w := &ways{searcher: s, far: far}
	for length := far[s.From]; s.known(far) && length <= s.Most && len(kept) < s.First && !s.why[Work]; length++ {
		w.found = nil
		w.follow([]string{s.From}, length, 0)
		slices.SortFunc(w.found, func(a, b way) int { return cmp.Or(cmp.Compare(a.weight, b.weight), slices.Compare(a.ids, b.ids)) })
		if room := s.First - len(kept); len(w.found) > room {
			w.found = w.found[:room]
			s.why[Results] = true
		}
		kept = append(kept, w.found...)
	}
	return kept
}

func (s *searcher) known(far map[string]int) bool {
	_, ok := far[s.From]
	return ok
}

// best keeps of several edges to one neighbour the lightest.
func best(all []neighbour) []neighbour {
	slices.SortFunc(all, func(a, b neighbour) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.weight, b.weight)) })
	return slices.CompactFunc(all, func(a, b neighbour) bool { return a.id == b.id })
}

// distances says of each node that was read how far it is from To.
func (s *searcher) distances() map[string]int {
	far := map[string]int{s.To: 0}
	frontier := []string{s.To}
	for length := 1; length <= s.Most && len(frontier) > 0; length++ {
		var next []string
		for _, id := range frontier {
			for _, n := range s.near[id] {
				if _, ok := far[n.id]; !ok {
					far[n.id] = length
					next = append(next, n.id)
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
	far   map[string]int
	tries int
	found []way
}

// follow goes on from the last node of a path, so many edges further, where To can still be reached in as many.
func (w *ways) follow(path []string, left, weight int) {
	last := path[len(path)-1]
	if left == 0 {
		if last == w.To {
			w.found = append(w.found, way{slices.Clone(path), weight})
		}
		return
	}
	for _, n := range w.near[last] {
		if w.tries++; w.tries > mostTries {
			w.why[Work] = true
			return
		}
		if distance, ok := w.far[n.id]; ok && distance < left && !slices.Contains(path, n.id) && (left == 1 || n.id != w.To) {
			w.follow(append(path, n.id), left-1, weight+n.weight)
		}
	}
}
