package memory

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// match compiles a condition on words. A phrase is looked up by its terms and then looked for in the words of each hit.
func (q *query) match(c plan.Match) nodeTest {
	hits := q.hits(c)
	if len(c.Terms) == 1 && !c.Ends {
		return hits.has
	}
	return func(n uint32) bool { return hits.has(n) && q.phrase(c, n) }
}

// found is the answer to a condition on words.
type found struct {
	plan.Match
	nodes bitset
}

// hits returns the nodes that have the terms. The answer is kept, since a condition is asked for candidates first and then for each of them.
func (q *query) hits(c plan.Match) bitset {
	for _, f := range q.found {
		if f.Prefix == c.Prefix && f.Titles == c.Titles && f.Begins == c.Begins && slices.Equal(f.Terms, c.Terms) {
			return f.nodes
		}
	}
	nodes := q.search.having(c)
	q.found = append(q.found, found{c, nodes})
	return nodes
}

// analysisCost is the rows that looking at the words of a node counts for.
const analysisCost = 64

// phrase reports whether the words of a node have the terms one after the other.
func (q *query) phrase(c plan.Match, node uint32) bool {
	if q.stopped(analysisCost) {
		return false
	}
	n := q.worded(node)
	values, at := text.Of(&n), text.Anchor(0)
	if c.Titles {
		values = text.Titles(&n)
	}
	if c.Begins {
		at |= text.Begins
	}
	if c.Ends {
		at |= text.Ends
	}
	return values.Has(text.Phrase{Terms: c.Terms, Prefix: c.Prefix}, at)
}

// worded returns a node with just the properties from which words come.
func (s *snapshot) worded(node uint32) graph.Node {
	n := graph.Node{ID: s.ids[node], Type: s.types[node]}
	for _, info := range graph.Nodes[n.Type].Props {
		if info.Search != graph.WeightNone || info.Prop == graph.PropLanguage {
			n.Props = n.Props.Set(info.Prop, s.value(node, info.Prop))
		}
	}
	return n
}
