package neo4j

import (
	"fmt"

	"mandategraph/graph"
)

// scan reads the nodes of some types in the order of an index. Where there are several types and a limit, each is read up to the
// limit by its own index, since no index holds just those together.
func (c *compiler) scan(s *selection) beginning {
	types := s.Types.Types()
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
	c.filter(fmt.Sprintf("%s IS NOT NULL", s.keyOf()), c.within(s, false), c.where(s.Where, node)) // without the first no index is used
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
