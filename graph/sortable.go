package graph

import (
	"strings"
	"unicode/utf8"
)

// labelKey is how many characters of a label count in its sort key: index entries of databases are short, and the id decides the rest.
const labelKey = 200

// first returns the first n characters of s.
func first(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// lastBasic is the last character that UTF-16 writes as one unit.
const lastBasic = '\uFFFF'

// firstKept is the first character that a sort key may hold. A store may so put U+0001 and the id behind a key, and keep the order.
const firstKept = '\u0002'

// sortable drops characters below firstKept and rewrites those beyond lastBasic, keeping their order: as lastBasic and two characters
// that hold ten bits each. Some databases compare strings by UTF-16 units in some places, where such characters come before others that
// they should follow; rewritten, they compare alike everywhere.
func sortable(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < firstKept || supplementary(r) }) {
		return s
	}
	const bits, base = 10, 0x100
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < firstKept:
		case supplementary(r):
			n := r - lastBasic - 1
			b.WriteRune(lastBasic)
			b.WriteRune(base + n>>bits)
			b.WriteRune(base + n&(1<<bits-1))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func supplementary(r rune) bool { return r > lastBasic && r <= utf8.MaxRune }
