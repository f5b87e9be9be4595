package storetest

import (
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// matches looks for the terms, one after the other, in each string that is searched of the node.
func (n *Naive) matches(c plan.Match, node *graph.Node) bool {
	variants := n.variants(c)
	return slices.ContainsFunc(searched(node, c.Titles), func(words []string) bool {
		for from := 0; from+len(c.Terms) <= len(words); from++ {
			to := from + len(c.Terms)
			if c.Begins && from > 0 || c.Ends && to < len(words) {
				continue
			}
			if phraseAt(c, words[from:to]) || to == from+1 && slices.Contains(variants, words[from]) {
				return true
			}
		}
		return false
	})
}

// variants are the words that stand for one whose letters may differ.
func (n *Naive) variants(c plan.Match) []string {
	if c.Edits == 0 {
		return nil
	}
	var all []string
	for i := range n.Nodes {
		for _, words := range searched(&n.Nodes[i], c.Titles) {
			all = append(all, words...)
		}
	}
	return text.Variants(c.Terms[0], c.Edits, all)
}

// phraseAt compares the words at one place with the terms; the last may go on where the condition says so.
func phraseAt(c plan.Match, words []string) bool {
	last := len(c.Terms) - 1
	if c.Prefix && strings.HasPrefix(words[last], c.Terms[last]) {
		return slices.Equal(words[:last], c.Terms[:last])
	}
	return slices.Equal(words, c.Terms)
}

// searched is the words of each searched string, of a list each on its own: no phrase reaches from one into the next. A Text
// is in its language, everything else in English. Titles are the strings of more weight than texts.
func searched(n *graph.Node, titles bool) (all [][]string) {
	language := "EN"
	if n.Type == graph.TypeText {
		language = n.Props.Text(graph.PropLanguage)
	}
	for _, info := range graph.Nodes[n.Type].Props {
		if info.Search == graph.WeightNone || titles && info.Search == graph.WeightText {
			continue
		}
		switch v := n.Value(info.Prop).(type) {
		case string:
			all = append(all, text.Analyze(language, v))
		case []string:
			for _, s := range v {
				all = append(all, text.Analyze(language, s))
			}
		}
	}
	return all
}
