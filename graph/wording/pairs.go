package wording

import (
	"cmp"
	"slices"
)

// Pair is two passages, one of either text, of which one became the other.
type Pair struct {
	First, Other int
	Alike        float64 // how much of their wording is the same, from 0 to 1; 1 where all words are
	Moved        bool    // it stands elsewhere: among the passages that were kept in their order it is out of order
}

// least is how much of two wordings must be the same, so that one became the other. Known pairs need no more than to be known.
const least = 0.4

// steps cut likeness into classes: within one, what stands where its neighbours lead counts for more than a word more or less.
const steps = 20

// Pairs says which passage of one text became which of another, in the order of the first. Each belongs to one pair at most, and no two
// passages that are not paired with each other are more alike than either is with its own partner: first come equal wordings, then what
// is most alike, weighing rare words and runs of words more than frequent ones; of what is about as much alike, what is known to belong
// together, then what stands where the passages around it lead. known are the pairs of indexes that something else says, such as an
// edge between the two. Nearest tells where the words of the others went.
func Pairs(first, other []Passage, known [][2]int) ([]Pair, *Nearest) {
	m := newMatcher(first, other, known)
	m.compare()
	m.expect()
	slices.SortFunc(m.all, m.better)
	pairs := m.choose(m.all)
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Compare(a.First, b.First) })
	m.moved(pairs)
	return pairs, m.near
}

// likeness is a pair that may be.
type likeness struct {
	first, other int
	alike        float64
	equal, known bool
}

// matcher pairs the passages of two texts.
type matcher struct {
	first, other []Passage
	left, right  []grams
	weight       []int64    // of each run
	sums         [2][]int64 // of the weights of each passage of either
	known        map[[2]int]bool
	all          []likeness
	near         *Nearest
	place        []float64 // where the passages around each of the first lead in the other
}

func newMatcher(first, other []Passage, known [][2]int) *matcher {
	m := &matcher{first: first, other: other, known: map[[2]int]bool{}, near: newNearest(len(first), len(other))}
	for _, k := range known {
		m.known[k] = true
	}
	v := newVocabulary()
	for _, p := range first {
		m.left = append(m.left, v.grams(p.Words))
	}
	for _, p := range other {
		m.right = append(m.right, v.grams(p.Words))
	}
	m.weight = weigh(m.left, m.right, len(v.runs))
	m.sums = [2][]int64{m.totals(m.left), m.totals(m.right)}
	return m
}

// compare collects the pairs that are enough alike, and what is near what.
func (m *matcher) compare() {
	m.share(func(i, j int, shared int64) {
		if m.first[i].Sort != m.other[j].Sort {
			return
		}
		l := likeness{first: i, other: j, alike: 1, equal: m.first[i].Words == m.other[j].Words, known: m.known[[2]int{i, j}]}
		if shared > 0 {
			ofFirst, ofOther := float64(shared)/float64(m.sums[0][i]), float64(shared)/float64(m.sums[1][j])
			m.near.meet(i, j, ofFirst, ofOther)
			l.alike = (ofFirst + ofOther) / 2 // what was put into a longer passage is half alike
		} else if !l.equal {
			l.alike = 0
		}
		if l.alike >= least || l.known {
			m.all = append(m.all, l)
		}
	})
}

// share gives, for each two passages, the weight of the runs that both have, by an index of which passages of the other text have a run.
func (m *matcher) share(use func(i, j int, shared int64)) {
	having := make([][]int32, len(m.weight))
	for j, passage := range m.right {
		for _, g := range passage {
			having[g] = append(having[g], int32(j))
		}
	}
	shared := make([]int64, len(m.other))
	for i := range m.first {
		for _, g := range m.left[i] {
			for _, j := range having[g] {
				shared[j] += m.weight[g]
			}
		}
		for j := range shared {
			use(i, j, shared[j])
			shared[j] = 0
		}
	}
}

func (m *matcher) totals(text []grams) []int64 {
	sums := make([]int64, len(text))
	for i, passage := range text {
		for _, g := range passage {
			sums[i] += m.weight[g]
		}
	}
	return sums
}

// better orders what may be a pair, the best first.
func (m *matcher) better(a, b likeness) int {
	return cmp.Or(cmp.Compare(b.class(), a.class()), cmp.Compare(truth(b.known), truth(a.known)), cmp.Compare(m.distance(a), m.distance(b)),
		cmp.Compare(b.alike, a.alike), cmp.Compare(a.first, b.first), cmp.Compare(a.other, b.other))
}

// class is likeness in steps; equal wordings are above all.
func (l likeness) class() int { return int(l.alike*steps) + truth(l.equal) }

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// choose takes the best pair of what is left, again and again.
func (m *matcher) choose(all []likeness) (pairs []Pair) {
	left, right := make([]bool, len(m.first)), make([]bool, len(m.other))
	for _, l := range all {
		if !left[l.first] && !right[l.other] {
			left[l.first], right[l.other] = true, true
			pairs = append(pairs, Pair{First: l.first, Other: l.other, Alike: l.alike})
		}
	}
	return pairs
}
