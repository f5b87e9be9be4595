// Package wording tells in which words two wordings of one thing differ. It is pure: text in, places out.
package wording

// Part is a stretch of one wording. Of what only the other wording has, it is empty and says where that would stand.
type Part struct {
	Start int    // the first code point
	End   int    // the code point after the last
	Words string // what start and end cut out
}

// Difference is one place where two wordings differ.
type Difference struct {
	First, Other Part
}

// Differences returns the places where other differs from first, in their order: as few words as can be, and words that stand side by
// side as one place. A punctuation mark is a word, and so is each character of a script without spaces, as Chinese is. White space is
// compared only between words that both have. There are none exactly where the wordings are equal.
func Differences(first, other string) []Difference {
	if first == other {
		return nil
	}
	p := pair{first: read(first), other: read(other)}
	for _, m := range matches(p.first.words, p.other.words) {
		p.upTo(m)
	}
	p.upTo(match{len(p.first.words), len(p.other.words)})
	return p.found
}

// pair collects the differences of two wordings, walking over the words that both have.
type pair struct {
	first, other text
	next         match // the words after those that were walked over
	found        []Difference
}

// upTo adds what differs before a word that both have, or before the end of both.
func (p *pair) upTo(m match) {
	if p.next == m { // no word differs; white space may
		a, b := p.first.before(m.first), p.other.before(m.other)
		if a.Words != b.Words {
			p.found = append(p.found, Difference{a, b})
		}
	} else {
		p.found = append(p.found, Difference{p.first.part(p.next.first, m.first), p.other.part(p.next.other, m.other)})
	}
	p.next = match{m.first + 1, m.other + 1}
}
