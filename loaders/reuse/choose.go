package reuse

import (
	"cmp"
	"slices"
)

// clearly is by how much an older text must be closer than the last one of the series, so that it is named beside it.
const clearly = 0.05

// choose keeps the nearest predecessors, so that a chain of edges leads back to the first text and no pair is said twice: the paragraph of the
// last earlier text of the same series; the closest one of all where it is clearly closer, or where the series has none; and of the texts
// of these, further paragraphs that were merged into this one.
func (s *scorer) choose(i int, found []candidate) []candidate {
	if len(found) == 0 {
		return nil
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.closeness(), a.closeness()), cmp.Compare(s.all[b.other].date, s.all[a.other].date), cmp.Compare(s.all[a.other].id, s.all[b.other].id))
	})
	best := found[0]
	for _, c := range found { // of those that are about as close, the last
		if best.closeness()-c.closeness() < clearly && s.all[c.other].date > s.all[best.other].date {
			best = c
		}
	}
	chosen := []candidate{best}
	if last, ok := s.lastOfSeries(i, found); ok && last.other != best.other {
		if best.closeness()-last.closeness() < clearly {
			chosen[0] = last
		} else {
			chosen = append(chosen, last)
		}
	}
	return s.merged(chosen, found)
}

// closeness orders candidates: what is carried over of both.
func (c candidate) closeness() float64 { s := c.score(); return (s.shorter + s.longer) / 2 }

// lastOfSeries returns the closest paragraph of the last earlier text with the same title.
func (s *scorer) lastOfSeries(i int, found []candidate) (last candidate, ok bool) {
	for _, c := range found { // the closest first
		if s.all[c.other].series == s.all[i].series && (!ok || s.all[c.other].date > s.all[last.other].date) {
			last, ok = c, true
		}
	}
	return last, ok
}

// whole is the share of an earlier paragraph that must be found anew in a later one, so that it counts as merged into it.
const whole = 0.7

// merged adds the paragraphs of the texts that were chosen whose words are carried over too, in other places than those of the chosen.
func (s *scorer) merged(chosen, found []candidate) []candidate {
	taken := map[uint64]bool{}
	for _, c := range chosen {
		s.take(c, taken)
	}
	for _, c := range found {
		same := func(d candidate) bool {
			return s.all[d.other].document == s.all[c.other].document && d.other != c.other
		}
		if !slices.ContainsFunc(chosen, same) || slices.ContainsFunc(chosen, func(d candidate) bool { return d.other == c.other }) {
			continue
		}
		if s.anew(c, taken) >= max(leastShared, int(whole*float64(c.earlier))) {
			s.take(c, taken)
			chosen = append(chosen, c)
		}
	}
	return chosen
}

// take marks the runs that a candidate has in common with the paragraph.
func (s *scorer) take(c candidate, taken map[uint64]bool) {
	for _, h := range shingles(s.all[c.other].words) {
		if _, ok := s.runs[h]; ok {
			taken[h] = true
		}
	}
}

// anew counts the runs that a candidate has in common with the paragraph and no chosen one has.
func (s *scorer) anew(c candidate, taken map[uint64]bool) int {
	met := map[uint64]bool{}
	for _, h := range shingles(s.all[c.other].words) {
		if _, ok := s.runs[h]; ok && !taken[h] {
			met[h] = true
		}
	}
	return len(met)
}
