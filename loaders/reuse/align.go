package reuse

import (
	"cmp"
	"slices"
)

// block is a run of words that two wordings have in common.
type block struct{ later, earlier, length int }

// mostPlaces bounds how often one run of words is looked up in a wording that repeats it.
const mostPlaces = 8

// align returns the runs of at least three words that two wordings have in common, in the order of the later one, the longest first settled; a
// word belongs to one run only. What was moved counts as well.
func align(later, earlier []uint32) []block {
	all := runs(later, earlier)
	slices.SortFunc(all, func(a, b block) int {
		return cmp.Or(cmp.Compare(b.length, a.length), cmp.Compare(a.later, b.later), cmp.Compare(a.earlier, b.earlier))
	})
	used := used{make([]bool, len(later)), make([]bool, len(earlier))}
	var found []block
	for _, b := range all {
		found = used.free(found, b)
	}
	slices.SortFunc(found, func(a, b block) int { return cmp.Compare(a.later, b.later) })
	return found
}

// runs returns all runs that cannot be made longer.
func runs(later, earlier []uint32) (all []block) {
	places := map[uint64][]int{}
	for j, h := range shingles(earlier) {
		if len(places[h]) < mostPlaces {
			places[h] = append(places[h], j)
		}
	}
	for i, h := range shingles(later) {
		for _, j := range places[h] {
			if i > 0 && j > 0 && i-1+size <= len(later) && later[i-1] == earlier[j-1] && slices.Equal(later[i-1:i-1+size], earlier[j-1:j-1+size]) {
				continue // a part of the run that began before
			}
			n := 0
			for i+n < len(later) && j+n < len(earlier) && later[i+n] == earlier[j+n] {
				n++
			}
			if n >= size {
				all = append(all, block{i, j, n})
			}
		}
	}
	return all
}

// used marks the words that belong to a run.
type used struct{ later, earlier []bool }

// free adds what of a run is not used yet, in stretches of at least three words.
func (u used) free(found []block, b block) []block {
	n := 0
	for k := 0; k <= b.length; k++ {
		if k < b.length && !u.later[b.later+k] && !u.earlier[b.earlier+k] {
			n++
			continue
		}
		if n >= size {
			part := block{b.later + k - n, b.earlier + k - n, n}
			for m := range n {
				u.later[part.later+m], u.earlier[part.earlier+m] = true, true
			}
			found = append(found, part)
		}
		n = 0
	}
	return found
}
