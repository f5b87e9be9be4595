package catalogue

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	councilTitle = regexp.MustCompile(`^Security Council (?:resolution|res\.?) \d+ \(\d{4}\)+ \[([^\]]+)\]?`)
	ordinal      = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)\b( \p{Lu})?`)
)

// numberTitle is what catalogues put in the place of a title that a text does not have.
var numberTitle = regexp.MustCompile(`^(?i:(?:security council |general assembly )?(?:resolution|decision)) [\dA-Z/() ]+$`)

// Title returns a title as documents print it; "" for what is only the number of a text. Catalogues write ordinal numbers in figures, documents in words; and they put the titles
// that they gave to resolutions of the Security Council, which have none, in brackets.
func Title(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	switch m := councilTitle.FindStringSubmatch(s); {
	case m != nil:
		s = m[1]
	case numberTitle.MatchString(s):
		return ""
	}
	var out strings.Builder
	at := 0
	for _, m := range ordinal.FindAllStringSubmatchIndex(s, -1) {
		n, _ := strconv.Atoi(s[m[2]:m[3]])
		word := ordinalWord(n)
		if m[4] >= 0 || m[0] == 0 { // a part of a name, or the first word
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		out.WriteString(s[at:m[0]] + word)
		at = m[3] + len("th")
	}
	return out.String() + s[at:]
}

var (
	ones = []string{"zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
		"fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"}
	tens = []string{"", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"}
)

// ordinalWord writes an ordinal number below a hundred in words.
func ordinalWord(n int) string {
	switch {
	case n < len(ones):
		return ones[n]
	case n%10 == 0:
		return tens[n/10] + "ieth"
	}
	return tens[n/10] + "y-" + ones[n%10]
}
