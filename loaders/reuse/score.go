package reuse

import (
	"cmp"
	"slices"
)

// candidate is an earlier paragraph, and how much both have in common.
type candidate struct {
	other          int
	shared         int // different runs of words that both have
	later, earlier int // different runs of words of either
	plain          int // of the shared ones, those that are more than parts of names
	leastPlain     int // such runs of the wording that has fewer
}

// score is the share of the shorter wording's runs that the other has.
func (c candidate) score() score {
	return score{float64(c.shared) / float64(min(c.later, c.earlier)), float64(c.shared) / float64(max(c.later, c.earlier))}
}

// score is how much is carried over: of the shorter wording and of the longer one.
type score struct{ shorter, longer float64 }

// What counts as carried over. A run of few words may be chance, and one that everybody prints says nothing.
const (
	leastShare  = 0.4
	leastShared = 8
	leastPlain  = 10 // of a part that is carried over, beside names and titles
	leastRare   = 4
	mostScored  = 10 // candidates of a paragraph
)

// carries reports whether wording is carried over: nearly all of it, or a part that is more than names.
func (c candidate) carries() bool {
	s := c.score()
	return c.shared >= leastShared && (s.longer >= near ||
		s.shorter >= leastShare && c.plain >= leastPlain && float64(c.plain) >= leastShare*float64(c.leastPlain))
}

// scorer finds the earlier paragraphs of one after the other.
type scorer struct {
	all     []paragraph
	index   *index
	rares   []int32        // how many rare runs each paragraph shares with the one that is looked at
	touched []int          // where rares is not 0
	runs    map[uint64]run // of the paragraph that is looked at
}

func newScorer(all []paragraph, x *index) *scorer {
	return &scorer{all: all, index: x, rares: make([]int32, len(all)), runs: map[uint64]run{}}
}

// earlier returns from which earlier paragraphs one carries wording over.
func (s *scorer) earlier(i int) []candidate {
	if s.index.formula(i) {
		return nil
	}
	clear(s.runs)
	plain := 0
	for at, h := range shingles(s.all[i].words) {
		if _, met := s.runs[h]; met {
			continue
		}
		r := run{last: -1, plain: isPlain(s.all[i].names, at)}
		if r.plain {
			plain++
		}
		s.runs[h] = r
		s.index.having(h, i, s.meet)
	}
	var found []candidate
	for _, l := range s.likely(i) {
		if c := s.compare(l.other, plain); c.carries() {
			found = append(found, c)
		}
	}
	return s.choose(i, found)
}

func (s *scorer) meet(other int) {
	if s.rares[other] == 0 {
		s.touched = append(s.touched, other)
	}
	s.rares[other]++
}

// likely returns the paragraphs of earlier days that share most rare runs.
func (s *scorer) likely(i int) []shares {
	var met []shares
	for _, other := range s.touched {
		if s.rares[other] >= leastRare && s.all[other].date < s.all[i].date {
			met = append(met, shares{other, s.rares[other]})
		}
		s.rares[other] = 0
	}
	s.touched = s.touched[:0]
	slices.SortFunc(met, func(a, b shares) int { return cmp.Or(cmp.Compare(b.rares, a.rares), cmp.Compare(b.other, a.other)) })
	return met[:min(len(met), mostScored)]
}

// shares is how many rare runs another paragraph shares.
type shares struct {
	other int
	rares int32
}

// run is a run of words of the paragraph that is looked at.
type run struct {
	last  int  // for whom it was counted last
	plain bool // more than a part of a name
}

// compare counts what the paragraph, which has some plain runs, has in common with another.
func (s *scorer) compare(other, plain int) candidate {
	c := candidate{other: other, later: len(s.runs), earlier: int(s.index.sizes[other])}
	of := 0
	for at, h := range shingles(s.all[other].words) {
		isPlain := isPlain(s.all[other].names, at)
		if isPlain {
			of++
		}
		if r, ok := s.runs[h]; ok && r.last != other {
			c.shared++
			if r.plain && isPlain {
				c.plain++
			}
			r.last = other
			s.runs[h] = r
		}
	}
	c.leastPlain = min(plain, of)
	return c
}
