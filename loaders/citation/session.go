package citation

import (
	"slices"

	"mandategraph/graph"
)

// dateFits drops the symbols whose session was not in the year of the date.
func dateFits(found []graph.Symbol, year int) []graph.Symbol {
	if year == 0 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(x graph.Symbol) bool {
		first, last := graph.SessionYears(x.Body(), sessionNumber(x.Session()))
		return first > 0 && (year < first || year > last)
	})
}

// notLater drops the symbols of what was not there yet when the text was written.
func (s *scanner) notLater(found []graph.Symbol) []graph.Symbol {
	if s.ctx.Year == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(x graph.Symbol) bool {
		first, _ := graph.SessionYears(x.Body(), sessionNumber(x.Session()))
		year := x.Year()
		if x.Body() == graph.BodyID("ECOSOC") { // its session of a year begins in the summer before
			year--
		}
		return max(first, year) > s.ctx.Year
	})
}

func sessionNumber(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}
