package reuse

import "slices"

// index says which paragraphs have a run of words that is rare. An entry is the upper part of the run's hash and the paragraph's number,
// so that one flat slice, sorted, is the whole of it: eight bytes a run.
type index struct {
	entries []uint64
	sizes   []int32 // how many different runs a paragraph has
	stock   []int32 // how many of these are stock
}

const (
	lower = 24           // bits for the paragraph's number: more paragraphs than a store holds
	mask  = 1<<lower - 1 // of it
	rare  = 8            // a run that more series than this have is stock: it says nothing of where a wording comes from
)

func entry(hash uint64, i int) uint64 { return hash&^mask | uint64(i) }

func newIndex(all []paragraph) *index {
	n := 0
	for i := range all {
		n += max(0, len(all[i].words)-size+1)
	}
	x := &index{entries: make([]uint64, 0, n), sizes: make([]int32, len(all)), stock: make([]int32, len(all))}
	for i := range all {
		for _, h := range shingles(all[i].words) {
			x.entries = append(x.entries, entry(h, i))
		}
	}
	slices.Sort(x.entries)
	x.entries = slices.Compact(x.entries)
	x.dropStock(all)
	return x
}

// dropStock counts the runs of each paragraph, and keeps only what is rare.
func (x *index) dropStock(all []paragraph) {
	seen, turn := make([]int32, len(all)+1), int32(0) // when a series was met last; there are no more of them than paragraphs
	kept := x.entries[:0]
	for from := 0; from < len(x.entries); {
		turn++
		to, series := from, 0
		for ; to < len(x.entries) && x.entries[to]&^mask == x.entries[from]&^mask; to++ {
			i := x.entries[to] & mask
			x.sizes[i]++
			if s := all[i].series; seen[s] != turn {
				seen[s] = turn
				series++
			}
		}
		if series > rare {
			for _, e := range x.entries[from:to] {
				x.stock[e&mask]++
			}
		} else {
			kept = append(kept, x.entries[from:to]...)
		}
		from = to
	}
	x.entries = kept
}

// formulaShare is the share of stock runs from which a paragraph is a formula.
const formulaShare = 0.9

// formula reports whether nearly all of what a paragraph says stands in texts on many subjects.
func (x *index) formula(i int) bool {
	return x.sizes[i] > 0 && float64(x.stock[i]) >= formulaShare*float64(x.sizes[i])
}

// before is how many earlier paragraphs with a rare run are looked at, besides the first.
const before = 12

// having calls use for the paragraphs before i that have a rare run of words: those just before it, and the first.
func (x *index) having(hash uint64, i int, use func(other int)) {
	at, ok := slices.BinarySearch(x.entries, entry(hash, i))
	if !ok {
		return
	}
	k := at - 1
	for ; k >= 0 && k >= at-before && x.entries[k]&^mask == hash&^mask; k-- {
		use(int(x.entries[k] & mask))
	}
	if k < 0 || x.entries[k]&^mask != hash&^mask {
		return
	}
	first, _ := slices.BinarySearch(x.entries, entry(hash, 0))
	use(int(x.entries[first] & mask))
}
