package search

import (
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// Words returns the condition that a query makes on the words of one node, or on what names it alone. Nil stands for no query.
func Words(q *text.Query, titles bool) plan.Cond {
	if q == nil {
		return nil
	}
	if q.Join == text.Leaf {
		return anyOf(q.Readings, plan.Match{Titles: titles})
	}
	var parts []plan.Cond
	for _, p := range q.Parts {
		parts = append(parts, Words(p, titles))
	}
	if q.Join == text.Any {
		return plan.Or(parts)
	}
	for _, p := range q.Without {
		parts = append(parts, plan.Not{Cond: Words(p, titles)})
	}
	return plan.And(parts)
}

// anyOf holds where one of the phrases occurs, as the match says otherwise.
func anyOf(phrases []text.Phrase, as plan.Match) plan.Cond {
	any := make(plan.Or, len(phrases))
	for i, p := range phrases {
		m := as
		m.Terms, m.Prefix, m.Edits = p.Terms, p.Prefix, p.Edits
		any[i] = m
	}
	if len(any) == 1 {
		return any[0]
	}
	return any
}

// Longest is how many characters a query has at most.
const Longest = 300
