// Package effect reads what an operative paragraph does to other texts: it gives its approval to them, or it changes them. Only what the verb
// says of what it governs counts: "Endorses the Declaration", "Decides that paragraph 26 of resolution 2321 (2016) shall be replaced", and not
// what the Declaration was adopted by, or a report on a resolution. The lists are those of drafting in the United Nations, in English.
package effect

import (
	"sort"

	"mandategraph/graph"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/mandate"
	"mandategraph/loaders/token"
)

// Effect is what a paragraph does to a text.
type Effect struct {
	Type       graph.EdgeType // ENDORSES or AMENDS
	Target     string         // id of the node
	Start, End int            // code points of the words that say so, from the verb on
	Rule       string
	Confidence float64
}

// Paragraph is an operative paragraph, and what it refers to.
type Paragraph struct {
	Tokens     []token.Token
	References []citation.Reference // settled and open ones, in the order of the text
	Notes      []Note
	Force      mandate.Force // of the paragraph
	Part       bool          // of a paragraph whose opening words its force is
}

// Note is a footnote: where its mark stands, in code points, and what it refers to.
type Note struct {
	Offset     int
	References []citation.Reference
}

// Find returns what a paragraph does to other texts, each text and effect once, in the order of the text.
func Find(p *Paragraph) []Effect {
	if p.Force == "" || p.Force == mandate.Preambular || len(p.References)+len(p.Notes) == 0 {
		return nil
	}
	r := reader{Paragraph: p, met: map[string]bool{}}
	for i := range p.Tokens {
		r.at(i)
	}
	return r.found
}

type reader struct {
	*Paragraph

	found []Effect
	met   map[string]bool // kind and target
}

// at reads the verb at a token, if one stands there that has an effect.
func (r *reader) at(i int) {
	word := r.word(i)
	switch {
	case approvals[word] && r.isMain(i):
		r.approve(i)
	case changes[word] && r.Force == mandate.Decides && r.isMain(i):
		r.change(i)
	case word == "to" && r.decided(i):
		if verb := r.word(i + 1); infinitives[verb] == graph.EdgeEndorses {
			r.approve(i + 1)
		} else if infinitives[verb] == graph.EdgeAmends {
			r.change(i + 1)
		}
	case word == "that" && r.word(i-1) == "decides":
		r.changed(i)
	case word == "shall" && (r.word(i+1) == "supersede" || r.word(i+1) == "replace"):
		r.change(i + 1)
	}
}

// word returns a token in lower case; "" beyond the ends.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.Tokens[i].Fold
}

// isMain reports whether a verb is one of the paragraph's own: it opens it, or stands behind "and" or a comma, with adverbs at most between.
func (r *reader) isMain(i int) bool {
	i--
	for adverbs[r.word(i)] {
		i--
	}
	return i < 0 || openings[r.word(i)] || i == 0 && r.Tokens[0].Kind == token.Number
}

// decided reports whether "to" goes on from "decides", or opens a part of a paragraph that decides.
func (r *reader) decided(i int) bool {
	if i == 0 || r.word(i-1) == ")" && i < 4 {
		return r.Part && r.Force == mandate.Decides
	}
	for j := i - 1; j >= max(0, i-longestInsertion); j-- {
		switch w := r.word(j); {
		case w == "decides":
			return true
		case w == ";" || w == "that" || w == "to" || w == "which" || others[w]:
			return false
		}
	}
	return false
}

const longestInsertion = 25 // tokens between "decides" and "to", such as the Chapter under which it acts

func (r *reader) add(kind graph.EdgeType, target string, from, to int, rule string, confidence float64) {
	key := kind.String() + target
	if r.met[key] || !allowed(kind, target) {
		return
	}
	r.met[key] = true
	r.found = append(r.found, Effect{kind, target, from, to, rule, confidence})
}

// allowed reports whether an effect may lead to a node of the type that an id says.
func allowed(kind graph.EdgeType, target string) bool {
	t, ok := graph.TypeOfID(target)
	return ok && graph.Edges[kind].To.Has(t)
}

// tokenAt returns the first token that begins at a code point or behind it.
func (r *reader) tokenAt(point int) int {
	return sort.Search(len(r.Tokens), func(i int) bool { return r.Tokens[i].Start >= point })
}

// from returns the references that begin at a code point or behind it.
func (r *reader) from(point int) []citation.Reference {
	return r.References[sort.Search(len(r.References), func(i int) bool { return r.References[i].Start >= point }):]
}

const mostNested = 3 // references that one place may be a part of, such as a number in a title

// inReference reports whether a token is a part of a printed reference.
func (r *reader) inReference(i int) bool {
	if i >= len(r.Tokens) {
		return false
	}
	last := len(r.References) - len(r.from(r.Tokens[i].Start+1))
	for _, ref := range r.References[max(0, last-mostNested):last] {
		if r.Tokens[i].Start < ref.End {
			return true
		}
	}
	return false
}
