package walk

import (
	"strconv"
	"strings"
	"time"

	"mandategraph/graph"
)

// dueIn is the period of a deadline, of which the graph keeps the last day: the year or the month that this day ends, unless the print names
// the day itself. A session of a body is known to the year.
func dueIn(day, printed string) graph.Period {
	p := graph.Period{Start: day, End: day, Precision: graph.ToDay, Status: graph.Planned}
	last, err := time.Parse(time.DateOnly, day)
	if err != nil || last.AddDate(0, 0, 1).Day() != 1 || namesDay(printed, last.Day()) {
		return p
	}
	p.Start, p.Precision = day[:len("2006-01-")]+"01", graph.ToMonth
	if last.Month() == time.December {
		p.Start, p.Precision = day[:len("2006-")]+"01-01", graph.ToYear
	}
	return p
}

// namesDay tells whether the number of a day stands in a print by itself, and not as 31st, which numbers sessions.
func namesDay(printed string, day int) bool {
	number := strconv.Itoa(day)
	for rest := printed; ; {
		at := strings.Index(rest, number)
		if at < 0 {
			return false
		}
		before, behind := rest[:at], rest[at+len(number):]
		if !endsInDigit(before) && (behind == "" || !isDigit(behind[0]) && !isLetter(behind[0])) {
			return true
		}
		rest = behind
	}
}

func endsInDigit(s string) bool { return s != "" && isDigit(s[len(s)-1]) }
func isDigit(c byte) bool       { return '0' <= c && c <= '9' }
func isLetter(c byte) bool      { return 'a' <= c|0x20 && c|0x20 <= 'z' }
