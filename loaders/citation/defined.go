package citation

import (
	"mandategraph/graph"
	"mandategraph/loaders/lexicon"
)

// Defined returns what short names mean in a document: "commission", "conference", "convention", "declaration" and the like,
// each where exactly one thing of that kind is named in full in these texts.
func Defined(texts []string, l *lexicon.Lexicon) map[string]string {
	terms := map[string]string{}
	for _, text := range texts {
		s := newScanner(text, Context{Lexicon: l})
		s.readItems()
		for i := range s.items {
			s.items[i].define(terms)
		}
	}
	for word, id := range terms {
		if id == "" {
			delete(terms, word)
		}
	}
	return terms
}

// learn adds what full names define to the terms of the context, where the context wants that. What was defined twice stays undecided.
func (s *scanner) learn() {
	if !s.ctx.Learn {
		return
	}
	for i := range s.items {
		s.items[i].define(s.ctx.Terms)
	}
}

// define notes that a full name stands for each of its short names; "" where another one does too.
func (it *item) define(terms map[string]string) {
	switch {
	case it.kind == itemBody && len(it.bodies) == 1:
		_, shared := graph.BodyNames()
		for word, bodies := range shared {
			for _, b := range bodies {
				if b == it.bodies[0] {
					once(terms, word, graph.BodyID(b))
				}
			}
		}
	case it.kind == itemOther:
		once(terms, it.word, "")
	case it.kind == itemName:
		for word, kind := range shortNames {
			if kind == it.term.Kind {
				once(terms, word, it.term.ID)
			}
		}
	}
}

func once(terms map[string]string, word, id string) {
	if known, ok := terms[word]; ok && known != id {
		id = ""
	}
	terms[word] = id
}
