package wording

import (
	"cmp"
	"math"
	"slices"
)

// sure is by how much a pair must be more alike than any other of either passage, so that the places of others are told by it.
const sure = 0.2

// expect says of each passage of the first text where those around it lead in the other: between the partners of the sure pairs before and
// behind it, as far as it is between these.
func (m *matcher) expect() {
	anchors := append([]Pair{{First: -1, Other: -1}}, m.anchors()...)
	anchors = append(anchors, Pair{First: len(m.first), Other: len(m.other)})
	m.place = make([]float64, len(m.first))
	for k := 1; k < len(anchors); k++ {
		a, b := anchors[k-1], anchors[k]
		for i := max(a.First, 0); i < b.First; i++ {
			m.place[i] = float64(a.Other) + float64(i-a.First)*float64(b.Other-a.Other)/float64(b.First-a.First)
		}
	}
}

// anchors are the sure pairs that are in order.
func (m *matcher) anchors() (kept []Pair) {
	left, right := make([][2]float64, len(m.first)), make([][2]float64, len(m.other)) // the two most alike
	for _, l := range m.all {
		left[l.first], right[l.other] = higher(left[l.first], l.alike), higher(right[l.other], l.alike)
	}
	var pairs []Pair
	for _, l := range m.all {
		if l.alike >= max(left[l.first][1], right[l.other][1])+sure {
			pairs = append(pairs, Pair{First: l.first, Other: l.other})
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Compare(a.First, b.First) })
	for i, in := range m.inOrder(pairs) {
		if in {
			kept = append(kept, pairs[i])
		}
	}
	return kept
}

func higher(two [2]float64, next float64) [2]float64 {
	switch {
	case next > two[0]:
		return [2]float64{next, two[0]}
	case next > two[1]:
		return [2]float64{two[0], next}
	}
	return two
}

// distance is how far a pair is from where the passages around it lead.
func (m *matcher) distance(l likeness) float64 { return math.Abs(float64(l.other) - m.place[l.first]) }

// moved marks the pairs that are out of order. A part of a passage that moved has moved with it, and is not marked itself.
func (m *matcher) moved(pairs []Pair) {
	partner, at := map[int]int{}, map[int]int{}
	for k, p := range pairs {
		partner[p.First], at[p.First] = p.Other, k
	}
	in := m.inOrder(pairs)
	for k, p := range pairs {
		whole := m.first[p.First].Within
		goal, paired := partner[whole]
		with := whole >= 0 && paired && goal == m.other[p.Other].Within
		pairs[k].Moved = !in[k] && (!with || in[at[whole]])
	}
}

// inOrder says which of some pairs, in the order of the first, are also in the order of the other: so that as many words as can be are.
func (m *matcher) inOrder(pairs []Pair) []bool {
	sum, before := make([]int64, len(pairs)), make([]int, len(pairs))
	last := -1
	for k, p := range pairs {
		before[k] = -1
		for b := range k {
			if pairs[b].Other < p.Other && (before[k] < 0 && sum[b] > 0 || before[k] >= 0 && sum[b] > sum[before[k]]) {
				before[k] = b
			}
		}
		sum[k] = 1 + int64(len(m.left[p.First]))
		if before[k] >= 0 {
			sum[k] += sum[before[k]]
		}
		if last < 0 || sum[k] > sum[last] {
			last = k
		}
	}
	in := make([]bool, len(pairs))
	for ; last >= 0; last = before[last] {
		in[last] = true
	}
	return in
}
