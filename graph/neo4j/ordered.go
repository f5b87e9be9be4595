package neo4j

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// scan reads the nodes of some types in the order of an index. Where there are several types and a limit, each is read up to the
// limit by its own index, since no index holds just those together.
func (c *compiler) scan(s *selection) beginning {
	types := s.Types.Types()
	if s.Where == nil {
		s.degree = population(s.Types)
	}
	return func(counted bool) {
		switch {
		case counted:
			c.line("MATCH (%s%s)", s.node, labelled(s.Types))
			c.filter(c.where(s.Where, s.thing()))
		case len(types) == 1 || s.Page.Limit == 0 || s.byID():
			c.branch(s, s.Types)
		default:
			c.branches(s, types)
		}
	}
}

// population is the number of nodes of some types, which the database keeps for each.
func population(types graph.TypeSet) string {
	if types == graph.AllTypes {
		return fmt.Sprintf("COUNT { (:%s) }", labelNode)
	}
	var parts []string
	for _, t := range types.Types() {
		parts = append(parts, fmt.Sprintf("COUNT { (:%s) }", t))
	}
	return strings.Join(parts, " + ")
}

// byID reports whether the one index of all ids serves.
func (s *selection) byID() bool { return s.Order.Key == graph.OrderID && s.Types == graph.AllTypes }

func labelled(types graph.TypeSet) string {
	if types == graph.AllTypes {
		return ":" + labelNode
	}
	return ":" + labels(types)
}

// branch matches the nodes of the types in the order of the index.
func (c *compiler) branch(s *selection, types graph.TypeSet) {
	node := thing{name: s.node, types: types}
	if s.Order.Key == graph.OrderID && types.Len() == 1 {
		c.line("MATCH (%s:%s)", s.node, labelNode)
		c.filter(c.prefixed(s, types.Types()[0]), c.where(s.Where, node))
		return
	}
	c.line("MATCH (%s%s)", s.node, labelled(types))
	c.filter(fmt.Sprintf("%s IS NOT NULL", s.keyOf()), c.within(s, false), c.span(s), c.where(s.Where, node)) // without the first no index is used
}

func (c *compiler) branches(s *selection, types []graph.NodeType) {
	c.block(nil, func() {
		for i, t := range types {
			if i > 0 {
				c.line("UNION ALL")
			}
			c.branch(s, graph.TypesOf(t))
			c.line("WITH %s, %s AS %s", s.node, s.keyOf(), s.key)
			c.line("ORDER BY %s LIMIT %s", s.order(), c.param(s.reach()))
			c.line("RETURN %s", s.node)
		}
	})
}

// span bounds what is read in the order of dates by the conditions on the first day, which stay: what has no date stands last.
func (c *compiler) span(s *selection) string {
	if s.Order.Key != graph.OrderDate {
		return always
	}
	var parts []string
	for _, cond := range conjuncts(s.Where) {
		x, ok := cond.(plan.Compare)
		if !ok || x.Prop != graph.PropDateStart {
			continue
		}
		switch day := x.Value.(string); x.Op {
		case plan.Less, plan.LessEq:
			parts = append(parts, fmt.Sprintf("%s < %s", s.keyOf(), c.param(day+"\u0002"))) // behind all keys of the day
		case plan.More, plan.MoreEq:
			parts = append(parts, fmt.Sprintf("%s > %s", s.keyOf(), c.param(day)))
		}
	}
	return allOf(append(parts, always)...)
}

// reach is how many rows are read for the page.
func (s *selection) reach() int {
	if cuts(s.Select) {
		return s.Page.Limit + 1
	}
	return s.Page.Limit
}

// prefixed keeps the ids of a type, and of those the page's, as one range of the index of all ids.
func (c *compiler) prefixed(s *selection, t graph.NodeType) string {
	low, high := graph.Nodes[t].Prefix+":", graph.Nodes[t].Prefix+";" // the semicolon comes after the colon
	after, before := s.Page.After, s.Page.Before
	if s.Order.Desc {
		after, before = before, after
	}
	if after != nil {
		low = max(low, basic(after.ID))
	}
	if before != nil {
		high = min(high, basic(before.ID))
	}
	return fmt.Sprintf("%s.id > %s AND %s.id < %s", s.node, c.param(low), s.node, c.param(high))
}
