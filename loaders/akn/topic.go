package akn

import (
	"mandategraph/loaders/assert"
	"mandategraph/loaders/token"
	"mandategraph/loaders/topic"
)

// topics writes the topics that a wording names or implies, in English.
func (w *writer) topics(o *owner, t assert.Text, tokens []token.Token) {
	for _, m := range topic.FindIn(w.env.Lexicon, tokens, topic.Around{Setting: o.setting}) {
		topic.About(w.Builder, t, m)
		if m.Basis == topic.Named {
			w.reading.Topics++
		}
	}
}

// subjects writes the topics under whose headings librarians put a resolution.
func (w *writer) subjects(o *owner) {
	for _, s := range topic.Subjects(w.env.Lexicon, w.doc.subjects) {
		topic.AboutSubject(w.Builder, o.id, s)
	}
}
