package memory

import (
	"cmp"
	"maps"
	"slices"

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
func (t *edgeTable) ranked() *ranking {
	r := &ranking{at: make([]uint32, t.rows.len())}
	first := map[string]uint32{} // number of each key, in the order in which they are met
	for i := range r.at {
		e := t.edge(uint32(i))
		key := e.SortKey(graph.OrderRank)
		n, ok := first[key]
		if !ok {
			n = uint32(len(first))
			first[key] = n
		}
		r.at[i] = n
	}
	r.keys = slices.Sorted(maps.Keys(first))
	sorted := make([]uint32, len(first))
	for i, key := range r.keys {
		sorted[first[key]] = uint32(i)
	}
	for i, n := range r.at {
		r.at[i] = sorted[n]
	}
	return r
}

// sort puts edges in order by rank, then by id.
func (r *ranking) sort(all rows) {
	type ranked struct {
		by   uint64 // rank, then ordinal
		node uint32
	}
	list := make([]ranked, len(all.edges))
	for i, e := range all.edges {
		list[i] = ranked{uint64(r.at[e])<<32 | uint64(e), all.nodes[i]}
	}
	slices.SortFunc(list, func(a, b ranked) int { return cmp.Compare(a.by, b.by) })
	for i, x := range list {
		all.nodes[i], all.edges[i] = x.node, uint32(x.by)
	}
}
