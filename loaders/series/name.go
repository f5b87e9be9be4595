package series

import (
	"slices"
	"strings"
	"unicode"
)

// Key is what the titles of one series have in common: the words without dates, years, and the numbers of sessions and periods. Two texts
// of a body with one key are of one series.
func Key(title string) string { return strings.Join(keyWords(title), " ") }

// keyWords returns the words of a title that do not change from session to session, in lower case and in their order.
func keyWords(title string) []string {
	all := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.M, r) && r != '(' && r != ')'
	})
	var kept []string
	for i, w := range all {
		next := ""
		if i+1 < len(all) {
			next = all[i+1]
		}
		w = strings.Trim(w, "()")
		if w != "" && !passing[w] && !isPassingNumber(w, next) {
			kept = append(kept, w)
		}
	}
	return kept
}

// isPassingNumber reports whether a number is that of a year, a day or a session, and not that of a resolution: "2240 (2015)".
func isPassingNumber(w, next string) bool {
	if strings.Trim(w, "0123456789") != "" {
		return false
	}
	return !strings.HasPrefix(next, "(")
}

// passing are the words that change from session to session, and those that say nothing.
var passing = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth " +
	"nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth twenty thirty forty fifty sixty seventy eighty ninety hundred " +
	"january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec " +
	"one two three four five six seven eight nine ten eleven twelve year years month months day days period periods biennium " +
	"of the and for in to on a an by its their with from at as until further additional")

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// weights say how much a word tells: the rarer it is among the titles, the more.
type weights map[string]float64

// likeness compares the words of two titles: the weight of the words that both have, as a share of those that either has, and of those of the
// earlier one.
func (w weights) likeness(later, earlier []string) (either, carried float64) {
	both, whole, old := 0.0, 0.0, 0.0
	for _, word := range later {
		if slices.Contains(earlier, word) {
			both += w[word]
		}
		whole += w[word]
	}
	for _, word := range earlier {
		old += w[word]
		if !slices.Contains(later, word) {
			whole += w[word]
		}
	}
	if whole == 0 || old == 0 {
		return 0, 0
	}
	return both / whole, both / old
}
