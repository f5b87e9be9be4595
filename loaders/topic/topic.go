// Package topic says which topics a text is about, and how that is known: it prints a label of the topic, it prints the name of a treaty
// that is about the topic, or librarians put it under a heading that matches the topic.
package topic

import (
	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// Basis says how it is known what a text is about.
type Basis string

// The bases that reading a document gives. What editors know stands in data/curated.
const (
	Named     Basis = "NAMED"     // the text prints the topic's label
	Implied   Basis = "IMPLIED"   // it prints the name of an instrument or tool that is about the topic
	Librarian Basis = "LIBRARIAN" // librarians put it under a heading that matches the topic
)

// Mention is a topic and the words of a text that name or imply it.
type Mention struct {
	Topic      string // id
	Basis      Basis
	Start, End int // code points
	Rule       string
}

// The rules by which mentions are found.
const (
	Label           = "label"
	EmphasizedLabel = "emphasized-label" // in bold
	NameInText      = "instrument-name"
)

// Find returns the topics that a text names and those that the names of instruments in it imply, each once with each basis:
// where it is emphasized, else where it stands first.
func Find(l *lexicon.Lexicon, content string, emphasized func(start, end int) bool) []Mention {
	return FindIn(l, token.Split(content), emphasized)
}

// FindIn does what Find does where the tokens of the text are known already.
func FindIn(l *lexicon.Lexicon, tokens []token.Token, emphasized func(start, end int) bool) []Mention {
	if l == nil {
		return nil
	}
	f := finder{tokens: tokens, emphasized: emphasized}
	names := l.Names(tokens)
	for _, m := range l.TopicsIn(tokens, names) {
		for _, term := range m.Terms {
			f.add(term.ID, Named, m)
		}
	}
	for _, m := range names {
		for _, id := range l.Implied(m) {
			f.add(id, Implied, m)
		}
	}
	return f.all
}

type finder struct {
	tokens     []token.Token
	emphasized func(start, end int) bool
	all        []Mention
}

// add notes a mention, unless the topic is known on the same basis from a place that is as good.
func (f *finder) add(id string, basis Basis, m lexicon.Match) {
	found := Mention{Topic: id, Basis: basis, Start: f.tokens[m.First].Start, End: f.tokens[m.End-1].End, Rule: Label}
	switch {
	case basis == Implied:
		found.Rule = NameInText
	case f.emphasized != nil && f.emphasized(found.Start, found.End):
		found.Rule = EmphasizedLabel
	}
	for i := range f.all {
		if known := &f.all[i]; known.Topic == id && known.Basis == basis {
			if known.Rule == Label && found.Rule == EmphasizedLabel {
				*known = found
			}
			return
		}
	}
	f.all = append(f.all, found)
}

// Only returns the mentions with a basis, in their order.
func Only(basis Basis, mentions []Mention) []Mention {
	var some []Mention
	for _, m := range mentions {
		if m.Basis == basis {
			some = append(some, m)
		}
	}
	return some
}

// confidences: a label may have another sense in its place, and a treaty may be named for another part of it.
var confidences = map[Basis]float64{Named: 0.95, Implied: 0.9}

// About asserts that a text is about a topic.
func About(b *assert.Builder, t assert.Text, m Mention) {
	v := t.At(m.Start, m.End, graph.ByLexicon, m.Rule, confidences[m.Basis])
	b.Edge(graph.EdgeAbout, t.Owner, m.Topic, v, graph.Props{}.Set(graph.PropBasis, string(m.Basis)))
}
