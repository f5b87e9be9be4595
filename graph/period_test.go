package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSetPeriod(t *testing.T) {
	for name, tt := range map[string]struct {
		period Period
		want   Props
	}{
		"a day": {On("2021-03-07"), Props{
			{PropDateEnd, "2021-03-07"}, {PropDatePrecision, "DAY"}, {PropDateStart, "2021-03-07"}, {PropDateStatus, "HELD"}}},
		"a plan without an end": {Period{Start: "2026-01-01", Precision: ToYear, Status: Planned}, Props{
			{PropDatePrecision, "YEAR"}, {PropDateStart, "2026-01-01"}, {PropDateStatus, "PLANNED"}}},
		"nothing": {Period{End: "2021-03-07", Status: Held}, nil},
	} {
		if d := cmp.Diff(tt.want, Props(nil).SetPeriod(tt.period)); d != "" {
			t.Errorf("%s (- want, + got):\n%s", name, d)
		}
	}
}
