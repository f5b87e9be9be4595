package memory

import (
	"math/bits"
	"sort"
	"unicode/utf8"

	"mandategraph/graph/text"
)

// near returns the terms from one to another, in the order of bytes, from which at most so many letters of a term differ; to is "" for the end.
// A term that no node has any more may be among them.
func (p *postings) near(term string, edits int, from, to string) (near []string) {
	c := closeTo(term, edits)
	for _, l := range p.layers {
		i, _ := l.find(from)
		for ; i < len(l.at); i++ {
			t := l.term(i)
			if to != "" && t >= to {
				break
			}
			if c.close(t) {
				near = append(near, t)
			}
		}
	}
	return p.occurring(near)
}

// occurring leaves out the terms that no node has any more.
func (p *postings) occurring(terms []string) []string {
	kept := terms[:0]
	for _, t := range terms {
		if p.bitmap(t) != nil {
			kept = append(kept, t)
		}
	}
	return kept
}

// near is the same of a dictionary.
func (d *dictionary) near(term string, edits int, from, to string) (near []string) {
	c := closeTo(term, edits)
	for i := sort.SearchStrings(d.terms, from); i < len(d.terms) && (to == "" || d.terms[i] < to); i++ {
		if c.close(d.terms[i]) {
			near = append(near, d.terms[i])
		}
	}
	return near
}

// closeness compares many terms with one. Most are told apart by their lengths and letters, which costs little.
type closeness struct {
	term    string
	edits   int
	letters int
	has     uint64 // which letters the term has, by their last bits
}

func closeTo(term string, edits int) closeness {
	return closeness{term, edits, utf8.RuneCountInString(term), lettersOf(term)}
}

func lettersOf(s string) (has uint64) {
	for i := range len(s) {
		has |= 1 << (s[i] & 63)
	}
	return has
}

func (c *closeness) close(t string) bool {
	if len(t)-len(c.term) > 4*c.edits || len(c.term)-len(t) > 4*c.edits {
		return false
	}
	if n := utf8.RuneCountInString(t) - c.letters; n > c.edits || -n > c.edits {
		return false
	}
	return onlyIn(c.has, lettersOf(t), c.edits) && text.Distance(c.term, t, c.edits) <= c.edits
}

// onlyIn reports whether few letters are only in one of two terms: each edit brings and takes at most one, of at most four bytes.
func onlyIn(a, b uint64, edits int) bool {
	return bits.OnesCount64(a&^b) <= 4*edits && bits.OnesCount64(b&^a) <= 4*edits
}
