package memory

import (
	"cmp"
	"slices"
	"sync"

	"mandategraph/graph"
)

// typeOrder is an order of the nodes of one type. It is computed when it is first needed: most types are never listed by most orders.
type typeOrder struct {
	once   sync.Once
	keys   []string // by ordinal less the type's first
	sorted []uint32 // ordinals by key, then id
	rank   []uint32 // by ordinal less the type's first: the place in sorted
}

func (s *snapshot) order(o graph.Order, t graph.NodeType) *typeOrder {
	to := &s.orders[o][t]
	to.once.Do(func() { s.sortType(to, o, t) })
	return to
}

func (s *snapshot) sortType(to *typeOrder, o graph.Order, t graph.NodeType) {
	span := s.spans[t]
	to.keys = make([]string, span.len())
	to.sorted = make([]uint32, span.len())
	to.rank = make([]uint32, span.len())
	for i := range to.keys {
		to.keys[i] = s.sortKey(o, span.from+uint32(i))
		to.sorted[i] = span.from + uint32(i)
	}
	slices.SortFunc(to.sorted, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(to.keys[a-span.from], to.keys[b-span.from]), cmp.Compare(a, b))
	})
	for i, n := range to.sorted {
		to.rank[n-span.from] = uint32(i)
	}
}

// sortKey computes a key from a node that has just what keys are made of.
func (s *snapshot) sortKey(o graph.Order, node uint32) string {
	info := &graph.Nodes[s.types[node]]
	var props graph.Props
	switch o {
	case graph.OrderLabel:
		props = s.pick(node, info.Label...)
	case graph.OrderDate:
		props = s.pick(node, graph.PropDateStart)
	case graph.OrderNumber:
		props = s.pick(node, info.Number, info.Position)
	case graph.OrderLatest:
		props = s.pick(node, info.Number, info.Position, graph.PropDateStart)
	}
	n := graph.Node{ID: s.ids[node], Type: s.types[node], Props: props}
	return n.SortKey(o)
}

func (s *snapshot) pick(node uint32, from ...graph.Prop) (props graph.Props) {
	for _, p := range from {
		if p > graph.PropKnown {
			props = props.Set(p, s.value(node, p))
		}
	}
	return props
}

// key returns the sort key of a node.
func (s *snapshot) key(o graph.Order, node uint32) string {
	if o == graph.OrderID {
		return ""
	}
	t := s.types[node]
	return s.order(o, t).keys[node-s.spans[t].from]
}
