package snapshot

import (
	"strconv"
	"strings"

	"mandategraph/graph"
)

// runs are the rows of a file, those of a source beside each other, in one slice: a slice for each of two thousand sources would grow for each.
type runs[T any] struct {
	all  []T
	of   map[string]extent
	last string
	from int // where the rows of the last source begin
}

// extent is where the rows of a source begin and end.
type extent struct{ from, to int }

// mostRows bounds what is set aside for the rows that a file is said to have.
const mostRows = 1 << 20

func newRuns[T any](rows int) runs[T] {
	return runs[T]{all: make([]T, 0, min(rows, mostRows)), of: map[string]extent{}}
}

// add adds a row. An Invalid error says that the rows are in no order.
func (r *runs[T]) add(source string, row T) error {
	if source != r.last || len(r.all) == 0 {
		if _, met := r.of[source]; met || source == "" {
			return graph.Errorf(graph.Invalid, "the rows of %q do not stand together", source)
		}
		r.end()
		r.of[source], r.last, r.from = extent{}, source, len(r.all)
	}
	r.all = append(r.all, row)
	return nil
}

// end notes where the rows of the last source end; it comes after the last row.
func (r *runs[T]) end() {
	if r.last != "" {
		r.of[r.last] = extent{r.from, len(r.all)}
	}
}

// run returns the rows of a source; what is appended to them is none of the others'.
func (r *runs[T]) run(source string) []T {
	e := r.of[source]
	return r.all[e.from:e.to:e.to]
}

// countIn returns how many rows a snapshot says that it has of a kind; 0 where it says nothing.
func countIn(about, of string) int {
	for line := range strings.Lines(about) {
		if n, ok := strings.CutPrefix(strings.TrimSpace(line), of+"\t"); ok {
			count, err := strconv.Atoi(n)
			if err == nil && count > 0 {
				return count
			}
		}
	}
	return 0
}
