package html

import (
	"regexp"
	"strconv"
	"strings"

	"mandategraph/loaders/page"
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
		return "(" + page.Letters(n) + ")"
	case "upper-alpha":
		return strings.ToUpper(page.Letters(n)) + "."
	case "lower-roman":
		return "(" + page.Roman(n) + ")"
	case "upper-roman":
		return strings.ToUpper(page.Roman(n)) + "."
	case "none":
		return ""
	}
	return "•"
}
