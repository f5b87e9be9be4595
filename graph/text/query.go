package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Phrase is terms that stand one after the other in one value of a property; a single one is a word.
type Phrase struct {
	Terms  []string // never empty
	Prefix bool     // the last term may be the beginning of a word's term
}

// Query is what to look for: one of the alternatives holds where all of its phrases occur. A query without alternatives has no words.
type Query [][]Phrase

// Parse reads what a person typed: words, which must all occur; "words in quotes", which must follow one another; and words that
// end in *, which begin words. With the language "", the query is analysed for each of the languages, and the different
// readings become alternatives.
func Parse(language, s string) Query {
	clauses := clausesOf(s)
	in := languages[:]
	if language != "" {
		in = []string{language}
	}
	var q Query
	for _, l := range in {
		if all := phrases(l, clauses); len(all) > 0 && !q.has(all) {
			q = append(q, all)
		}
	}
	return q
}

func (q Query) has(all []Phrase) bool {
	return slices.ContainsFunc(q, func(other []Phrase) bool { return slices.EqualFunc(all, other, Phrase.equal) })
}

func (p Phrase) equal(other Phrase) bool {
	return p.Prefix == other.Prefix && slices.Equal(p.Terms, other.Terms)
}

func phrases(language string, clauses []string) []Phrase {
	var all []Phrase
	for _, c := range clauses {
		if p, ok := phrase(language, c); ok && !slices.ContainsFunc(all, p.equal) {
			all = append(all, p)
		}
	}
	return all
}

// clausesOf cuts at white space, and keeps together what stands in quotes; a quote that is not closed goes to the end.
func clausesOf(s string) []string {
	var clauses []string
	for i, piece := range strings.Split(strings.Map(oneQuote, s), `"`) {
		if i%2 == 1 {
			clauses = append(clauses, piece)
			continue
		}
		clauses = append(clauses, strings.Fields(piece)...)
	}
	return clauses
}

func oneQuote(r rune) rune {
	if strings.ContainsRune("“”„«»＂", r) {
		return '"'
	}
	return r
}

func phrase(language, clause string) (p Phrase, ok bool) {
	clause = strings.TrimRightFunc(clause, unicode.IsSpace)
	head := strings.TrimRight(clause, "*")
	p.Prefix = len(head) < len(clause)
	p.Terms = withoutLoose(Analyze(language, head))
	if p.Prefix {
		p.openEnd(language, head)
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
