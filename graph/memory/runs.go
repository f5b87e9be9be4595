package memory

import "sort"

// ref points at a node or an edge of a segment.
type ref struct{ segment, index uint32 }

// mergeRuns puts refs into one order, given runs that are in that order already; of equals, those of earlier runs come first.
// What one source asserts stands mostly together in the whole, so whole stretches are found by galloping and moved at once: this
// takes far fewer comparisons than a sort, and comparing ids is what costs.
func mergeRuns(runs [][]ref, less func(a, b ref) bool) []ref {
	if len(runs) == 0 {
		return nil
	}
	for len(runs) > 1 {
		next := runs[:0:0]
		for i := 0; i < len(runs); i += 2 {
			if i+1 == len(runs) {
				next = append(next, runs[i])
				continue
			}
			next = append(next, merge(runs[i], runs[i+1], less))
		}
		runs = next
	}
	return runs[0]
}

func merge(a, b []ref, less func(a, b ref) bool) []ref {
	out := make([]ref, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		n := gallop(a, func(x ref) bool { return less(b[0], x) })
		out, a = append(out, a[:n]...), a[n:]
		if len(a) == 0 {
			break
		}
		n = gallop(b, func(x ref) bool { return !less(x, a[0]) })
		out, b = append(out, b[:n]...), b[n:]
	}
	return append(append(out, a...), b...)
}

// gallop returns the number of refs before the first for which after holds, looking near the beginning first.
func gallop(refs []ref, after func(ref) bool) int {
	hi := 1
	for hi <= len(refs) && !after(refs[hi-1]) {
		hi *= 2
	}
	lo := hi / 2
	return lo + sort.Search(min(hi, len(refs))-lo, func(i int) bool { return after(refs[lo+i]) })
}
