package graph

import (
	"regexp"
	"strconv"
	"strings"
)

// numberShape is a number in folded text: 76/181, 57/270 B, S-32/1, XII/16 | 2195 (2014), 217 A (III), 1874 (S-IV) | 1325.
var numberShape = regexp.MustCompile(
	`^(?:((?:E?S-)?\d{1,3}|\d{4}|[IVXL]{1,6})/(\d{1,4}) ?([A-Z]?)|(\d{1,4}) ?([A-Z]?) ?\(((?:E?S-)?(?:[IVXLC]+|\d{1,2})|\d{4})\)|(\d{1,4}) ?([A-Z]?))$`)

// ParseNumber reads a number as it is printed, without its body; see Number.String for the forms.
func ParseNumber(s string) (Number, bool) {
	if session, serial, ok := strings.Cut(s, "/"); ok && isShortNumber(session) && isShortNumber(serial) { // most numbers by far
		return Number{Session: stripZeros(session), Serial: atoi(serial)}, atoi(serial) > 0
	}
	return parseNumber(strings.ToUpper(foldSymbol(s)))
}

func parseNumber(upper string) (Number, bool) {
	m := numberShape.FindStringSubmatch(upper)
	switch {
	case m == nil:
		return Number{}, false
	case m[1] != "":
		return Number{Session: stripZeros(m[1]), Serial: atoi(m[2]), Letter: m[3]}, atoi(m[2]) > 0
	case m[4] != "":
		return Number{Session: m[6], Serial: atoi(m[4]), Letter: m[5], Running: true}, atoi(m[4]) > 0 && isSession(m[6])
	}
	return Number{Serial: atoi(m[7]), Letter: m[8]}, atoi(m[7]) > 0
}

// isSession reports whether the word in parentheses behind a running number is a year or a well-formed Roman numeral.
func isSession(s string) bool {
	s = plainSession(s)
	return roman(s) > 0 || atoi(s) > 0
}

// plainSession returns the session without the mark of special and emergency sessions.
func plainSession(s string) string { return strings.TrimPrefix(strings.TrimPrefix(s, "E"), "S-") }

func isSpecial(s string) bool { return plainSession(s) != s }

func yearIn(session string) int {
	if len(session) != 4 {
		return 0
	}
	return atoi(session)
}

func stripZeros(s string) string {
	if strings.HasPrefix(s, "0") {
		return strings.TrimLeft(s, "0")
	}
	return s
}

// atoi returns the number that s is, or 0.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

var romanDigits = map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}

// roman returns the value of a well-formed Roman numeral below 400, or 0.
func roman(s string) int {
	total := 0
	for i := range len(s) {
		v := romanDigits[s[i]]
		if i+1 < len(s) && v < romanDigits[s[i+1]] {
			total -= v
			continue
		}
		total += v
	}
	if total <= 0 || total >= 400 || romanOf(total) != s {
		return 0
	}
	return total
}

func romanOf(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value int
		digit string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.digit)
		}
	}
	return b.String()
}

// isShortNumber reports whether a word is one to four digits.
func isShortNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return 0 < len(s) && len(s) <= 4
}
