package curated

import (
	"time"

	"mandategraph/graph"
)

// period returns the date in one column with the status in another; none where the date is empty.
func (r *row) period(column, status string) graph.Period {
	d, ok := r.date(column)
	if !ok {
		return graph.Period{}
	}
	d.Status = graph.DateStatus(r.oneOf(status, statuses))
	return d
}

var statuses = []string{string(graph.Held), string(graph.Planned)}

// date returns what a cell says: a year, a month or a day.
func (r *row) date(column string) (graph.Period, bool) {
	s := r.text(column)
	if s == "" {
		return graph.Period{}, false
	}
	d, ok := parseDate(s)
	if !ok {
		r.fault(column, "%q is no date; write YYYY, YYYY-MM or YYYY-MM-DD, as exact as is known", s)
	}
	return d, ok
}

// shapes are the ways to write a date, with the step to the first day that is no longer meant.
var shapes = []struct {
	layout              string
	precision           graph.Precision
	years, months, days int
}{
	{"2006-01-02", graph.ToDay, 0, 0, 1},
	{"2006-01", graph.ToMonth, 0, 1, 0},
	{"2006", graph.ToYear, 1, 0, 0},
}

func parseDate(s string) (graph.Period, bool) {
	for _, shape := range shapes {
		start, err := time.Parse(shape.layout, s)
		if err != nil {
			continue
		}
		end := start.AddDate(shape.years, shape.months, shape.days).AddDate(0, 0, -1)
		return graph.Period{Start: start.Format(time.DateOnly), End: end.Format(time.DateOnly), Precision: shape.precision, Status: graph.Held}, true
	}
	return graph.Period{}, false
}
