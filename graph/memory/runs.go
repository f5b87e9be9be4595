package memory

import (
	"cmp"
	"slices"
	"sort"
)

// ref points at a node or an edge of a segment.
type ref struct{ segment, index uint32 }

// mergeRuns puts refs into one order, given runs that are in that order already; of equals, those of earlier runs come first.
// What one source asserts stands mostly together in the whole, so whole stretches are found by galloping and moved at once: this
// takes far fewer comparisons than a sort, and comparing ids is what costs.
func mergeRuns(runs [][]ref, less func(a, b ref) bool) []ref {
	if len(runs) == 0 {
		return nil
	}
	total := 0
	for _, run := range runs {
		total += len(run)
	}
	into, spare := make([]ref, 0, total), make([]ref, 0, total)
	for len(runs) > 1 {
		next := runs[:0:0]
		for i := 0; i < len(runs); i += 2 {
			from := len(into)
			if i+1 == len(runs) {
				into = append(into, runs[i]...)
			} else {
				into = merge(into, runs[i], runs[i+1], less)
			}
			next = append(next, into[from:])
		}
		runs, into, spare = next, spare, into[:0]
	}
	return runs[0]
}

// merge appends two runs to what is there, in order.
func merge(out, a, b []ref, less func(a, b ref) bool) []ref {
	for len(a) > 0 && len(b) > 0 {
		if !less(b[0], a[len(a)-1]) {
			break
		}
		n := gallop(a, func(x ref) bool { return less(b[0], x) })
		out, a = append(out, a[:n]...), a[n:]
		n = gallop(b, func(x ref) bool { return !less(x, a[0]) })
		out, b = append(out, b[:n]...), b[n:]
	}
	return append(append(out, a...), b...)
}

// cut cuts a run where its refs come to be of another group. Runs of a group are put beside each other by grouped.
func cut(run []ref, group func(ref) int) (runs []groupedRun) {
	for from := 0; from < len(run); {
		g, to := group(run[from]), from+1
		for to < len(run) && group(run[to]) == g {
			to++
		}
		runs, from = append(runs, groupedRun{g, run[from:to]}), to
	}
	return runs
}

// groupedRun is a run of a group whose ids stand together in the whole.
type groupedRun struct {
	group int
	run   []ref
}

// grouped puts the runs of a group beside each other, in the order that they have: they hardly overlap then, and merging them is little more
// than putting one behind the other.
func grouped(runs []groupedRun) [][]ref {
	slices.SortStableFunc(runs, func(a, b groupedRun) int { return cmp.Compare(a.group, b.group) })
	out := make([][]ref, len(runs))
	for i := range runs {
		out[i] = runs[i].run
	}
	return out
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
