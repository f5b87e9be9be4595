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
	all, _ := Both(n)
	return all
}

// Titles returns the searched words by which a node is named: those of its titles, names, labels and symbols.
func Titles(n *graph.Node) (titles Values) {
	language := Language(n)
	for _, info := range graph.Nodes[n.Type].Props {
		if info.Search >= graph.WeightTitle {
			titles = titles.with(language, n.Props.Get(info.Prop))
		}
	}
	return titles
}

// Both returns what Of and Titles do, and analyses each value once.
func Both(n *graph.Node) (all, titles Values) {
	language := Language(n)
	for _, info := range graph.Nodes[n.Type].Props {
		if info.Search == graph.WeightNone {
			continue
		}
		before := len(all)
		all = all.with(language, n.Props.Get(info.Prop))
		if info.Search >= graph.WeightTitle {
			titles = append(titles, all[before:]...)
		}
	}
	return all, titles
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

// Anchor says where in a value a phrase stands.
type Anchor uint8

// The anchors, which can be joined.
const (
	Begins Anchor = 1 << iota // nothing comes before it
	Ends                      // nothing comes behind it
)

// Has reports whether one of the values has the phrase, at the anchor if one is given.
func (v Values) Has(p Phrase, at Anchor) bool {
	return slices.ContainsFunc(v, func(terms []string) bool { return p.in(terms, at) })
}

func (p Phrase) in(terms []string, at Anchor) bool {
	last := len(terms) - len(p.Terms)
	for i := range last + 1 {
		if p.at(terms[i:]) && (at&Begins == 0 || i == 0) && (at&Ends == 0 || i == last) {
			return true
		}
	}
	return false
}

func (p Phrase) at(terms []string) bool {
	last := len(p.Terms) - 1
	for i, t := range p.Terms {
		if terms[i] != t && (i < last || !p.near(terms[i])) {
			return false
		}
	}
	return last >= 0
}

// near reports whether a term will do for the last one of the phrase.
func (p Phrase) near(term string) bool {
	last := p.Terms[len(p.Terms)-1]
	return p.Prefix && strings.HasPrefix(term, last) || p.Edits > 0 && Distance(last, term, p.Edits) <= p.Edits
}
