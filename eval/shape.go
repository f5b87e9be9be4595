package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// form says how a number is printed.
type form string

// The forms.
const (
	formSlash   form = "slash"        // 76/181
	formYear    form = "with year"    // 2195 (2014)
	formBare    form = "without year" // 1325
	formLetter  form = "lettered"     // 57/270 B, 217 A (III)
	formRoman   form = "Roman"        // 2625 (XXV)
	formSpecial form = "special"      // S-32/1, ES-10/15, 1874 (S-IV)
	formSymbol  form = "symbol"       // A/RES/76/181
	formOther   form = "other symbol" // A/75/982, which is no number of a resolution
)

var forms = []form{formSlash, formYear, formBare, formLetter, formRoman, formSpecial, formSymbol}

// shape is a number, by its look alone. It is what links are laid on, and what the plainest way to find citations would take.
type shape struct {
	start, end int // code points
	printed    string
	form       form
	listed     bool // further in a list: no word for what it is stands directly before it
}

// shapeOf are the shapes in the order in which they are tried at one place.
var shapeOf = regexp.MustCompile(strings.Join([]string{
	`(?P<symbol>(?:[AS]/(?:RES|PRST)|RES/[AS])/(?:E?S-)?\d+(?:/\d+)?(?: ?[A-Z]\b)?(?: ?\([0-9IVXLC-]+\))?)`,
	`(?P<roman>\d{1,4}(?: ?[A-ZА-Я])? ?\((?:E?S[-‐‑–])?[IVXLC]+\))`,
	`(?P<year>\d{1,4} ?\((?:19|2\d)\d\d\))`,
	`(?P<special>E?S[-‐‑–]\d{1,2}/\d{1,3}(?: ?[A-ZА-Я]\b)?)`,
	`(?P<other>[A-Z][A-Za-z]*(?:\.\d+)?(?:[/-][A-Za-z0-9.-]+)+)`,
	`(?P<slash>\d{1,4}/\d{1,4}(?: ?[A-ZА-Я]\b)?)`,
}, "|"))

var formOfGroup = map[string]form{"symbol": formSymbol, "roman": formRoman, "year": formYear, "special": formSpecial, "other": formOther, "slash": formSlash}

// wordFor are words directly before a number that is the first of a list, or alone.
var wordFor = []string{"resolution", "resolutions", "statement", "statements", "decision", "decisions", "document", "symbol"}

// shapesIn returns the numbers in a text, from left to right.
func shapesIn(text string) (shapes []shape) {
	names := shapeOf.SubexpNames()
	for _, m := range shapeOf.FindAllStringSubmatchIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(text[:m[0]])
		behind, _ := utf8.DecodeRuneInString(text[m[1]:])
		if isPart(before) || before == '/' || isPart(behind) {
			continue
		}
		s := shape{start: utf8.RuneCountInString(text[:m[0]]), printed: text[m[0]:m[1]], listed: !followsWord(text[:m[0]])}
		s.end = s.start + utf8.RuneCountInString(s.printed)
		for g := 1; g < len(names); g++ {
			if m[2*g] >= 0 {
				s.form = formOfGroup[names[g]]
			}
		}
		s.form = refine(s.form, s.printed)
		shapes = append(shapes, s)
	}
	return shapes
}

// isPart reports whether a character beside a number makes it a part of a word or of a longer number.
func isPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var (
	hasLetter  = regexp.MustCompile(`\d ?[A-ZА-Я](?: ?\([IVXLC]+\))?$`)
	hasSpecial = regexp.MustCompile(`\(E?S[-‐‑–]`)
)

func refine(f form, printed string) form {
	switch {
	case f == formRoman && hasSpecial.MatchString(printed):
		return formSpecial
	case (f == formRoman || f == formSlash) && hasLetter.MatchString(printed):
		return formLetter
	}
	return f
}

// followsWord reports whether a text ends with a word for what is numbered.
func followsWord(before string) bool {
	words := strings.Fields(before)
	return len(words) > 0 && slices.Contains(wordFor, strings.ToLower(words[len(words)-1]))
}
