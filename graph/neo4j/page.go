package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// nodeKeys are the stored sort keys of nodes. Each ends with the id, so it is unique, and one comparison with it is a keyset
// that an index serves whatever the number of ties.
var nodeKeys = map[graph.Order]string{
	graph.OrderID: "id", graph.OrderLabel: propLabelKey, graph.OrderDate: propDateKey, graph.OrderNumber: propNumberKey, graph.OrderLatest: propLatestKey,
}

// keyOf is the expression of a row's sort key. In a hop the edge's id breaks ties, so there a key of the far node goes without
// the id behind it.
func (s *selection) keyOf() string {
	key := s.node + "." + nodeKeys[s.Order.Key]
	switch {
	case s.edge == "":
		return key
	case s.Order.Key == graph.OrderPlace:
		return s.edge + "." + propPlaceKey
	case s.Order.Key == graph.OrderRank:
		return s.edge + "." + propRankKey
	}
	return fmt.Sprintf(`split(%s, '\u0001')[0]`, key)
}

// page writes the order and the limit of the rows, and binds the key of each.
func (c *compiler) page(s *selection) {
	c.line("WITH %s", strings.Join(s.bindings(), ", "))
	if s.Distinct {
		c.line("ORDER BY %s", s.ordered(s.Order.Desc))
		c.line("WITH %s", strings.Join(s.firsts(), ", "))
		if keyset := c.keyset(s, s.key, s.id); keyset != always {
			c.line("WHERE %s", keyset)
		}
		c.line("WITH %s", strings.Join(s.bound(), ", "))
	}
	c.limit(s)
}

// limit writes the order and the limit; where it has to be told whether there is more, one row more is read and then left out.
func (c *compiler) limit(s *selection) {
	most := s.Page.Limit
	if cuts(s.Select) {
		most++
	}
	if most == 0 {
		c.line("ORDER BY %s", s.order())
		return
	}
	c.line("ORDER BY %s LIMIT %s", s.order(), c.param(most))
	if cuts(s.Select) {
		c.cut(s)
	}
}

// cut leaves the row behind the limit out and keeps whether there was one. Variables are collected apart, so that the planner
// still knows which are nodes.
func (c *compiler) cut(s *selection) {
	most, at := c.param(s.Page.Limit), s.name("j")
	var collected, back []string
	for _, v := range s.bound() {
		collected = append(collected, fmt.Sprintf("collect(%s) AS %ss", v, v))
		back = append(back, fmt.Sprintf("%ss[%s] AS %s", v, at, v))
	}
	size := fmt.Sprintf("size(%ss)", s.node)
	c.line("WITH %s", strings.Join(collected, ", "))
	c.line("UNWIND range(0, CASE WHEN %s > %s THEN %s ELSE %s END - 1) AS %s", size, most, most, size, at)
	c.line("WITH %s, %s > %s AS %s", strings.Join(back, ", "), size, most, s.name("x"))
}

// bound are all variables of a row.
func (s *selection) bound() []string {
	if s.edge != "" && s.Order.Key == graph.OrderID {
		return []string{s.node, s.edge, s.id}
	}
	return some(s.node, s.edge, s.key, s.id)
}

// bindings bind the key, and in a hop the edge's id, beside the row.
func (s *selection) bindings() []string {
	all := s.vars()
	if slices.Contains(s.bound(), s.key) {
		all = append(all, s.keyOf()+" AS "+s.key)
	}
	if s.edge != "" {
		all = append(all, s.edge+".id AS "+s.id)
	}
	return all
}

// firsts keep, of the rows with one far node, the first.
func (s *selection) firsts() []string {
	all := []string{s.node}
	for _, v := range s.bound()[1:] {
		all = append(all, fmt.Sprintf("head(collect(%s)) AS %s", v, v))
	}
	return all
}

// order is how the page is read: one from the end backwards, and its rows are turned round afterwards.
func (s *selection) order() string { return s.ordered(s.Order.Desc != s.Page.Backward) }

// ordered is what comes after ORDER BY.
func (s *selection) ordered(desc bool) string {
	var parts []string
	for _, v := range s.bound() {
		if v == s.key || v == s.id {
			parts = append(parts, v)
		}
	}
	if desc {
		return strings.Join(parts, " DESC, ") + " DESC"
	}
	return strings.Join(parts, ", ")
}

// keyset keeps the rows between After and Before. The first comparison of a pair bounds what has to be looked at.
func (c *compiler) keyset(s *selection, key, id string) string {
	past, short := ">", "<"
	if s.Order.Desc {
		past, short = short, past
	}
	return allOf(c.beyond(s, s.Page.After, past, key, id), c.beyond(s, s.Page.Before, short, key, id))
}

func (c *compiler) beyond(s *selection, at *plan.Keyset, way, key, id string) string {
	switch {
	case at == nil:
		return always
	case s.edge == "" && s.Order.Key == graph.OrderID:
		return fmt.Sprintf("%s %s %s", key, way, c.param(basic(at.ID)))
	case s.edge == "":
		return fmt.Sprintf("%s %s %s", key, way, c.param(basic(at.Key+keySeparator+at.ID)))
	case s.Order.Key == graph.OrderID:
		return fmt.Sprintf("%s %s %s", id, way, c.param(basic(at.ID)))
	}
	k, i := c.param(basic(at.Key)), c.param(basic(at.ID))
	return fmt.Sprintf("%s %s= %s AND (%s %s %s OR %s %s %s)", key, way, k, key, way, k, id, way, i)
}

// basic makes a text comparable with stored keys, none of which has a character beyond U+FFFF: at the first such character all
// of them come before it. Databases that compare by UTF-16 have it before some.
func basic(s string) string {
	for i, r := range s {
		if r > '\uFFFF' {
			return s[:i] + "\uFFFF\uFFFF"
		}
	}
	return s
}
