package neo4j

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// groups writes a block for each Group of a selection, and returns the names of what they bring: the groups, how many there are in all,
// and the nodes in none where that is asked for.
func (c *compiler) groups(s *selection, begin beginning) (names []string) {
	for i := range s.Groups {
		n := c.number()
		g := &grouping{Group: &s.Groups[i], s: s, all: fmt.Sprintf("g%d", n), size: fmt.Sprintf("h%d", n), none: fmt.Sprintf("o%d", n)}
		c.block(s.above.vars(), func() {
			begin(true)
			c.group(g)
		})
		names = append(names, g.names()...)
	}
	return names
}

// grouping is a Group being written.
type grouping struct {
	*plan.Group
	s               *selection
	all, size, none string // variables
	values          []string
}

func (g *grouping) names() []string {
	if g.None {
		return []string{g.all, g.size, g.none}
	}
	return []string{g.all, g.size}
}

// nothing is what a selection without rows has of its groups.
func nothingGrouped(s *plan.Select) (all []string) {
	for i := range s.Groups {
		all = append(all, "[]", "0")
		if s.Groups[i].None {
			all = append(all, "0")
		}
	}
	return all
}

// group writes the groups of the rows that are bound: the values of each key as a list at each distinct node, these unwound, and counted.
func (c *compiler) group(g *grouping) {
	node := g.s.node
	c.line("WITH DISTINCT %s", node)
	lists := make([]string, len(g.By))
	with := []string{node}
	for i, k := range g.By {
		n := c.number()
		g.values, lists[i] = append(g.values, fmt.Sprintf("q%d", n)), fmt.Sprintf("q%ds", n)
		with = append(with, fmt.Sprintf("%s AS %s", c.valuesOf(k, g.s), lists[i]))
	}
	c.line("WITH %s", strings.Join(with, ", "))
	c.unwind(g, lists)
	if g.First > 0 {
		c.line("WITH %s ORDER BY %s.id", strings.Join(append([]string{node}, g.values...), ", "), node)
	}
	c.count(g)
}

// unwind makes a row of each combination of values. Where nodes in no group are counted, each of them keeps one row, without values.
func (c *compiler) unwind(g *grouping, lists []string) {
	empty := make([]string, len(lists))
	for i, l := range lists {
		empty[i] = l + " = []"
	}
	for i, l := range lists {
		if g.None {
			l = fmt.Sprintf("CASE WHEN %s THEN [null] ELSE %s END", strings.Join(empty, " OR "), l)
		}
		c.line("UNWIND %s AS %s", l, g.values[i])
	}
}

// count counts the rows of each combination, which are nodes, and puts the groups in order.
func (c *compiler) count(g *grouping) {
	node := g.s.node
	with, shown, order := []string{}, []string{}, []string{node + "c DESC"}
	for i, k := range g.By {
		v := g.values[i]
		with, shown = append(with, v), append(shown, shownOf(k, v)...)
		order = append(order, shownOf(k, v)[0])
	}
	with = append(with, fmt.Sprintf("count(*) AS %sc", node))
	shown = append(shown, node+"c")
	if g.First > 0 {
		with = append(with, fmt.Sprintf("collect(%s.id)[..%s] AS %si", node, c.param(g.First), node))
		shown = append(shown, node+"i")
	}
	c.line("WITH %s", strings.Join(with, ", "))
	c.line("ORDER BY %s", strings.Join(order, ", "))
	row, none := "["+strings.Join(shown, ", ")+"]", ""
	if g.None {
		row = fmt.Sprintf("CASE WHEN %s IS NOT NULL THEN %s END", g.values[0], row) // collect leaves out what is null
		none = fmt.Sprintf(", sum(CASE WHEN %s IS NULL THEN %sc ELSE 0 END) AS %s", g.values[0], node, g.none)
	}
	c.line("WITH collect(%s) AS %s%s", row, g.all, none)
	returns := fmt.Sprintf("RETURN %s[..%s] AS %s, size(%s) AS %s", g.all, c.param(g.Most), g.all, g.all, g.size)
	if g.None {
		returns += ", " + g.none
	}
	c.line("%s", returns)
}

// shownOf is what a group shows of a value: of a node, id and label.
func shownOf(k plan.Key, v string) []string {
	if k.Prop == graph.PropID {
		return []string{v + ".id", v + ".label"}
	}
	return []string{v}
}

// valuesOf is the list of a key's values at a node, each once. Every turn is a MATCH of its own: within one, the database goes along no edge
// twice, and a way may come back to where it was.
func (c *compiler) valuesOf(k plan.Key, s *selection) string {
	if len(k.Ways) == 0 {
		return c.valueOf(k, s.thing())
	}
	ways := make([]string, len(k.Ways))
	for i, way := range k.Ways {
		ways[i] = c.way(k, way, s)
	}
	if len(ways) == 1 {
		ways[0] = strings.Replace(ways[0], "RETURN ", "RETURN DISTINCT ", 1)
	}
	return "COLLECT { " + strings.Join(ways, " UNION ") + " }"
}

// valueOf is the list of the one value that a key has at the node itself, or of none.
func (c *compiler) valueOf(k plan.Key, at thing) string {
	value, known := valueAt(k, at)
	switch kept := allOf(known, c.where(k.Where, at)); kept {
	case always:
		return "[" + value + "]"
	case never:
		return "[]"
	default:
		return fmt.Sprintf("CASE WHEN %s THEN [%s] ELSE [] END", kept, value)
	}
}

// way is the query for what one way leads to.
func (c *compiler) way(k plan.Key, way plan.Way, s *selection) string {
	at := s.thing()
	if len(way) == 0 {
		return fmt.Sprintf("UNWIND %s AS v RETURN v", c.valueOf(k, at))
	}
	var b strings.Builder
	for _, t := range way {
		next := thing{name: fmt.Sprintf("w%d", c.number()), types: t.Ends(at.types)}
		target := next.name
		if t.Types != 0 && t.Types&graph.AllTypes != graph.AllTypes {
			target += ":" + labels(t.Types)
		}
		fmt.Fprintf(&b, "MATCH %s ", pattern(at.name, ":"+kinds(t.Kinds), t.Dir, target))
		at = next
	}
	value, known := valueAt(k, at)
	if kept := allOf(known, c.where(k.Where, at)); kept != always {
		fmt.Fprintf(&b, "WHERE %s ", kept)
	}
	fmt.Fprintf(&b, "RETURN %s AS v", value)
	return b.String()
}

// valueAt is what a key reads at a node, and the condition that it is known. Of an id the node itself stands for it, so that its label is at hand.
func valueAt(k plan.Key, at thing) (value, known string) {
	prop := fmt.Sprintf("%s.%s", at.name, k.Prop)
	switch {
	case k.Prop == graph.PropID:
		return at.name, always
	case k.Prop == graph.PropType:
		return fmt.Sprintf("head([l IN labels(%s) WHERE l <> '%s'])", at.name, labelNode), always
	case k.Prop == graph.PropKnown:
		return prop, always
	case k.Year:
		return fmt.Sprintf("left(%s, 4)", prop), prop + " IS NOT NULL"
	}
	return prop, prop + " IS NOT NULL"
}
