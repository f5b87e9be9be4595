package storetest

import (
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// matches looks for the terms, one after the other, in each string that is searched of the node.
func matches(c plan.Match, node *graph.Node) bool {
	return slices.ContainsFunc(searched(node), func(words []string) bool {
		for from := 0; from+len(c.Terms) <= len(words); from++ {
			if phraseAt(c, words[from:from+len(c.Terms)]) {
				return true
			}
		}
		return false
	})
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
// is in its language, everything else in English.
func searched(n *graph.Node) (all [][]string) {
	language := "EN"
	if n.Type == graph.TypeText {
		language = n.Props.Text(graph.PropLanguage)
	}
	for _, info := range graph.Nodes[n.Type].Props {
		if info.Search == graph.WeightNone {
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
