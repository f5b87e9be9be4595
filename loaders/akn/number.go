package akn

import (
	"strconv"
	"strings"
	"unicode"
)

// style is how a paragraph is numbered.
type style uint8

const (
	styleNone    style = iota
	styleDigits        // 11.
	styleDecimal       // 3.1.
	styleLetter        // (a), a.
	styleRoman         // (i), i.
	styleCapital       // A.
	styleRomanUp       // II.
	styleInner         // (1)
	styleBullet        // •, –
	styleOther
)

func isLetter(r rune) bool { return unicode.IsLetter(r) }

// bare returns a number without its brackets, stops and dashes: "a" of "(a)", "1" of "1 -".
func bare(number string) string {
	return strings.Trim(number, "().:;[]،、．（） \t\u00a0\u200e\u200f-–—")
}

// styleOf returns how a number is printed. One letter that is a Roman numeral too is a letter here; see place.
func styleOf(number string) style {
	s := bare(number)
	switch {
	case number == "":
		return styleNone
	case s == "" || strings.ContainsAny(s, "•*·−‒○▪●") && len([]rune(s)) == 1:
		return styleBullet
	case isDigits(s) && strings.HasPrefix(number, "("):
		return styleInner
	case isDigits(s):
		return styleDigits
	case isDigits(strings.ReplaceAll(s, ".", "")):
		return styleDecimal
	case len(s) == 1 && 'a' <= s[0] && s[0] <= 'z', len(s) == 2 && s[0] == s[1] && 'a' <= s[0] && s[0] <= 'z' && s != "ii" && s != "xx" && s != "cc":
		return styleLetter
	case len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z':
		return styleCapital
	case roman(s) > 0:
		return styleRoman
	case roman(strings.ToLower(s)) > 0:
		return styleRomanUp
	}
	return styleOther
}

func isDigits(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// ordinal returns the place of a number in its row, from 1; 0 where it has none.
func ordinal(number string, s style) int {
	text := bare(number)
	switch s {
	case styleDigits, styleInner:
		n, _ := strconv.Atoi(strings.Replace(text, "l", "1", 1)) // see isMistyped
		return n
	case styleLetter, styleCapital:
		first := strings.ToLower(text)[0]
		return int(first-'a') + 1 + 26*(len(text)-1)
	case styleRoman, styleRomanUp:
		return roman(strings.ToLower(text))
	}
	return 0
}

// roman reads a Roman numeral in small letters; 0 for anything else.
func roman(s string) int {
	digits := map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	total, last := 0, 1000
	for _, r := range s {
		d := digits[r]
		if d == 0 {
			return 0
		}
		if d > last {
			total -= 2 * last
		}
		total, last = total+d, d
	}
	return total
}
