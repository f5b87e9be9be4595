package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// MostVariants is how many terms a word stands for whose letters may differ.
const MostVariants = 50

// Distance returns how many letters must be put in, taken away, changed, or swapped with the next one to make b of a; most+1 where there are more than most.
func Distance(a, b string, most int) int {
	if a == b {
		return 0
	}
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) > most || len(t)-len(s) > most {
		return most + 1
	}
	before, row, next := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := range s {
		next[0] = i + 1
		least := next[0]
		for j := range t {
			differ := 1
			if s[i] == t[j] {
				differ = 0
			}
			d := min(row[j+1]+1, next[j]+1, row[j]+differ)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				d = min(d, before[j-1]+1)
			}
			next[j+1] = d
			least = min(least, d)
		}
		if least > most {
			return most + 1
		}
		before, row, next = row, next, before
	}
	return min(row[len(t)], most+1)
}

// Variants returns, of some terms, those from which at most so many letters of the term differ: the nearest first, of these the longer ones, then in
// order; no more than MostVariants, each once.
func Variants(term string, edits int, terms []string) []string {
	type variant struct {
		term     string
		distance int
		short    int // letters that it has less than the term
	}
	var near []variant
	n := utf8.RuneCountInString(term)
	for _, t := range terms {
		if d := Distance(term, t, edits); d <= edits {
			near = append(near, variant{t, d, max(0, n-utf8.RuneCountInString(t))})
		}
	}
	slices.SortFunc(near, func(a, b variant) int {
		return cmp.Or(a.distance-b.distance, a.short-b.short, strings.Compare(a.term, b.term))
	})
	near = slices.Compact(near)
	var all []string
	for _, v := range near[:min(len(near), MostVariants)] {
		all = append(all, v.term)
	}
	return all
}

// Stiff returns the first word of a query that is long enough for its letters to differ, but was typed without that.
func (q *Query) Stiff() (word string, ok bool) {
	for _, leaf := range q.Leaves() {
		for _, r := range leaf.Readings {
			if len(r.Terms) == 1 && !r.Prefix && r.Edits == 0 && edits(r.Terms[0], anyEdits) > 0 {
				return leaf.Said, true
			}
		}
	}
	return "", false
}
