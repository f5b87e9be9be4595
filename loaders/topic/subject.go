package topic

import (
	"slices"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/lexicon"
)

// Subject is a topic and the librarians' heading that it follows from.
type Subject struct {
	lexicon.Heading
	Text string // the heading, as the document has it
}

// closeness orders the relations; of several headings the closest is the evidence.
var closeness = []string{"exactMatch", "closeMatch", "broadMatch"}

// Subjects returns the topics that librarians' headings are a reason for, each once, in the order of the headings.
func Subjects(l *lexicon.Lexicon, headings []string) []Subject {
	var all []Subject
	for _, text := range headings {
		for _, h := range l.Headings(text) {
			i := slices.IndexFunc(all, func(s Subject) bool { return s.Topic == h.Topic })
			switch {
			case i < 0:
				all = append(all, Subject{h, text})
			case slices.Index(closeness, h.Relation) < slices.Index(closeness, all[i].Relation):
				all[i] = Subject{h, text}
			}
		}
	}
	return all
}

// subjectsPlace is where the headings of a document stand: not in its text.
const subjectsPlace = "subjects"

// matchConfidences: a heading that is near a topic may have been given for what is beside it.
var matchConfidences = map[string]float64{"exactMatch": 1, "closeMatch": 0.9, "broadMatch": 0.9}

// AboutSubject asserts that librarians put a resolution under a heading that matches a topic.
func AboutSubject(b *assert.Builder, resolution string, s Subject) {
	v := graph.Evidence{Place: subjectsPlace, Quote: s.Text, Method: graph.ByLibrarian, Rule: "unbis-" + s.Relation,
		Confidence: matchConfidences[s.Relation]}
	b.Edge(graph.EdgeAbout, resolution, s.Topic, v, graph.Props{}.Set(graph.PropBasis, string(Librarian)))
}
