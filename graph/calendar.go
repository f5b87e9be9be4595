package graph

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

// SessionYears returns the years in which a session of a body lies; zeros where that does not follow from its number.
func SessionYears(body string, session int) (first, last int) {
	c, ok := calendars[body]
	if !ok || session < c.since {
		return 0, 0
	}
	return c.years(session)
}
