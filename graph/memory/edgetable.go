package memory

import "mandategraph/graph"

// edgeTable holds the shown edges by ordinal: what they are found by in columns, the rest in rows.
type edgeTable struct {
	rows     edgeRows
	from, to []uint32 // ordinals of nodes
	kinds    [kindCount]extent
}

func (t *edgeTable) edge(i uint32) (e graph.Edge) {
	t.rows.read(i, &e)
	return e
}

func (t *edgeTable) edgeValue(i uint32, p graph.Prop) graph.Value { return t.rows.value(i, p) }

// ends are the nodes from which edges are followed in a direction, and those to which, by the ordinals of the edges.
func (t *edgeTable) ends(dir graph.Direction) (near, far []uint32) {
	if dir == graph.In {
		return t.to, t.from
	}
	return t.from, t.to
}

// kindOf returns the kind of an edge.
func (t *edgeTable) kindOf(edge uint32) graph.EdgeType {
	for k, span := range t.kinds {
		if span.from <= edge && edge < span.to {
			return graph.EdgeType(k)
		}
	}
	return 0
}

// mergeEdges finds the edges that are shown: of those with one id, that of the most trusted source.
func mergeEdges(segments []*segment) []ref {
	return shown(segments, mergeRuns(grouped(edgeRuns(segments)), func(a, b ref) bool {
		return segments[a.segment].edgeIDs[a.index] < segments[b.segment].edgeIDs[b.index]
	}))
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

// tabulate fills the table from the edges that are shown, once the nodes have their ordinals.
func (t *edgeTable) tabulate(segments []*segment, ords [][]uint32, edges []ref) {
	n := len(edges)
	rows := &segmentRows{segs: segments, ords: ords, edges: edges, ids: make([]string, n), places: make([]string, n)}
	t.rows, t.from, t.to = rows, make([]uint32, n), make([]uint32, n)
	for i, r := range edges {
		g, ords := segments[r.segment], ords[r.segment]
		e := &g.edges[r.index]
		rows.ids[i], rows.places[i] = g.edgeIDs[r.index], g.places[r.index]
		t.from[i], t.to[i] = ords[e.from], ords[e.to]
		t.kinds[e.kind].extend(uint32(i))
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
