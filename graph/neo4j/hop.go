package neo4j

import (
	"fmt"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// hop follows edges. Labels are compared only where the ontology leaves a doubt. It reports whether there can be rows.
func (c *compiler) hop(s *selection, hop plan.Hop) (beginning, bool) {
	near, far := s.narrow(&hop)
	if hop.Kinds == 0 {
		return nil, false
	}
	guard := c.only(s, near)
	s.types &= far
	target := s.node
	if far&^s.Types != 0 {
		target += ":" + labels(s.types)
	}
	match := "MATCH " + pattern(s.above.node, s.edge+":"+kinds(hop.Kinds), hop.Dir, target)
	if bare := target == s.node && guard == always && s.Where == nil && s.Via == nil; bare && !s.Targets {
		s.degree = fmt.Sprintf("COUNT { %s }", pattern(s.above.node, ":"+kinds(hop.Kinds), hop.Dir, ""))
	}
	return func(counted bool) {
		edge := thing{name: s.edge, types: s.types, far: s.node}
		c.line("%s", match)
		c.filter(guard, c.where(s.Where, s.thing()), c.where(s.Via, edge), c.within(s, counted))
	}, true
}

// narrow leaves only the kinds that can lead from a row above to a row, and returns the types that their ends can have.
func (s *selection) narrow(hop *plan.Hop) (near, far graph.TypeSet) {
	from := s.above.types
	if s.Only != 0 {
		from &= s.Only
	}
	kept := graph.EdgeSet(0)
	for _, k := range hop.Kinds.Kinds() {
		if n, f := k.Ends(hop.Dir); n&from != 0 && f&s.Types != 0 {
			kept |= graph.EdgesOf(k)
			near, far = near|n, far|f
		}
	}
	hop.Kinds = kept
	return near, far
}

// only keeps the rows above of the types that have this child, where others could have such edges too.
func (c *compiler) only(s *selection, near graph.TypeSet) string {
	if s.Only == 0 || s.above.types&near&^s.Only == 0 {
		return always
	}
	return c.is(s.Only, s.above.thing(), false)
}

// ref goes to the node whose id stands in a property of the edge above.
func (c *compiler) ref(s *selection) beginning {
	prop := s.From.(plan.Ref).Prop
	return func(counted bool) {
		c.line("MATCH (%s:%s)", s.node, labelNode)
		types := c.is(s.Types, thing{name: s.node, types: graph.AllTypes}, false)
		c.filter(fmt.Sprintf("%s.id = %s.%s", s.node, s.above.edge, prop), types, c.only(s, graph.AllTypes), c.where(s.Where, s.thing()), c.within(s, counted))
	}
}

func (s *selection) thing() thing { return thing{name: s.node, types: s.types} }

// within is the keyset as a condition on what was matched; counts know no page, and what is distinct is cut later.
func (c *compiler) within(s *selection, counted bool) string {
	if counted || s.Distinct {
		return always
	}
	return c.keyset(s, s.keyOf(), s.edge+".id")
}

// filter writes the conditions, if there are any.
func (c *compiler) filter(conds ...string) {
	if all := allOf(conds...); all != always {
		c.line("WHERE %s", all)
	}
}
