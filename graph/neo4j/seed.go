package neo4j

import (
	"fmt"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// start chooses where a root starts.
func (c *compiler) start(s *selection) beginning {
	where := s.Where
	var from *seed
	if ids, ok := s.From.(plan.IDs); ok {
		from = &seed{ids: s.of(ids)}
	} else if from, where = c.pick(where); from == nil {
		return c.scan(s)
	}
	return func(counted bool) {
		possible := c.plant(from, s.node)
		types := c.is(s.Types, thing{name: s.node, types: possible}, false)
		c.filter(types, c.where(where, s.thing()), c.within(s, counted))
	}
}

// of returns the ids whose prefix is that of one of the types; others are of no row.
func (s *selection) of(ids plan.IDs) []graph.Value {
	kept := []graph.Value{}
	for _, id := range ids {
		if t, ok := graph.TypeOfID(id); ok && s.Types.Has(t) {
			kept = append(kept, id)
		}
	}
	s.types = typesOf(kept)
	return kept
}

// typesOf returns the types that the prefixes of ids tell.
func typesOf(ids []graph.Value) (types graph.TypeSet) {
	for _, id := range ids {
		if t, ok := graph.TypeOfID(id.(string)); ok {
			types |= graph.TypesOf(t)
		}
	}
	return types
}

// plant writes the clauses that find the nodes of a seed, each once, and ends where a condition on them may follow. It returns
// the types that they can have.
func (c *compiler) plant(s *seed, node string) graph.TypeSet {
	switch {
	case s.or != nil:
		return c.plantOr(s.or, node)
	case s.along != nil:
		types := c.plantAlong(s, node)
		c.line("WITH DISTINCT %s", node) // several edges may lead there
		return types
	case s.match != nil:
		c.plantMatch(s.match, node)
		return graph.AllTypes
	}
	c.line("MATCH (%s:%s)", node, labelNode)
	c.line("WHERE %s.id IN %s", node, c.param(slices.Clone(s.ids)))
	c.line("WITH %s", node)
	return typesOf(s.ids)
}

func (c *compiler) plantAlong(s *seed, node string) graph.TypeSet {
	n := c.number()
	a, near := s.along, graph.TypeSet(0)
	near, types := a.Kind.Ends(a.Dir)
	far := thing{name: fmt.Sprintf("a%d", n)}
	far.types = c.plant(s.far, far.name) & types
	edge := thing{name: fmt.Sprintf("b%d", n), types: far.types, far: far.name}
	c.line("MATCH %s", pattern(node, edge.name+":"+a.Kind.String(), a.Dir, far.name))
	c.filter(c.where(s.rest, far), c.where(a.Edge, edge))
	return near
}

func (c *compiler) plantOr(or []*seed, node string) (types graph.TypeSet) {
	c.block(nil, func() {
		for i, s := range or {
			if i > 0 {
				c.line("UNION")
			}
			types |= c.plant(s, node)
			c.line("RETURN %s", node)
		}
	})
	c.line("WITH %s", node)
	return types
}
