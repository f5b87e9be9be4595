package storetest

import (
	"math/bits"

	"pgregory.net/rapid"
)

// Rapid's own numbers crowd at the small end, so that nested choices nearly always end in "nothing found". These do not; they still
// shrink to the first choice, and to no.

// upto draws a number below n, all alike.
func upto(t *rapid.T, n int, label string) int {
	return rapid.Custom(func(t *rapid.T) int {
		x := 0
		for range bits.Len(uint(n)) + 3 {
			x = x<<1 | one(rapid.Bool().Draw(t, "bit"))
		}
		return x % n
	}).Draw(t, label)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// draw takes one of some choices.
func draw[V any](t *rapid.T, from []V, label string) V { return from[upto(t, len(from), label)] }

// between draws a number from low to high.
func between(t *rapid.T, low, high int, label string) int { return low + upto(t, high-low+1, label) }

// chance is true in so many of a hundred draws.
func chance(t *rapid.T, percent int, label string) bool { return upto(t, 100, label) >= 100-percent }

// some takes so many of some choices, perhaps one twice.
func some[V any](t *rapid.T, from []V, low, high int, label string) []V {
	out := make([]V, between(t, low, high, label))
	for i := range out {
		out[i] = draw(t, from, label)
	}
	return out
}
