package memory

import (
	"cmp"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// ordering compares rows by the sort key and the id, upwards: whoever lists downwards goes from the end.
type ordering struct {
	snap *snapshot
	plan.Order
	hop   bool
	ranks *ranking // under OrderRank
}

func (o *ordering) key(node, edge uint32) string {
	switch o.Key {
	case graph.OrderPlace:
		return o.snap.rows.place(edge)
	case graph.OrderRank:
		return o.ranks.key(edge)
	}
	return o.snap.key(o.Key, node)
}

func (o *ordering) compare(n1, e1, n2, e2 uint32) int {
	switch o.Key {
	case graph.OrderID:
	case graph.OrderRank:
		if c := cmp.Compare(o.ranks.at[e1], o.ranks.at[e2]); c != 0 {
			return c
		}
	case graph.OrderPlace:
		if c := o.snap.rows.comparePlaces(e1, e2); c != 0 {
			return c
		}
	default:
		if c := cmp.Compare(o.key(n1, e1), o.key(n2, e2)); c != 0 {
			return c
		}
	}
	if o.hop {
		return cmp.Compare(e1, e2)
	}
	return cmp.Compare(n1, n2)
}

// place compares a row with a place in the order.
func (o *ordering) place(node, edge uint32, k *plan.Keyset) int {
	if c := cmp.Compare(o.key(node, edge), k.Key); c != 0 {
		return c
	}
	if o.hop {
		return cmp.Compare(o.snap.rows.id(edge), k.ID)
	}
	return cmp.Compare(o.snap.ids[node], k.ID)
}

// sort puts rows in order.
func (o *ordering) sort(r rows) {
	switch {
	case !o.hop && o.Key == graph.OrderID:
		slices.Sort(r.nodes)
	case !o.hop:
		slices.SortFunc(r.nodes, func(a, b uint32) int { return o.compare(a, 0, b, 0) })
	case o.Key == graph.OrderID:
		sortPairs(r, func(_, e1, _, e2 uint32) int { return cmp.Compare(e1, e2) })
	default:
		sortPairs(r, o.compare)
	}
}

type pair struct{ node, edge uint32 }

// sortPairs sorts edges together with their nodes.
func sortPairs(r rows, compare func(n1, e1, n2, e2 uint32) int) {
	if len(r.nodes) < 2 {
		return
	}
	pairs := make([]pair, len(r.nodes))
	for i := range pairs {
		pairs[i] = pair{r.nodes[i], r.edges[i]}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return compare(a.node, a.edge, b.node, b.edge) })
	for i, p := range pairs {
		r.nodes[i], r.edges[i] = p.node, p.edge
	}
}
