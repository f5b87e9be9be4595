package neo4j

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Conditions that hold always, and never.
const (
	always = "true"
	never  = "false"
)

// thing is what a condition speaks of: a node, or an edge with its far node.
type thing struct {
	name  string
	types graph.TypeSet // that the node, or the edge's far node, can have
	far   string        // the far node of an edge; "" of a node
}

// where returns a condition as an expression. Cypher's logic has three values and a plan's has two, so `not` goes down to the
// comparisons: there a missing property makes null, which a positive one may leave (it keeps no row) and a negative one must not.
func (c *compiler) where(cond plan.Cond, of thing) string { return c.cond(cond, of, false) }

func (c *compiler) cond(cond plan.Cond, of thing, not bool) string {
	switch cond := cond.(type) {
	case nil:
		return constant(!not)
	case plan.And:
		return c.join(cond, of, not, !not)
	case plan.Or:
		return c.join(cond, of, not, not)
	case plan.Not:
		return c.cond(cond.Cond, of, !not)
	case plan.Far:
		return c.cond(cond.Cond, thing{name: of.far, types: of.types}, not)
	case plan.Is:
		return c.is(cond.Types, of, not)
	case plan.IsNull:
		return isNull(cond.Prop, of, not)
	case plan.Along:
		return c.along(cond, of, not)
	case plan.Within:
		return c.chained(cond, of, not)
	case plan.Match:
		return negated(fmt.Sprintf("%s.%s CONTAINS %s", of.name, columnOf(cond), c.param(words(cond))), not)
	case plan.In:
		return c.in(cond, of, not)
	case plan.Compare:
		return c.compare(cond, of, not)
	}
	panic(fmt.Sprintf("neo4j: a condition that Validate let through: %T", cond))
}

func constant(holds bool) string {
	if holds {
		return always
	}
	return never
}

// negated turns a comparison, which is null where a property is missing, into one that then holds.
func negated(expr string, not bool) string {
	if not {
		return fmt.Sprintf("NOT coalesce(%s, false)", expr)
	}
	return expr
}

// denied is for what is never null.
func denied(expr string, not bool) string {
	switch {
	case !not:
		return expr
	case expr == always:
		return never
	case expr == never:
		return always
	}
	return "NOT " + expr
}

// join joins conditions by AND, else by OR, and leaves out those that say nothing.
func (c *compiler) join(all []plan.Cond, of thing, not, and bool) string {
	parts := make([]string, len(all))
	for i, cond := range all {
		parts[i] = c.cond(cond, of, not)
	}
	if and {
		return allOf(parts...)
	}
	return oneOf(parts)
}

// allOf joins expressions by AND.
func allOf(parts ...string) string { return joined(parts, " AND ", always, never) }

// oneOf joins expressions by OR. The planner would read an index once for each part and lose the order; coalesce keeps the parts
// together. Where there is an EXISTS among them, it is better left to it.
func oneOf(parts []string) string {
	expr := joined(parts, " OR ", never, always)
	switch {
	case !strings.Contains(expr, " OR "):
		return expr
	case strings.Contains(expr, "EXISTS {"):
		return "(" + expr + ")"
	}
	return "coalesce(" + expr + ", false)"
}

// joined leaves out what changes nothing, and is what decides alone if that is among the parts.
func joined(parts []string, by, neutral, decides string) string {
	var kept []string
	for _, p := range parts {
		switch p {
		case decides:
			return decides
		case neutral, "":
		default:
			kept = append(kept, p)
		}
	}
	if kept == nil {
		return neutral
	}
	return strings.Join(kept, by)
}

// is compares the types by labels, unless the node can have only those, or none of them.
func (c *compiler) is(types graph.TypeSet, of thing, not bool) string {
	switch {
	case of.types&types == 0:
		return constant(not)
	case of.types&^types == 0:
		return constant(!not)
	}
	return denied(of.name+":"+labels(of.types&types), not)
}

func isNull(p graph.Prop, of thing, not bool) string {
	switch p {
	case graph.PropID, graph.PropType, graph.PropLabel, graph.PropKnown:
		return constant(not)
	}
	if not {
		return fmt.Sprintf("%s.%s IS NOT NULL", of.name, p)
	}
	return fmt.Sprintf("%s.%s IS NULL", of.name, p)
}

// along asks for an edge; that all edges meet a condition is that none fails it.
func (c *compiler) along(a plan.Along, of thing, not bool) string {
	n := c.number()
	node := thing{name: fmt.Sprintf("a%d", n)}
	near, far := a.Kind.Ends(a.Dir)
	node.types = far
	edge := thing{name: fmt.Sprintf("b%d", n), types: node.types, far: node.name}
	expr := never // where the ontology has no such edge
	if near&of.types != 0 {
		expr = c.both(a, edge, node, a.Quantifier == plan.Every)
	}
	if a.Quantifier != plan.Some {
		not = !not
	}
	if expr == never {
		return constant(not)
	}
	match := "MATCH " + pattern(of.name, edge.name+":"+a.Kind.String(), a.Dir, node.name)
	if expr != always {
		match += " WHERE " + expr
	}
	return denied("EXISTS { "+match+" }", not)
}

// both is what is said of the edge and of its far node, or that not both hold.
func (c *compiler) both(a plan.Along, edge, node thing, not bool) string {
	parts := []string{c.cond(a.Edge, edge, not), c.cond(a.Node, node, not)}
	if not {
		return oneOf(parts)
	}
	return allOf(parts...)
}
