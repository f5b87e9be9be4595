package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// start begins a root: at the nodes with its ids, or where its conditions start, or along an index of the order.
func (c *compiler) start(s *selection) beginning {
	way := choice{rest: s.Where}
	if ids, ok := s.From.(plan.IDs); ok {
		way.from = &seed{ids: s.of(ids)}
	} else if way = c.choose(s.Where); way.from == nil {
		return c.scan(s)
	}
	return func(counted bool) {
		sets, among := c.sets(way.with, s.node)
		possible := c.first(way.from, s.node, sets)
		types := c.is(s.Types, thing{name: s.node, types: possible}, false)
		c.filter(append(among, types, c.where(way.rest, s.thing()), c.within(s, counted))...)
	}
}

// first writes the seed that rows start from, beside the sets that they must be in.
func (c *compiler) first(from *seed, node string, sets []string) (possible graph.TypeSet) {
	if sets == nil {
		return c.plant(from, node)
	}
	c.block(nil, func() {
		possible = c.plant(from, node)
		c.line("RETURN %s", node)
	})
	c.line("WITH %s", strings.Join(append([]string{node}, sets...), ", "))
	return possible
}

// sets collects what other seeds find, and returns the names and the conditions of being in them.
func (c *compiler) sets(seeds []*seed, node string) (names, among []string) {
	for _, s := range seeds {
		name := fmt.Sprintf("s%d", c.number())
		c.block(nil, func() {
			c.plant(s, node)
			c.line("RETURN collect(%s) AS %s", node, name)
		})
		names, among = append(names, name), append(among, node+" IN "+name)
	}
	return names, among
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
	types := c.plantAll(s, node)
	if asked := c.where(s.asks, thing{name: node, types: types}); asked != always {
		c.filter(asked)
		c.line("WITH %s", node)
	}
	return types
}

// plantAll is the same before anything is asked of them.
func (c *compiler) plantAll(s *seed, node string) graph.TypeSet {
	switch {
	case s.or != nil:
		return c.plantOr(s.or, node)
	case s.along != nil:
		types := c.plantAlong(s, node)
		c.line("WITH DISTINCT %s", node) // several edges may lead there
		return types
	case s.within != nil:
		types := c.plantWithin(s, node)
		c.line("WITH DISTINCT %s", node) // several chains may lead there
		return types
	case s.words != "":
		// The index cuts by score, so no limit is passed on: the order of a plan is another.
		c.line("CALL db.index.fulltext.queryNodes('%s', %s) YIELD node AS %s", indexOf(s.titles), c.param(s.words), node)
		c.line("WITH %s", node)
		return graph.AllTypes
	}
	if s.types != 0 {
		c.line("MATCH (%s%s)", node, labelled(s.types))
		return s.types
	}
	c.line("MATCH (%s:%s)", node, labelNode)
	c.line("WHERE %s.id IN %s", node, c.param(slices.Clone(s.ids)))
	c.line("WITH %s", node)
	return typesOf(s.ids)
}

func (c *compiler) plantAlong(s *seed, node string) graph.TypeSet {
	n := c.number()
	a := s.along
	near, types := a.Kind.Ends(a.Dir)
	far := thing{name: fmt.Sprintf("a%d", n)}
	far.types = c.plant(s.far, far.name) & types
	rest := c.where(s.rest, far)
	if s.far.types != 0 { // of all, those that are meant come first
		c.filter(rest)
		c.line("WITH %s", far.name)
		rest = always
	}
	edge := thing{name: fmt.Sprintf("b%d", n), types: far.types, far: far.name}
	c.line("MATCH %s", pattern(node, edge.name+":"+a.Kind.String(), a.Dir, far.name))
	c.filter(rest, c.where(a.Edge, edge))
	return near
}

func (c *compiler) plantWithin(s *seed, node string) graph.TypeSet {
	far := thing{name: fmt.Sprintf("a%d", c.number())}
	far.types = c.plant(s.far, far.name)
	if rest := c.where(s.rest, far); rest != always {
		c.filter(rest)
		c.line("WITH %s", far.name)
	}
	c.line("MATCH %s", chain(node, *s.within, far.name))
	near, _ := s.within.Kind.Ends(s.within.Dir)
	return far.types | near
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
