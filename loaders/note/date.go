package note

import (
	"regexp"
	"strings"
	"time"

	"mandategraph/graph"
)

var (
	dateRange = regexp.MustCompile(`(\d{1,2})(?:\s+(\pL+))?(?:\s+(\d{4}))?(?:\s*[-‐‑–—−]\s*|\s+(?:to|and)\s+)(\d{1,2})\s+(\pL+)\s+(\d{4})`)
	oneDate   = regexp.MustCompile(`(\d{1,2})\s+(\pL+)\s+(\d{4})`)
)

// parseDates reads "2-4 December 2024", "5 to 7 December 2022", "30 November - 2 December 2024" or one day.
func parseDates(s string) (first, last time.Time, err error) {
	if m := dateRange.FindStringSubmatch(s); m != nil {
		month, year := m[2], m[3]
		if month == "" {
			month = m[5]
		}
		if year == "" {
			year = m[6]
		}
		if last, err = parseDay(m[4] + " " + m[5] + " " + m[6]); err != nil {
			return
		}
		first, err = parseDay(m[1] + " " + month + " " + year)
		return
	}
	first, err = parseDay(oneDate.FindString(s))
	return first, first, err
}

func parseDay(s string) (time.Time, error) {
	words := strings.Fields(s)
	if len(words) == 3 && len(words[1]) > 1 {
		words[1] = strings.ToUpper(words[1][:1]) + strings.ToLower(words[1][1:])
	}
	day, err := time.Parse("2 January 2006", strings.Join(words, " "))
	if err != nil {
		return time.Time{}, graph.Errorf(graph.Invalid, "%q is no date", s)
	}
	return day, nil
}
