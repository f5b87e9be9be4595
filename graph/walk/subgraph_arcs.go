package walk

import (
	"cmp"
	"slices"

	"mandategraph/graph"
)

// keyOf is what edges that are merged have in common; the nodes are numbers below 1<<placeBits.
func keyOf(kind graph.EdgeType, source, target int) uint64 {
	return uint64(kind)<<(2*placeBits) | uint64(source)<<placeBits | uint64(target)
}

const placeBits = 28

// arc counts an edge to those of its kind between two nodes of out.Nodes.
func (b *builder) arc(source, target int, kind graph.EdgeType, edge string) {
	key := keyOf(kind, source, target)
	at, ok := b.arcs[key]
	if !ok {
		at = int32(len(b.out.Edges))
		b.arcs[key] = at
		b.out.Edges = append(b.out.Edges, Arc{Source: source, Target: target, Kind: kind})
	}
	a := &b.out.Edges[at]
	a.Weight++
	if len(a.Evidence) < mostEvidences {
		a.Evidence = append(a.Evidence, edge)
	}
}

// finish names and orders the edges, and says what is left out.
func (b *builder) finish() {
	b.order()
	for i := range b.out.Edges {
		a := &b.out.Edges[i]
		a.ID = a.Kind.String() + "|" + b.out.Nodes[a.Source].ID + "|" + b.out.Nodes[a.Target].ID
		slices.Sort(a.Evidence)
	}
	b.countBeside()
	for _, r := range []Reason{PerNode, Results, Work, Parts} {
		if b.why[r] {
			b.out.Truncated = append(b.out.Truncated, r)
		}
	}
}

// order puts the edges in the order of their ids, by the order of what these are made of: there are many edges, and their ids are long.
func (b *builder) order() {
	nodes := b.out.Nodes
	kinds := ordered(len(graph.Edges), func(i int) string { return graph.EdgeType(i).String() + "|" })
	sources := ordered(len(nodes), func(i int) string { return nodes[i].ID + "|" })
	targets := ordered(len(nodes), func(i int) string { return nodes[i].ID })
	at := make(map[uint64]int, len(b.out.Edges))
	keys := make([]uint64, len(b.out.Edges))
	for i := range keys {
		a := &b.out.Edges[i]
		keys[i] = keyOf(graph.EdgeType(kinds[a.Kind]), sources[a.Source], targets[a.Target])
		at[keys[i]] = i
	}
	slices.Sort(keys)
	sorted := make([]Arc, len(keys))
	for i, key := range keys {
		sorted[i] = b.out.Edges[at[key]]
	}
	b.out.Edges = sorted
}

// ordered says of each of n strings where it stands in their order.
func ordered(n int, text func(i int) string) []int {
	texts, order, at := make([]string, n), make([]int, n), make([]int, n)
	for i := range n {
		texts[i], order[i] = text(i), i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(texts[a], texts[b]) })
	for place, i := range order {
		at[i] = place
	}
	return at
}

// countBeside counts of each node the neighbours that are shown beside it, one on both ends of edges twice.
func (b *builder) countBeside() {
	pairs := make([]uint64, len(b.out.Edges))
	for i := range b.out.Edges {
		pairs[i] = keyOf(0, b.out.Edges[i].Source, b.out.Edges[i].Target)
	}
	slices.Sort(pairs)
	shown := make([]int, len(b.out.Nodes))
	for _, pair := range slices.Compact(pairs) {
		shown[pair>>placeBits]++
		shown[pair&(1<<placeBits-1)]++
	}
	for i := range b.out.Nodes {
		n := &b.out.Nodes[i]
		n.Degree = max(n.Degree, shown[i])
		n.Neighbors = n.Degree - shown[i]
	}
}

// Size is how many things were found.
func (g *Grown) Size() int { return len(g.Nodes) + len(g.Edges) }
