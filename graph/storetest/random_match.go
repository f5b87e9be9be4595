package storetest

import (
	"slices"
	"unicode/utf8"

	"pgregory.net/rapid"

	"mandategraph/graph/plan"
)

// match looks for some words that follow one another in a node, at times with one changed, in the wrong order, or cut short.
func (p *planner) match() plan.Match {
	c := plan.Match{Titles: chance(p.T, 40, "titles"), Prefix: rapid.Bool().Draw(p.T, "prefix")}
	c.Terms = p.phrase(c.Titles)
	if c.Titles {
		c.Begins, c.Ends = chance(p.T, 30, "begins"), !c.Prefix && chance(p.T, 30, "ends")
	}
	if chance(p.T, 15, "another word") {
		c.Terms[upto(p.T, len(c.Terms), "which")] = draw(p.T, []string{"a", "ab", "zz", "é", "😀"}, "word")
	}
	if chance(p.T, 15, "backwards") {
		slices.Reverse(c.Terms)
	}
	if last := &c.Terms[len(c.Terms)-1]; c.Prefix || chance(p.T, 15, "cut short") {
		n := between(p.T, 1, utf8.RuneCountInString(*last), "letters")
		*last = string([]rune(*last)[:n])
	}
	if len(c.Terms) == 1 && chance(p.T, 30, "letters differ") {
		c.Prefix, c.Edits = false, between(p.T, 1, plan.MaxEdits, "edits")
	}
	return c
}

// phrase is one to three words of a node.
func (p *planner) phrase(titles bool) []string {
	var all [][]string
	for _, words := range searched(&p.graph.Nodes[p.index(len(p.graph.Nodes))], titles) {
		if len(words) > 0 {
			all = append(all, words)
		}
	}
	if len(all) == 0 {
		return []string{"a"}
	}
	words := draw(p.T, all, "searched")
	from := upto(p.T, len(words), "from")
	to := between(p.T, from+1, min(from+3, len(words)), "to")
	return slices.Clone(words[from:to])
}
