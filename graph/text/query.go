package text

import "slices"

// Phrase is terms that stand one after the other in one value of a property; a single one is a word.
type Phrase struct {
	Terms  []string // never empty
	Prefix bool     // the last term may be the beginning of a word's term
	Edits  int      // of a single term: how many letters of it may differ
}

// Join says how the parts of a query hang together.
type Join uint8

// The joins. A Leaf has readings, the others parts.
const (
	Leaf Join = iota
	All       // all parts hold, and those of Without do not
	Any       // one part holds
)

// Query is what to look for.
type Query struct {
	Join     Join
	Parts    []*Query // of All and Any: one or more
	Without  []*Query // of All: none of them holds
	Readings []Phrase // of a Leaf: one of them occurs; several where the language is not known
	Said     string   // of a Leaf: what was typed, without its operators
}

// Note says what of a query was not read as it may have been meant.
type Note struct {
	At   int // the code point where it stands, from 0
	Text string
}

// The bounds of a query.
const (
	MaxClauses = 32 // words and phrases
	maxDepth   = 8  // of parentheses
)

// Parse reads what a person typed. Words must all occur. "Words in quotes" must follow one another; what ends in * begins a word; of what
// ends in ~, one or two letters may differ. OR joins what may stand for another, NOT and - come before what must not occur, and parentheses
// hold together. It never fails: an operator that joins nothing is left out, and a note says so. Without any word to look for there is no query.
//
// With the language "", each word is analysed for each of the languages, and its different readings stand for one another.
func Parse(language, s string) (*Query, []Note) {
	p := &parser{tokens: scan(s), in: languages[:]}
	if language != "" {
		p.in = []string{language}
	}
	q := p.any(0)
	for !p.done() { // a parenthesis that closes nothing ended it
		p.note("a parenthesis closes nothing and was left out")
		p.at++
		if rest := p.any(0); rest != nil {
			q = joined(All, q, rest)
		}
	}
	q = p.positive(q)
	slices.SortStableFunc(p.notes, func(a, b Note) int { return a.At - b.At })
	return q, p.notes
}

// Leaves returns the words and phrases that are looked for, in the order in which they were typed; not those that must not occur.
func (q *Query) Leaves() []*Query {
	if q == nil {
		return nil
	}
	if q.Join == Leaf {
		return []*Query{q}
	}
	var all []*Query
	for _, p := range q.Parts {
		all = append(all, p.Leaves()...)
	}
	return all
}

// Row returns the words of a query, read in one language, as a phrase that has them all one after the other; false where the query is more than
// words and phrases that must all occur.
func (q *Query) Row() (row Phrase, ok bool) {
	if q == nil || q.Join == Any || len(q.Without) > 0 {
		return row, false
	}
	parts := q.Parts
	if q.Join == Leaf {
		parts = []*Query{q}
	}
	for _, part := range parts {
		if part.Join != Leaf || len(part.Readings) != 1 || part.Readings[0].Edits > 0 || row.Prefix {
			return row, false
		}
		row.Terms, row.Prefix = append(row.Terms, part.Readings[0].Terms...), part.Readings[0].Prefix
	}
	return row, true
}

// Edits is in how many letters, at most, a word may differ that is looked for; not one that must not occur.
func (q *Query) Edits() (most int) {
	for _, leaf := range q.Leaves() {
		for _, r := range leaf.Readings {
			most = max(most, r.Edits)
		}
	}
	return most
}

// Denies reports whether something must not occur.
func (q *Query) Denies() bool {
	return q != nil && (len(q.Without) > 0 || slices.ContainsFunc(q.Parts, (*Query).Denies))
}

// Within returns the query with words that may differ in so many letters, or fewer; what must not occur stays as it is.
func (q *Query) Within(edits int) *Query {
	if q == nil || q.Edits() <= edits {
		return q
	}
	next := *q
	next.Parts, next.Readings = slices.Clone(q.Parts), slices.Clone(q.Readings)
	for i, p := range next.Parts {
		next.Parts[i] = p.Within(edits)
	}
	for i := range next.Readings {
		next.Readings[i].Edits = min(next.Readings[i].Edits, edits)
	}
	return &next
}

// In reports whether the phrase is among some.
func (p Phrase) In(all []Phrase) bool { return slices.ContainsFunc(all, p.equal) }

func (p Phrase) equal(other Phrase) bool {
	return p.Prefix == other.Prefix && p.Edits == other.Edits && slices.Equal(p.Terms, other.Terms)
}
