package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// leaf reads a word or a phrase in each of the languages; nil where it has no word.
func leaf(in []string, t token) *Query {
	q := &Query{Said: t.text}
	for _, language := range in {
		p, ok := phrase(language, t.text, t.star)
		if !ok {
			continue
		}
		if len(p.Terms) == 1 && !p.Prefix {
			p.Edits = edits(p.Terms[0], t.fuzzy)
		}
		if !slices.ContainsFunc(q.Readings, p.equal) {
			q.Readings = append(q.Readings, p)
		}
	}
	if q.Readings == nil {
		return nil
	}
	return q
}

// edits is how many letters of a term may differ: as many as asked for, but of a short one no more than leave it what it is.
func edits(term string, asked int) int {
	switch n := utf8.RuneCountInString(term); {
	case n < 3 || strings.ContainsAny(term, "0123456789"):
		return 0
	case n < 6:
		return min(asked, 1)
	}
	return min(asked, 2)
}

func phrase(language, clause string, star bool) (p Phrase, ok bool) {
	p.Prefix = star
	p.Terms = withoutLoose(Analyze(language, clause))
	if p.Prefix {
		p.openEnd(language, clause)
	}
	if len(p.Terms) == 1 && loose(p.Terms[0]) {
		p.Prefix = true
	}
	return p, len(p.Terms) > 0
}

// openEnd makes the last term one that the terms of all words with this beginning have: "resolution*" must find resolutions,
// whose term is resolut. Where the stem is no part of the beginning, the beginning itself must do.
func (p *Phrase) openEnd(language, head string) {
	words := split(language, head)
	last := len(p.Terms) - 1
	r, _ := utf8.DecodeLastRuneInString(head)
	switch {
	case last < 0 || words[len(words)-1].pairs:
	case !inWord(r) && !mark(r):
		p.Prefix = false // the star stands alone and begins nothing
	case !strings.HasPrefix(words[len(words)-1].text, p.Terms[last]):
		p.Terms[last] = words[len(words)-1].text
	}
}

// withoutLoose leaves out single characters of a script without spaces at either end of a longer phrase: in a text they are parts of pairs
// with what stands beside them there.
func withoutLoose(terms []string) []string {
	for len(terms) > 1 && loose(terms[0]) {
		terms = terms[1:]
	}
	for len(terms) > 1 && loose(terms[len(terms)-1]) {
		terms = terms[:len(terms)-1]
	}
	return terms
}

func loose(term string) bool {
	r, n := utf8.DecodeRuneInString(term)
	return n == len(term) && pairwise(r)
}

// hasWord reports whether a search can look for anything in s.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, inWord)
}
