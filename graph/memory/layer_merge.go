package memory

import "slices"

// stacked returns the layers with one more on top. Like the digits of a binary number, layers that are together no smaller than the one below
// are joined with it, so that there are few, and what was written is written again only as often as there are digits.
func stacked(layers []*layer, top *layer) []*layer {
	from, size := len(layers), len(top.packed)
	for from > 0 && len(layers[from-1].packed) <= size {
		from--
		size += len(layers[from].packed)
	}
	all := append(slices.Clone(layers), top)
	if from == len(layers) {
		return all
	}
	return append(all[:from:from], joined(all[from:], from == 0))
}

// joined makes one layer of several, given from the lowest to the highest; bottom tells that none is below.
func joined(layers []*layer, bottom bool) *layer {
	var terms []string
	var moved []movement
	next := make([]int, len(layers))
	for {
		term, ok := least(layers, next)
		if !ok {
			break
		}
		var m movement
		for i, l := range layers {
			if next[i] < len(l.at) && l.term(next[i]) == term {
				m = m.under(l.moved(next[i]), bottom)
				next[i]++
			}
		}
		if len(m.come)+len(m.gone) > 0 {
			terms, moved = append(terms, term), append(moved, m)
		}
	}
	return packLayer(layers[len(layers)-1].key, terms, func(i int) movement { return moved[i] })
}

// least returns the first term of those that are next.
func least(layers []*layer, next []int) (least string, ok bool) {
	for i, l := range layers {
		if next[i] == len(l.at) {
			continue
		}
		if term := l.term(next[i]); !ok || term < least {
			least, ok = term, true
		}
	}
	return least, ok
}
