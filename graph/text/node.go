package text

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

// Values is the searched words of a node: the terms of each value of its properties that have a weight for search, the strings
// of a list apart, in the order of the properties. A phrase stands within one of them.
type Values [][]string

// Of returns the searched words of a node. A Text is in its language, all other nodes are in English.
func Of(n *graph.Node) Values {
	var all Values
	language := Language(n)
	for _, info := range graph.Nodes[n.Type].Props {
		if info.Search != graph.WeightNone {
			all = all.with(language, n.Props.Get(info.Prop))
		}
	}
	return all
}

// Language returns the language in which a node's properties are analysed.
func Language(n *graph.Node) string {
	if n.Type == graph.TypeText {
		return n.Props.Text(graph.PropLanguage)
	}
	return "EN"
}

func (v Values) with(language string, value graph.Value) Values {
	switch value := value.(type) {
	case string:
		if terms := Analyze(language, value); terms != nil {
			return append(v, terms)
		}
	case []string:
		for _, s := range value {
			v = v.with(language, s)
		}
	}
	return v
}

// Has reports whether one of the values has the phrase.
func (v Values) Has(p Phrase) bool {
	return slices.ContainsFunc(v, p.in)
}

func (p Phrase) in(terms []string) bool {
	for i := range len(terms) - len(p.Terms) + 1 {
		if p.at(terms[i:]) {
			return true
		}
	}
	return false
}

func (p Phrase) at(terms []string) bool {
	last := len(p.Terms) - 1
	for i, t := range p.Terms {
		if terms[i] != t && (i < last || !p.Prefix || !strings.HasPrefix(terms[i], t)) {
			return false
		}
	}
	return last >= 0
}
