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
	if _, met := r.of[source]; met && source != r.last {
		return graph.Errorf(graph.Invalid, "the rows of %q do not stand together", source)
	} else if !met {
		r.of[source], r.last = extent{len(r.all), len(r.all)}, source
	}
	r.all = append(r.all, row)
	r.of[source] = extent{r.of[source].from, len(r.all)}
	return nil
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
