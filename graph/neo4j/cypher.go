package neo4j

import (
	"fmt"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Statement is one root of a plan as Cypher. It brings one record: the rows of the root, nested as the plan is, and the mark.
type Statement struct {
	Text   string
	Params map[string]any // just p, which holds all: flat ones would be planned anew for each length of string and list
}

// Statements returns what Execute runs, a statement for each root of a plan that Validate lets through. What is known of the
// graph, nil for nothing, only helps to choose where to start.
func Statements(p *plan.Plan, stat *plan.Stat) []Statement {
	all := make([]Statement, len(p.Roots))
	for i, root := range p.Roots {
		all[i] = compile(root, stat)
	}
	return all
}

// compile writes a root as one statement, whatever its depth. Of everything that the text holds only the names of labels,
// types and properties depend on the plan, and they are the ontology's; values, limits and keysets are parameters.
func compile(root *plan.Select, stat *plan.Stat) Statement {
	c := &compiler{stat: stat, params: map[string]any{}}
	c.line("CYPHER 5")
	rows := c.root(root)
	c.line("MATCH (mark:%s)", labelMark)
	c.line("RETURN %s AS rows, mark.n AS mark", rows)
	return Statement{c.text.String(), map[string]any{"p": c.params}}
}

// compiler writes a statement.
type compiler struct {
	stat   *plan.Stat // what was last known of the graph, nil for nothing; it only helps to choose
	text   strings.Builder
	depth  int
	params map[string]any
	vars   int
}

// line writes one line at the depth of the block that it stands in.
func (c *compiler) line(format string, args ...any) {
	c.text.WriteString(strings.Repeat("  ", c.depth))
	fmt.Fprintf(&c.text, format, args...)
	c.text.WriteByte('\n')
}

// block writes the lines of do between braces. What the block may see is named, since nothing else is.
func (c *compiler) block(sees []string, do func()) {
	c.line("CALL (%s) {", strings.Join(sees, ", "))
	c.depth++
	do()
	c.depth--
	c.line("}")
}

// param makes a value a parameter and returns what stands for it.
func (c *compiler) param(v any) string {
	name := fmt.Sprintf("v%d", len(c.params))
	c.params[name] = v
	return "$p." + name
}

// number is a number for the next variables.
func (c *compiler) number() int {
	c.vars++
	return c.vars - 1
}

// labels is a label expression for some types; names of the ontology need no quotes.
func labels(types graph.TypeSet) string { return names(types.Types()) }

// kinds is a type expression for some kinds of edges.
func kinds(set graph.EdgeSet) string { return names(set.Kinds()) }

func names[T fmt.Stringer](all []T) string {
	parts := make([]string, len(all))
	for i, x := range all {
		parts[i] = x.String()
	}
	return strings.Join(parts, "|")
}

// pattern is a step from one node along edges to another.
func pattern(from, edge string, dir graph.Direction, to string) string {
	if dir == graph.In {
		return fmt.Sprintf("(%s)<-[%s]-(%s)", from, edge, to)
	}
	return fmt.Sprintf("(%s)-[%s]->(%s)", from, edge, to)
}
