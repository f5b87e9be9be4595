package memory

import (
	"slices"

	"mandategraph/graph"
)

// mergeNodes fills the table from what the segments assert; isLoaded tells which of them are not of the base.
func (t *nodeTable) mergeNodes(segments []*segment, isLoaded func(*segment) bool) {
	t.ords = make([][]uint32, len(segments))
	for s, g := range segments {
		t.ords[s] = make([]uint32, len(g.nodes))
	}
	runs, again := firsts(segments, isLoaded)
	t.number(segments, mergeRuns(grouped(runs), func(a, b ref) bool {
		return segments[a.segment].id(a.index) < segments[b.segment].id(b.index)
	}))
	for _, r := range again {
		t.ords[r.segment][r.index] = t.ords[r.first.segment][r.first.index]
	}
	for i := range t.cols {
		t.cols[i] = make([]column, propCount)
	}
	claims, offsets := t.claims()
	for i := range t.ids {
		t.fill(uint32(i), segments, claims[offsets[i]:offsets[i+1]])
	}
}

// repeated is a claim on a node on which there is a first one.
type repeated struct {
	ref
	first ref
}

// firsts returns runs of the nodes that no segment before has. Loaded nodes are known by their number, those of the base by their id, so
// that the many sources that cite one text cost no comparison.
func firsts(segments []*segment, isLoaded func(*segment) bool) (runs []groupedRun, again []repeated) {
	m := met{ids: map[string]ref{}}
	for s, g := range segments {
		first := m.byID
		if isLoaded(g) {
			first = m.byNumber
		}
		run := make([]ref, 0, len(g.nodes))
		for i := range g.nodes {
			r := ref{uint32(s), uint32(i)}
			if before := first(g, r); before != r {
				again = append(again, repeated{r, before})
				continue
			}
			run = append(run, r)
		}
		runs = append(runs, cut(run, func(r ref) int { return int(g.nodes[r.index].typ) })...)
	}
	return runs, again
}

// met knows which nodes were met first.
type met struct {
	numbers []ref // of loaded nodes; segments count from one
	ids     map[string]ref
}

func (m *met) byID(g *segment, r ref) ref {
	first, ok := m.ids[g.id(r.index)]
	if !ok {
		m.ids[g.id(r.index)], first = r, r
	}
	return first
}

func (m *met) byNumber(g *segment, r ref) ref {
	n := int(g.nodes[r.index].number)
	for len(m.numbers) <= n {
		m.numbers = append(m.numbers, ref{})
	}
	if first := m.numbers[n]; first.segment > 0 {
		return ref{first.segment - 1, first.index}
	}
	m.numbers[n] = ref{r.segment + 1, r.index}
	return r
}

// number gives each id its ordinal; equal ids stand beside each other.
func (t *nodeTable) number(segments []*segment, refs []ref) {
	t.ids = make([]string, 0, len(refs))
	t.types = make([]graph.NodeType, 0, len(refs))
	for _, r := range refs {
		g := segments[r.segment]
		if id := g.id(r.index); len(t.ids) == 0 || t.ids[len(t.ids)-1] != id {
			t.extend(g.nodes[r.index].typ)
			t.ids = append(t.ids, id)
		}
		t.ords[r.segment][r.index] = uint32(len(t.ids) - 1)
	}
}

// extend makes the next ordinal one of the type.
func (t *nodeTable) extend(typ graph.NodeType) {
	t.spans[typ].extend(uint32(len(t.types)))
	t.types = append(t.types, typ)
}

// claims lists the claims on all nodes: those on node i from offsets[i] to offsets[i+1], in the order of the segments.
func (t *nodeTable) claims() (claims []ref, offsets []uint32) {
	offsets = make([]uint32, len(t.ids)+2)
	total := 0
	for _, ords := range t.ords {
		total += len(ords)
		for _, n := range ords {
			offsets[n+2]++
		}
	}
	for i := 2; i < len(offsets); i++ {
		offsets[i] += offsets[i-1]
	}
	claims = make([]ref, total)
	for s, ords := range t.ords {
		for i, n := range ords {
			claims[offsets[n+1]] = ref{uint32(s), uint32(i)}
			offsets[n+1]++
		}
	}
	return claims, offsets
}

// fill sets the columns of a node from the claims on it.
func (t *nodeTable) fill(node uint32, segments []*segment, claims []ref) {
	first := claims[0]
	claims = telling(segments, claims)
	if len(claims) == 1 {
		t.fillOne(node, segments[claims[0].segment], claims[0].index)
	} else {
		t.fillMerged(node, mergeClaims(segments, claims))
	}
	t.set(node, graph.PropID, segments[first.segment].values[first.index])
	t.set(node, graph.PropLabel, t.label(node))
}

func (t *nodeTable) fillOne(node uint32, g *segment, i uint32) {
	for _, p := range g.nodeProps(i) {
		t.set(node, p.prop, g.values[p.value])
	}
	t.set(node, graph.PropKnown, g.values[g.nodes[i].known])
}

func (t *nodeTable) fillMerged(node uint32, n graph.Node) {
	for _, p := range n.Props {
		t.set(node, p.Prop, p.Value)
	}
	t.set(node, graph.PropKnown, string(n.Known))
}

// telling leaves out, in place, claims that change nothing beside others: those that say no more than that the node is there, and those that
// say what another says, as most do that only cite.
func telling(segments []*segment, claims []ref) []ref {
	if len(claims) == 1 {
		return claims
	}
	kept := claims[:0]
	for i, c := range claims {
		g := segments[c.segment]
		bare := len(g.nodeProps(c.index)) == 0 && g.text(g.nodes[c.index].known) == string(graph.CitedOnly)
		if bare && (i < len(claims)-1 || len(kept) > 0) || said(segments, kept, c) {
			continue
		}
		kept = append(kept, c)
	}
	return kept
}

// lookBack is how many claims are looked at for one that says the same.
const lookBack = 3

// said reports whether one of the last claims says the same with the same rank: its source is the more trusted one then, since its id is less.
func said(segments []*segment, claims []ref, c ref) bool {
	g := segments[c.segment]
	for _, before := range claims[max(0, len(claims)-lookBack):] {
		if b := segments[before.segment]; b.source.Rank == g.source.Rank && sameClaim(b, before.index, g, c.index) {
			return true
		}
	}
	return false
}

// sameClaim reports whether two segments assert the same of a node.
func sameClaim(g *segment, i uint32, h *segment, j uint32) bool {
	return g.values[g.nodes[i].known] == h.values[h.nodes[j].known] &&
		slices.EqualFunc(g.nodeProps(i), h.nodeProps(j), func(x, y segProp) bool {
			return x.prop == y.prop && sameValue(g.values[x.value], h.values[y.value])
		})
}

func mergeClaims(segments []*segment, claims []ref) graph.Node {
	nodes := make([]graph.Node, len(claims))
	all := make([]graph.Claim, len(claims))
	for i, c := range claims {
		g := segments[c.segment]
		nodes[i] = g.node(c.index)
		all[i] = graph.Claim{Source: &g.source, Node: &nodes[i]}
	}
	return graph.MergeNode(all)
}
