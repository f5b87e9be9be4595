package collect

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many code points of a name or a reason are shown.
const longest = 400

// Printable returns text that is safe on a terminal: what is not to be seen (controls, marks that turn the direction of writing, bytes
// that are not UTF-8) is written as an escape, and of what is very long the middle is left out.
func Printable(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[0])
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		text = text[size:]
	}
	return shorten(b.String())
}

func shorten(text string) string {
	if len(text) <= longest {
		return text
	}
	runes := []rune(text)
	if len(runes) <= longest {
		return text
	}
	return string(runes[:longest/2]) + " … " + string(runes[len(runes)-longest/2:])
}
