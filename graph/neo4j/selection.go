package neo4j

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// selection is a selection being written, with the variables of a row.
type selection struct {
	*plan.Select
	n          int           // at the end of all its variables
	node, edge string        // no edge but in a hop
	key, id    string        // what orders the rows; an id only in a hop, elsewhere it is part of the key
	types      graph.TypeSet // that the node can have
	degree     string        // the expression of the counts where the database has them at hand; else ""
	above      *selection    // nil above a root
}

func (c *compiler) newSelection(s *plan.Select, above *selection) *selection {
	n := c.number()
	sel := &selection{Select: s, n: n, node: fmt.Sprintf("n%d", n), key: fmt.Sprintf("k%d", n), types: s.Types, above: above}
	if _, ok := s.From.(plan.Hop); ok {
		sel.edge, sel.id = fmt.Sprintf("e%d", n), fmt.Sprintf("i%d", n)
	}
	return sel
}

// vars are the variables of a row that what is below may see.
func (s *selection) vars() []string {
	if s == nil {
		return nil
	}
	return some(s.node, s.edge)
}

// some leaves out what is empty.
func some(all ...string) (kept []string) {
	for _, s := range all {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

// root writes a root and returns the expression of its rows.
func (c *compiler) root(s *plan.Select) string {
	sel := c.newSelection(s, nil)
	begin := c.start(sel)
	return c.write(sel, begin)
}

// child writes what is below a row and returns the expression of its rows.
func (c *compiler) child(s *plan.Select, above *selection) string {
	sel := c.newSelection(s, above)
	if hop, ok := s.From.(plan.Hop); ok {
		begin, possible := c.hop(sel, hop)
		if !possible {
			return sel.nothing()
		}
		return c.write(sel, begin)
	}
	return c.write(sel, c.ref(sel))
}

// beginning writes the clauses that bind the rows of a selection, before the page: for the page, with its keyset and in the
// order of an index where that serves, or to be counted.
type beginning func(counted bool)

// write writes a selection as a block of its own, so that its page is cut for each row above, and one more that counts.
func (c *compiler) write(s *selection, begin beginning) string {
	rows := "[]"
	if !s.Page.None {
		rows = s.name("c")
		c.block(s.above.vars(), func() {
			begin(false)
			c.page(s)
			c.collect(s)
		})
	}
	total, targets := s.name("t"), s.name("d")
	if s.degree != "" {
		total, targets = s.degree, s.degree
		if s.Most > 0 {
			total = fmt.Sprintf("CASE WHEN %s > %[2]s THEN %[2]s ELSE %[1]s END", s.degree, c.param(s.Most))
		}
	} else if s.Total || s.Targets {
		c.block(s.above.vars(), func() {
			begin(true)
			if s.Most > 0 {
				c.line("WITH %s LIMIT %s", s.node, c.param(s.Most))
			}
			c.line("RETURN %s", strings.Join(some(s.counting(s.Total, "count(*)", total), s.counting(s.Targets, s.distinct(), targets)), ", "))
		})
	}
	return s.result(rows, s.name("m"), total, targets, c.groups(s, begin))
}

func (s *selection) counting(asked bool, count, name string) string {
	if !asked {
		return ""
	}
	return fmt.Sprintf("%s AS %s", count, name)
}

// distinct counts the nodes of rows. Only a hop can lead to one twice.
func (s *selection) distinct() string {
	if s.edge == "" {
		return "count(*)"
	}
	return fmt.Sprintf("count(DISTINCT %s)", s.node)
}

// name is a variable of the selection.
func (s *selection) name(prefix string) string { return fmt.Sprintf("%s%d", prefix, s.n) }

// result is the expression that a row above holds of the selection: the rows, or a list of them and what else was asked for.
func (s *selection) result(rows, more, total, targets string, groups []string) string {
	parts := []string{rows}
	if cuts(s.Select) {
		parts = append(parts, more)
	}
	if s.Total {
		parts = append(parts, total)
	}
	if s.Targets {
		parts = append(parts, targets)
	}
	parts = append(parts, groups...)
	return list(parts)
}

// nothing is the result of a selection that the ontology leaves without rows.
func (s *selection) nothing() string {
	return s.result("[]", never, "0", "0", nothingGrouped(s.Select))
}

// cuts reports whether the statement has to tell if the limit left rows out.
func cuts(s *plan.Select) bool { return s.More && s.Page.Limit > 0 }

// list joins expressions; one stands alone.
func list(parts []string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// collect writes what is below the rows, and makes them one list.
func (c *compiler) collect(s *selection) {
	row := s.columns()
	for _, below := range s.Children {
		row = append(row, c.child(below, s))
	}
	returns := fmt.Sprintf("RETURN collect([%s]) AS %s", strings.Join(row, ", "), s.name("c"))
	if cuts(s.Select) {
		returns += fmt.Sprintf(", head(collect(%s)) AS %s", s.name("x"), s.name("m"))
	}
	c.line("%s", returns)
}

// columns are the expressions of a row before what is below; see reader.
func (s *selection) columns() []string {
	row := []string{s.key}
	if s.edge != "" {
		row = []string{s.node + ".id", s.id}
		if s.Order.Key != graph.OrderID {
			row = append(row, s.key)
		}
	}
	for _, p := range s.Columns {
		if !known(p) {
			row = append(row, fmt.Sprintf("%s.%s", s.node, p))
		}
	}
	for _, p := range s.Edge {
		if !known(p) {
			row = append(row, fmt.Sprintf("%s.%s", s.edge, p))
		}
	}
	return row
}

// known tells the properties that a row has without being asked: the id, and the type that an id begins with.
func known(p graph.Prop) bool { return p == graph.PropID || p == graph.PropType }
