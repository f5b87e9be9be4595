package memory

import "mandategraph/graph"

// mergeNodes fills the table from what the segments assert; isLoaded tells which of them are not of the base.
func (t *nodeTable) mergeNodes(segments []*segment, isLoaded func(*segment) bool) {
	t.ords = make([][]uint32, len(segments))
	for s, g := range segments {
		t.ords[s] = make([]uint32, len(g.nodes))
	}
	runs, again := firsts(segments, isLoaded)
	t.number(segments, mergeRuns(runs, func(a, b ref) bool {
		return segments[a.segment].id(a.index) < segments[b.segment].id(b.index)
	}))
	for _, r := range again {
		t.ords[r.segment][r.index] = t.ords[r.first.segment][r.first.index]
	}
	for i := range t.cols {
		t.cols[i] = make([][]graph.Value, propCount)
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

// firsts returns a run for each segment, of the nodes that no segment before has; loaded nodes are known by their number, so that the
// many sources that cite one text cost no comparison. Nodes of the base have no number and all stand in runs.
func firsts(segments []*segment, isLoaded func(*segment) bool) (runs [][]ref, again []repeated) {
	var seen []ref // by number; segments count from one
	for s, g := range segments {
		loaded := isLoaded(g)
		run := make([]ref, 0, len(g.nodes))
		for i := range g.nodes {
			r := ref{uint32(s), uint32(i)}
			if loaded {
				n := int(g.nodes[i].number)
				for len(seen) <= n {
					seen = append(seen, ref{})
				}
				if first := seen[n]; first.segment > 0 {
					again = append(again, repeated{r, ref{first.segment - 1, first.index}})
					continue
				}
				seen[n] = ref{r.segment + 1, r.index}
			}
			run = append(run, r)
		}
		if len(run) > 0 {
			runs = append(runs, run)
		}
	}
	return runs, again
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

// telling leaves out, in place, claims that say no more than that the node is there, which change nothing beside others.
func telling(segments []*segment, claims []ref) []ref {
	if len(claims) == 1 {
		return claims
	}
	kept := claims[:0]
	for i, c := range claims {
		g := segments[c.segment]
		bare := len(g.nodeProps(c.index)) == 0 && g.text(g.nodes[c.index].known) == string(graph.CitedOnly)
		if !bare || i == len(claims)-1 && len(kept) == 0 {
			kept = append(kept, c)
		}
	}
	return kept
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
