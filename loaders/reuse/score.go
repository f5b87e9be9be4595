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
}

// score is the share of the shorter wording's runs that the other has.
func (c candidate) score() score {
	return score{float64(c.shared) / float64(min(c.later, c.earlier)), float64(c.shared) / float64(max(c.later, c.earlier))}
}

// score is how much is carried over: of the shorter wording and of the longer one.
type score struct{ shorter, longer float64 }

// What counts as carried over. A run of few words may be chance, and one that everybody prints says nothing.
const (
	leastShare  = 0.5
	leastShared = 8
	leastRare   = 4
	mostScored  = 10 // candidates of a paragraph
)

// scorer finds the earlier paragraphs of one after the other.
type scorer struct {
	all     []paragraph
	index   *index
	rares   []int32        // how many rare runs each paragraph shares with the one that is looked at
	touched []int          // where rares is not 0
	runs    map[uint64]int // the runs of the paragraph that is looked at: for whom each was counted last
}

func newScorer(all []paragraph, x *index) *scorer {
	return &scorer{all: all, index: x, rares: make([]int32, len(all)), runs: map[uint64]int{}}
}

// earlier returns from which earlier paragraphs one carries wording over.
func (s *scorer) earlier(i int) []candidate {
	if s.index.formula(i) {
		return nil
	}
	clear(s.runs)
	for _, h := range shingles(s.all[i].words) {
		if _, met := s.runs[h]; met {
			continue
		}
		s.runs[h] = -1
		s.index.having(h, i, s.meet)
	}
	var found []candidate
	for _, l := range s.likely(i) {
		other := l.other
		c := candidate{other: other, shared: s.shared(other), later: len(s.runs), earlier: int(s.index.sizes[other])}
		if c.shared >= leastShared && c.score().shorter >= leastShare {
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

// shared counts the runs of words that the paragraph shares with another.
func (s *scorer) shared(other int) (n int) {
	for _, h := range shingles(s.all[other].words) {
		if last, ok := s.runs[h]; ok && last != other {
			s.runs[h] = other
			n++
		}
	}
	return n
}
