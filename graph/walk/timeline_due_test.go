package walk

import (
	"testing"

	"mandategraph/graph"
)

func TestDueIn(t *testing.T) {
	for _, c := range []struct {
		day, printed, start string
		precision           graph.Precision
	}{
		{"2025-03-31", "no later than 31 March 2025", "2025-03-31", graph.ToDay},
		{"2025-03-31", "by March 2025", "2025-03-01", graph.ToMonth},
		{"2024-02-29", "by February 2024", "2024-02-01", graph.ToMonth},
		{"2025-12-31", "at its eightieth session", "2025-01-01", graph.ToYear},
		{"2022-12-31", "at its 31st session", "2022-01-01", graph.ToYear},
		{"2022-12-31", "A más tardar el 31 de diciembre", "2022-12-31", graph.ToDay},
		{"2022-12-31", "12月31日之前", "2022-12-31", graph.ToDay},
		{"2031-12-31", "by 2031, and 131 others", "2031-01-01", graph.ToYear},
		{"2025-06-15", "", "2025-06-15", graph.ToDay},
		{"2025-12-31", "", "2025-01-01", graph.ToYear},
		{"no day", "31", "no day", graph.ToDay},
	} {
		want := graph.Period{Start: c.start, End: c.day, Precision: c.precision, Status: graph.Planned}
		if got := dueIn(c.day, c.printed); got != want {
			t.Errorf("%s, %q: %+v, want %+v", c.day, c.printed, got, want)
		}
	}
}
