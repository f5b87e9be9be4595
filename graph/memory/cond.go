package memory

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// nodeTest tells whether a condition holds of a node, edgeTest of an edge; nil holds always.
type (
	nodeTest func(node uint32) bool
	edgeTest func(edge uint32) bool
)

// kept returns the test of a selection's types and condition; types are left out where all that can come is of them.
func (q *query) kept(s *plan.Select, kinds []graph.EdgeType) nodeTest {
	where := q.nodeTest(s.Where)
	if q.onlyTypes(s, kinds) {
		return where
	}
	types := s.Types
	if where == nil {
		return func(n uint32) bool { return types.Has(q.types[n]) }
	}
	return func(n uint32) bool { return types.Has(q.types[n]) && where(n) }
}

func (q *query) onlyTypes(s *plan.Select, kinds []graph.EdgeType) bool {
	switch from := s.From.(type) {
	case plan.Hop:
		for _, k := range kinds {
			if _, far := k.Ends(from.Dir); far&^s.Types != 0 {
				return false
			}
		}
	case plan.Ref:
		return false
	}
	return true // the rows of a root are chosen by their types
}

// nodeTest compiles a condition on nodes.
func (q *query) nodeTest(c plan.Cond) nodeTest {
	switch c := c.(type) {
	case plan.And:
		return all(tests(c, q.nodeTest))
	case plan.Or:
		return some(tests(c, q.nodeTest))
	case plan.Not:
		return not(q.nodeTest(c.Cond))
	case plan.Is:
		return func(n uint32) bool { return c.Types.Has(q.types[n]) }
	case plan.Along:
		return q.along(c)
	case plan.Within:
		return q.within(c)
	case plan.Match:
		return q.match(c)
	case nil:
		return nil
	}
	p := propOf(c)
	if in, ok := c.(plan.In); ok && p == graph.PropID {
		return q.among(in)
	}
	test := valueTest(c)
	return func(n uint32) bool { return test(q.value(n, p)) }
}

// among compiles a condition that names nodes by their ids, which are found once rather than compared with that of each node.
func (q *query) among(c plan.In) nodeTest {
	set := newBitset(len(q.ids))
	for _, v := range c.Values {
		if id, ok := v.(string); ok {
			if n, ok := q.find(id); ok {
				set.set(n)
			}
		}
	}
	return set.has
}

// edgeTest compiles a condition on edges followed in a direction.
func (q *query) edgeTest(c plan.Cond, dir graph.Direction) edgeTest {
	deeper := func(c plan.Cond) edgeTest { return q.edgeTest(c, dir) }
	switch c := c.(type) {
	case plan.And:
		return all(tests(c, deeper))
	case plan.Or:
		return some(tests(c, deeper))
	case plan.Not:
		return not(deeper(c.Cond))
	case plan.Far:
		return q.far(c, dir)
	case nil:
		return nil
	}
	test := valueTest(c)
	p := propOf(c)
	return func(e uint32) bool { return test(q.edgeValue(e, p)) }
}

// far compiles a condition on the node at the other end of an edge.
func (q *query) far(c plan.Far, dir graph.Direction) edgeTest {
	test := q.nodeTest(c.Cond)
	if test == nil {
		return nil
	}
	_, ends := q.ends(dir)
	return func(e uint32) bool { return test(ends[e]) }
}

func tests[T any](all []plan.Cond, compile func(plan.Cond) T) []T {
	out := make([]T, len(all))
	for i, c := range all {
		out[i] = compile(c)
	}
	return out
}

// The logic is the same for nodes and edges. A nil test holds always.

func all[T ~func(uint32) bool](tests []T) T {
	kept := tests[:0]
	for _, t := range tests {
		if t != nil {
			kept = append(kept, t)
		}
	}
	switch len(kept) {
	case 0:
		return nil
	case 1:
		return kept[0]
	}
	return func(i uint32) bool {
		for _, t := range kept {
			if !t(i) {
				return false
			}
		}
		return true
	}
}

func some[T ~func(uint32) bool](tests []T) T {
	for _, t := range tests {
		if t == nil {
			return nil
		}
	}
	return func(i uint32) bool {
		for _, t := range tests {
			if t(i) {
				return true
			}
		}
		return false
	}
}

func not[T ~func(uint32) bool](t T) T {
	return func(i uint32) bool { return t != nil && !t(i) }
}
