package lexicon

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

// Heading is the match of a librarians' heading with a topic.
type Heading struct {
	Topic    string // id
	Relation string // of the heading to the topic: exactMatch, closeMatch, broadMatch
}

// relations are the matches by which what stands under a heading is about a topic, by the topic's property, the closest first. Headings wider
// than the topic are no reason: what stands under them need not be about it.
var relations = []struct {
	prop     graph.Prop
	relation string
}{
	{graph.PropExactMatch, "exactMatch"},
	{graph.PropCloseMatch, "closeMatch"},
	{graph.PropNarrowMatch, "broadMatch"}, // seen from the heading, the topic is the broader one
}

// findHeadings notes which topics librarians' headings match.
func (l *Lexicon) findHeadings(b *graph.Batch) {
	l.headings = map[string][]Heading{}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if n.Type != graph.TypeTopic {
			continue
		}
		for _, r := range relations {
			texts, _ := n.Props.Get(r.prop).([]string)
			for _, text := range texts {
				l.headings[foldHeading(text)] = append(l.headings[foldHeading(text)], Heading{n.ID, r.relation})
			}
		}
	}
}

// Headings returns the topics that a librarians' heading is a reason for, in the order of their ids.
func (l *Lexicon) Headings(heading string) []Heading {
	if l == nil {
		return nil
	}
	return l.headings[foldHeading(heading)]
}

// foldHeading: files have headings in capitals, and a few as "youth_policy".
func foldHeading(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(s, "_", " "))), " ")
}

// findImplied notes what instruments and tools are about.
func (l *Lexicon) findImplied(b *graph.Batch) {
	l.implied = map[string][]string{}
	for i := range b.Edges {
		e := &b.Edges[i]
		prefix, _, _ := strings.Cut(e.From, ":")
		if e.Type != graph.EdgeAbout || prefix != "instrument" && prefix != "tool" || slices.Contains(l.implied[e.From], e.To) {
			continue
		}
		l.implied[e.From] = append(l.implied[e.From], e.To)
	}
}

// Implied returns the topics that whoever names what a match stands for implies: those that all are about that have this name.
func (l *Lexicon) Implied(m Match) []string {
	topics := l.implied[m.Terms[0].ID]
	for _, other := range m.Terms[1:] {
		var both []string
		for _, t := range topics {
			if slices.Contains(l.implied[other.ID], t) {
				both = append(both, t)
			}
		}
		topics = both
	}
	return topics
}
