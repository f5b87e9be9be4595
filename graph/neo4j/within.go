package neo4j

import (
	"fmt"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// chained asks for a chain of edges, which may be empty, to a node that meets the condition. The number of steps is a part of the pattern:
// the database takes no parameter there.
func (c *compiler) chained(w plan.Within, of thing, not bool) string {
	if near, _ := w.Kind.Ends(w.Dir); near&of.types == 0 { // such edges leave other types
		return c.cond(w.Node, of, not)
	}
	far := thing{name: fmt.Sprintf("a%d", c.number()), types: of.types | w.Ends()}
	expr := c.cond(w.Node, far, false)
	if expr == always || expr == never {
		return denied(expr, not)
	}
	match := "MATCH " + chain(of.name, w, far.name)
	if repeated.Has(w.Kind) {
		return denied(fmt.Sprintf("EXISTS { %s WITH DISTINCT %s WHERE %s RETURN %s }", match, far.name, expr, far.name), not)
	}
	return denied("EXISTS { "+match+" WHERE "+expr+" }", not)
}

// repeated are the kinds of which there are many edges between the same two nodes: each document that cites a paragraph says what it is a
// part of. Of these the database is asked for distinct ends, so that it goes on from each once; where that is never so it costs twice the hits.
var repeated = graph.EdgesOf(graph.EdgeContains)

// chain is the pattern of some edges one after the other, or none.
func chain(from string, w plan.Within, to string) string {
	return pattern(from, fmt.Sprintf(":%s*0..%d", w.Kind, w.Steps), w.Dir, to)
}

// seedWithin starts from the nodes that meet the condition, where an index finds them.
func (c *compiler) seedWithin(w plan.Within) *seed {
	far := c.choose(w.Node)
	if far.from == nil {
		return nil
	}
	for _, other := range far.with {
		far.rest = plan.And{far.rest, other.cond}
	}
	return &seed{within: &w, far: far.from, rest: far.rest}
}
