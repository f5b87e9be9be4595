package graph

import (
	"cmp"
	"slices"
)

// Source is who asserts: a document, a folder of curated facts, a derivation.
type Source struct {
	ID   string // unique: "document:A/RES/76/181/EN", "curated"
	Rank Rank
	Hash string // of what was read and of the reader's version; the same hash means that nothing changed

	// Edition orders the editions of one document by code points, such as "2022-01-19" and its reissue "2022-02-03"; "" where it has one.
	// The loaders keep the greatest, whatever the order in which they meet them.
	Edition string
}

// Batch is all that one source asserts. Applying it takes back what the source asserted before.
// A batch asserts both ends of each of its edges, if only as CitedOnly, so that no edge ever dangles.
type Batch struct {
	Source Source
	Nodes  []Node
	Edges  []Edge

	// Normalized says that Normalize has nothing left to do. It is for what was normalized before it was written, where doing it at each start would
	// cost more than reading it; a test must prove it.
	Normalized bool
}

// Normalize puts nodes and edges in the order of their ids and joins what was said twice: of a node the better known assertion
// counts first and the other fills its gaps; of an edge the first is kept. It returns the first fault found by Validate.
func (b *Batch) Normalize() error {
	if b.Normalized {
		return nil
	}
	slices.SortStableFunc(b.Nodes, func(x, y Node) int {
		return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.Known.order(), y.Known.order()))
	})
	nodes := b.Nodes[:0]
	for _, n := range b.Nodes {
		if last := len(nodes) - 1; last >= 0 && nodes[last].ID == n.ID && nodes[last].Type == n.Type {
			nodes[last].fill(n)
			continue
		}
		nodes = append(nodes, n)
	}
	b.Nodes = nodes
	b.Edges = sortEdges(b.Edges)
	return b.Validate()
}

// fill adds the properties that n lacks and other has.
func (n *Node) fill(other Node) {
	props, own := n.Props, false // whether props is a copy, which alone may be changed
	for _, p := range other.Props {
		if props.Get(p.Prop) != nil {
			continue
		}
		if !own {
			props, own = slices.Clone(props), true
		}
		props = props.Set(p.Prop, p.Value)
	}
	n.Props = props
}

func sortEdges(edges []Edge) []Edge {
	type keyed struct { // an edge is large, so its place is sorted rather than itself
		id string
		at int
	}
	all := make([]keyed, len(edges))
	for i := range edges {
		all[i] = keyed{edges[i].ID(), i}
	}
	slices.SortFunc(all, func(x, y keyed) int { return cmp.Or(cmp.Compare(x.id, y.id), cmp.Compare(x.at, y.at)) })
	all = slices.CompactFunc(all, func(x, y keyed) bool { return x.id == y.id })
	sorted := make([]Edge, len(all))
	for i, k := range all {
		sorted[i] = edges[k.at]
	}
	return sorted
}
