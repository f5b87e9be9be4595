package memory

import (
	"maps"
	"slices"
	"sync"

	"mandategraph/graph"
)

// ranking is the order of edges by rank. Most keys are those of many edges, so each is kept once, and edges are compared by numbers:
// what everybody cites has thousands.
type ranking struct {
	keys []string // sorted
	at   []uint32 // of each edge, by ordinal: where its key is
}

func (r *ranking) key(edge uint32) string { return r.keys[r.at[edge]] }

// ranked computes the ranking of all edges.
func (s *snapshot) ranked() *ranking {
	years := make([]int, len(s.ids))
	for i, id := range s.ids {
		years[i] = graph.YearOf(id)
	}
	ranks := make([]graph.EdgeRank, s.rows.len())
	for k, span := range s.kinds {
		for e := span.from; e < span.to; e++ {
			ranks[e] = s.rank(graph.EdgeType(k), e, years)
		}
	}
	r := &ranking{at: make([]uint32, len(ranks))}
	place := map[graph.EdgeRank]uint32{}
	for _, rank := range ranks {
		place[rank] = 0
	}
	for i, rank := range slices.Sorted(maps.Keys(place)) {
		place[rank] = uint32(i)
		r.keys = append(r.keys, rank.Key())
	}
	for i, rank := range ranks {
		r.at[i] = place[rank]
	}
	return r
}

func (s *snapshot) rank(kind graph.EdgeType, edge uint32, years []int) graph.EdgeRank {
	r := graph.Ranked{Type: kind, From: years[s.from[edge]], To: years[s.to[edge]]}
	r.Place, _ = s.rows.value(edge, graph.PropPlace).(string)
	r.Lemma, _ = s.rows.value(edge, graph.PropLemma).(string)
	r.Grade, _ = s.rows.value(edge, graph.PropGrade).(string)
	return r.Rank()
}

// inRank puts edges in order by rank, then by id: each is dealt to its key.
func (r *ranking) inRank(span extent) []uint32 {
	ends := make([]uint32, len(r.keys)+1)
	for e := span.from; e < span.to; e++ {
		ends[r.at[e]+1]++
	}
	for i := range r.keys {
		ends[i+1] += ends[i]
	}
	out := make([]uint32, span.len())
	for e := span.from; e < span.to; e++ {
		at := &ends[r.at[e]]
		out[*at] = e
		*at++
	}
	return out
}

// rankedLists is an adjacency with each list in the order of ranks. It is made when it is first asked for.
type rankedLists struct {
	once sync.Once
	adjacency
}

// atRanked is at in the order of ranks.
func (s *snapshot) atRanked(kind graph.EdgeType, dir graph.Direction, node uint32) (edges, far []uint32) {
	l := &s.inRanks[kind][dir]
	l.once.Do(func() {
		s.list(&l.adjacency, dir, s.ranks().inRank(s.kinds[kind]))
		s.follow(&l.adjacency, dir)
	})
	return s.listed(&l.adjacency, node)
}
