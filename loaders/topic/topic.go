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

// Around is what is known of a text beside its words.
type Around struct {
	Setting    lexicon.Setting           // what the title over it speaks of
	Emphasized func(start, end int) bool // whether words between code points stand in bold; may be nil
}

// Find returns the topics that a text names and those that the names of instruments in it imply, each once with each basis:
// where it is emphasized, else where it stands first.
func Find(l *lexicon.Lexicon, content string, around Around) []Mention {
	return FindIn(l, token.Split(content), around)
}

// FindIn does what Find does where the tokens of the text are known already.
func FindIn(l *lexicon.Lexicon, tokens []token.Token, around Around) []Mention {
	if l == nil {
		return nil
	}
	f := finder{tokens: tokens, Around: around}
	known, all := namesIn(l, tokens)
	scope := l.Scope(tokens, around.Setting)
	for _, m := range l.TopicsIn(tokens, all) {
		if inName(tokens, m) {
			continue
		}
		for _, term := range m.Terms {
			if scope.Counts(term) {
				f.add(term.ID, Named, m)
			}
		}
	}
	for _, m := range known {
		for _, term := range l.Titled(tokens, m) {
			f.add(term.ID, Named, m)
		}
		for _, id := range l.Implied(m) {
			f.add(id, Implied, m)
		}
	}
	return f.all
}

type finder struct {
	Around
	tokens []token.Token
	all    []Mention
}

// add notes a mention, unless the topic is known on the same basis from a place that is as good.
func (f *finder) add(id string, basis Basis, m lexicon.Match) {
	found := Mention{Topic: id, Basis: basis, Start: f.tokens[m.First].Start, End: f.tokens[m.End-1].End, Rule: Label}
	switch {
	case basis == Implied:
		found.Rule = NameInText
	case f.Emphasized != nil && f.Emphasized(found.Start, found.End):
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
