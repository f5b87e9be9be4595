package html

import (
	"regexp"
	"strconv"
	"strings"
)

// list is an open list: how its items are numbered.
type list struct {
	style string // "decimal", "lower-alpha", "lower-roman", "upper-alpha", "upper-roman", "disc", "none"
	next  int
}

var (
	listStyle  = regexp.MustCompile(`(?i)list-style(?:-type)?\s*:[^;]*?(none|lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman|decimal|disc|circle|square)`)
	typeStyles = map[string]string{"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
)

func newList(name string, attrs map[string]string) *list {
	l := &list{style: "disc", next: 1}
	if name == "ol" {
		l.style = "decimal"
		if n, err := strconv.Atoi(attrs["start"]); err == nil && n > 0 {
			l.next = n
		}
	}
	if style, ok := typeStyles[attrs["type"]]; ok {
		l.style = style
	}
	if m := listStyle.FindStringSubmatch(attrs["style"]); m != nil {
		l.style = strings.Replace(strings.ToLower(m[1]), "latin", "alpha", 1)
	}
	return l
}

// nextNumber returns the number of an item of the innermost list, as a browser shows it and as texts print it: "1.", "(a)", "(i)", "•".
func (r *reader) nextNumber(attrs map[string]string) string {
	for i := len(r.frames) - 1; i >= 0; i-- {
		if l := r.frames[i].list; l != nil {
			if n, err := strconv.Atoi(attrs["value"]); err == nil && n > 0 {
				l.next = n
			}
			l.next++
			return l.number(l.next - 1)
		}
	}
	return "•"
}

func (l *list) number(n int) string {
	switch l.style {
	case "decimal":
		return strconv.Itoa(n) + "."
	case "lower-alpha":
		return "(" + letters(n) + ")"
	case "upper-alpha":
		return strings.ToUpper(letters(n)) + "."
	case "lower-roman":
		return "(" + roman(n) + ")"
	case "upper-roman":
		return strings.ToUpper(roman(n)) + "."
	case "none":
		return ""
	}
	return "•"
}

// letters returns a, b … z, aa, bb, as texts of the United Nations go on.
func letters(n int) string {
	const most = 3 * 26
	if n > most {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	const most = 400
	if n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		digit string
	}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.digit)
		}
	}
	return b.String()
}
