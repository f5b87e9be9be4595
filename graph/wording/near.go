package wording

// Nearest says in which passage of the other text most of a passage stands, whatever else is there and whatever its partner is: what was split
// off or merged is near what it was a part of. The zero Nearest knows of none.
type Nearest struct {
	first, other []int
	share        [2][]float64
}

// most is the share of a passage that must stand in another one, by its words and runs of words.
const most = 0.6

func newNearest(first, other int) *Nearest {
	n := &Nearest{make([]int, first), make([]int, other), [2][]float64{make([]float64, first), make([]float64, other)}}
	for _, all := range [][]int{n.first, n.other} {
		for i := range all {
			all[i] = -1
		}
	}
	return n
}

// meet notes what share of either passage stands in the other one.
func (n *Nearest) meet(i, j int, ofFirst, ofOther float64) {
	if ofFirst >= most && ofFirst > n.share[0][i] {
		n.first[i], n.share[0][i] = j, ofFirst
	}
	if ofOther >= most && ofOther > n.share[1][j] {
		n.other[j], n.share[1][j] = i, ofOther
	}
}

// OfFirst is the passage of the other text that one of the first is near; -1 where there is none.
func (n *Nearest) OfFirst(i int) int { return at(n.first, i) }

// OfOther is the passage of the first text that one of the other is near; -1 where there is none.
func (n *Nearest) OfOther(j int) int { return at(n.other, j) }

func at(all []int, i int) int {
	if i >= len(all) {
		return -1
	}
	return all[i]
}
