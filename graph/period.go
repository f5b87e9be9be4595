package graph

// Precision says how exactly a date is known.
type Precision string

// The precisions.
const (
	ToDay   Precision = "DAY"
	ToMonth Precision = "MONTH"
	ToYear  Precision = "YEAR"
)

// DateStatus says whether the source looked back or ahead.
type DateStatus string

// The statuses.
const (
	Held    DateStatus = "HELD"
	Planned DateStatus = "PLANNED"
)

// Period is a day or a stretch of days.
type Period struct {
	Start, End string // YYYY-MM-DD
	Precision  Precision
	Status     DateStatus
}

// On returns the period of one day that is past.
func On(day string) Period { return Period{day, day, ToDay, Held} }

// SetPeriod returns the properties with the four of the date set; an empty start leaves them as they are.
func (ps Props) SetPeriod(d Period) Props {
	if d.Start == "" {
		return ps
	}
	return ps.Set(PropDateStart, d.Start).Set(PropDateEnd, d.End).
		Set(PropDatePrecision, string(d.Precision)).Set(PropDateStatus, string(d.Status))
}
