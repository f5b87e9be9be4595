package citation

import (
	"slices"

	"mandategraph/graph"
)

// calendars say in which years the sessions of bodies lie, as far as that follows from the session's number: from the session since it does.
var calendars = map[string]struct {
	since int
	years func(session int) (first, last int)
}{
	"body:GA":         {31, func(n int) (int, int) { return 1945 + n, 1946 + n }},
	"body:CCPCJ":      {1, func(n int) (int, int) { return 1991 + n, 1991 + n }},
	"body:CND":        {45, func(n int) (int, int) { return 1957 + n, 1957 + n }},
	"body:CSW":        {40, func(n int) (int, int) { return 1956 + n, 1956 + n }},
	"body:CSOCD":      {33, func(n int) (int, int) { return 1962 + n, 1962 + n }},
	"body:ESCAP":      {40, func(n int) (int, int) { return 1944 + n, 1944 + n }},
	"body:STATCOM":    {31, func(n int) (int, int) { return 1969 + n, 1969 + n }},
	"body:HRC":        {4, func(n int) (int, int) { return 2006 + (n-1)/3, 2006 + (n-1)/3 }},
	"body:COP-UNTOC":  {4, func(n int) (int, int) { return 2000 + 2*n, 2000 + 2*n }},
	"body:COSP-UNCAC": {3, func(n int) (int, int) { return 2003 + 2*n, 2003 + 2*n }},
}

// dateFits drops the symbols whose session was not in the year of the date.
func dateFits(found []graph.Symbol, year int) []graph.Symbol {
	if year == 0 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(x graph.Symbol) bool {
		c, ok := calendars[x.Body()]
		session := sessionNumber(x.Session())
		if !ok || session < c.since {
			return false
		}
		first, last := c.years(session)
		return year < first || year > last
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
