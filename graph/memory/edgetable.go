package memory

import "mandategraph/graph"

// edgeTable holds the shown edges by ordinal. Their properties stay where their segments have them.
type edgeTable struct {
	segs     []*segment
	edges    []ref
	edgeIDs  []string
	places   []string // sort keys
	from, to []uint32 // ordinals of nodes
	kinds    [kindCount]extent
}

// edge returns an edge as it is shown.
func (t *edgeTable) edge(i uint32) graph.Edge {
	r := t.edges[i]
	return t.segs[r.segment].edge(r.index)
}

func (t *edgeTable) edgeValue(i uint32, p graph.Prop) graph.Value {
	r := t.edges[i]
	return t.segs[r.segment].value(r.index, p)
}

// mergeEdges finds the edges that are shown: of those with one id, that of the most trusted source.
func (t *edgeTable) mergeEdges(segments []*segment) {
	refs := mergeRuns(grouped(edgeRuns(segments)), func(a, b ref) bool {
		return segments[a.segment].edgeIDs[a.index] < segments[b.segment].edgeIDs[b.index]
	})
	t.segs = segments
	t.edges = shown(segments, refs)
}

// edgeRuns returns the edges of each segment, cut where the kind or the type that they leave changes.
func edgeRuns(segments []*segment) (runs []groupedRun) {
	for s, g := range segments {
		run := make([]ref, len(g.edges))
		for i := range run {
			run[i] = ref{uint32(s), uint32(i)}
		}
		runs = append(runs, cut(run, func(r ref) int {
			e := &g.edges[r.index]
			return int(e.kind)*typeCount + int(g.nodes[e.from].typ)
		})...)
	}
	return runs
}

// tabulate fills the columns of the edges, once the nodes have their ordinals.
func (s *snapshot) tabulate() {
	n := len(s.edges)
	s.edgeIDs, s.places = make([]string, n), make([]string, n)
	s.from, s.to = make([]uint32, n), make([]uint32, n)
	for i, r := range s.edges {
		g, ords := s.segs[r.segment], s.ords[r.segment]
		e := &g.edges[r.index]
		s.edgeIDs[i], s.places[i] = g.edgeIDs[r.index], g.places[r.index]
		s.from[i], s.to[i] = ords[e.from], ords[e.to]
		s.kinds[e.kind].extend(uint32(i))
	}
}

func (e *extent) extend(i uint32) {
	if e.len() == 0 {
		e.from = i
	}
	e.to = i + 1
}

// shown keeps the best of each group of equal ids, in place.
func shown(segments []*segment, refs []ref) []ref {
	kept := refs[:0]
	last := ""
	for _, r := range refs {
		g := segments[r.segment]
		id := g.edgeIDs[r.index]
		if n := len(kept); n > 0 && last == id {
			if g.source.MoreTrusted(&segments[kept[n-1].segment].source) {
				kept[n-1] = r
			}
			continue
		}
		kept, last = append(kept, r), id
	}
	return kept
}
