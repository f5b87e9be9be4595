package wording

import "slices"

// match is a word of either wording: the two are the same.
type match struct{ first, other int }

// mostChanges bounds the memory for two wordings that have little in common: a page has about five hundred words.
const mostChanges = 2000

// matches returns the words that two wordings have in common, in their order and as many as there can be: the algorithm of Myers, which
// takes time by how much differs. Where more differs than mostChanges, only what they begin and end with counts as common.
func matches(a, b []word) []match {
	head := common(a, b, func(n int) (int, int) { return n, n })
	a, b = a[head:], b[head:]
	tail := common(a, b, func(n int) (int, int) { return len(a) - 1 - n, len(b) - 1 - n })
	all := run(nil, 0, 0, head)
	for _, m := range middle(a[:len(a)-tail], b[:len(b)-tail]) {
		all = append(all, match{m.first + head, m.other + head})
	}
	return run(all, head+len(a)-tail, head+len(b)-tail, tail)
}

// common counts the words that are equal one by one.
func common(a, b []word, at func(n int) (int, int)) int {
	for n := range min(len(a), len(b)) {
		if x, y := at(n); a[x].letters != b[y].letters {
			return n
		}
	}
	return min(len(a), len(b))
}

// run adds words in a row.
func run(all []match, x, y, n int) []match {
	for i := range n {
		all = append(all, match{x + i, y + i})
	}
	return all
}

// reached holds how far into the first wording one gets after some changes: on each diagonal (place in first less place in other), from
// -changes to changes.
type reached []int

func (r reached) on(diagonal int) int { return r[len(r)/2+diagonal] }

// middle matches what has neither a common beginning nor a common end.
func middle(a, b []word) []match {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	var history []reached
	for changes := 0; changes <= min(len(a)+len(b), mostChanges); changes++ {
		now := make(reached, 2*changes+1)
		for k := -changes; k <= changes; k += 2 {
			x := step(history, k)
			for x < len(a) && x-k < len(b) && a[x].letters == b[x-k].letters {
				x++
			}
			now[changes+k] = x
			if x >= len(a) && x-k >= len(b) {
				return back(history, len(a), len(b))
			}
		}
		history = append(history, now)
	}
	return nil
}

// step is the furthest place on a diagonal after one more change: a word left out of the first wording, or one put in from the other.
func step(history []reached, k int) int {
	changes := len(history)
	if changes == 0 {
		return 0
	}
	last := history[changes-1]
	if k == -changes || k != changes && last.on(k-1) < last.on(k+1) {
		return last.on(k + 1)
	}
	return last.on(k-1) + 1
}

// back follows the way from the end to the beginning.
func back(history []reached, x, y int) []match {
	var all []match
	for {
		from := step(history, x-y)
		for x > from {
			x, y = x-1, y-1
			all = append(all, match{x, y})
		}
		if len(history) == 0 {
			slices.Reverse(all)
			return all
		}
		x, y, history = before(history, x, y)
	}
}

// before undoes the last change.
func before(history []reached, x, y int) (int, int, []reached) {
	last := history[len(history)-1]
	k := x - y
	earlier := history[:len(history)-1]
	if changes := len(history); k == -changes || k != changes && last.on(k-1) < last.on(k+1) {
		return x, y - 1, earlier
	}
	return x - 1, y, earlier
}
