package mandate

import (
	"strconv"
	"strings"
)

var units = strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")

var tens = strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")

var unitOrdinals = strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")

var tenOrdinals = strings.Fields("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")

// ordinal returns the number of "seventy-eighth", and of the last in "seventy-eighth and seventy-ninth"; 0 for anything else.
func ordinal(s string) int {
	if rest, ok := strings.CutPrefix(s, "one hundred "); ok {
		if n := ordinal(strings.TrimPrefix(rest, "and ")); n > 0 {
			return 100 + n
		}
		return 0
	}
	if i := strings.LastIndex(s, " and "); i >= 0 {
		s = s[i+len(" and "):]
	}
	if n := place(unitOrdinals, s); n > 0 {
		return n
	}
	if n := place(tenOrdinals, s); n > 0 {
		return 10 + 10*n
	}
	ten, unit, _ := strings.Cut(s, "-")
	if t, u := place(tens, ten), place(unitOrdinals[:9], unit); t > 0 && u > 0 {
		return 10 + 10*t + u
	}
	return 0
}

// cardinal returns the number of "120", "ninety", "forty-five"; 0 for anything else.
func cardinal(s string) int {
	if n, err := strconv.Atoi(s); err == nil && n > 0 && n < 10_000 {
		return n
	}
	if n := place(units, s); n > 0 {
		return n
	}
	ten, unit, _ := strings.Cut(s, "-")
	if t := place(tens, ten); t > 0 {
		return 10 + 10*t + place(units[:9], unit)
	}
	return 0
}

// place returns where a word stands in a list, from 1; 0 where it does not.
func place(list []string, word string) int {
	for i, w := range list {
		if w == word {
			return i + 1
		}
	}
	return 0
}
