package text

import (
	"strings"
	"unicode/utf8"
)

// The beginnings and endings that the light10 method of Larkey, Ballesteros and Connell takes from an Arabic word, as they are after
// folding: the article with what is written onto it; one beginning, then each ending that leaves two letters.
var (
	arabicPrefixes = [...]string{"ال", "وال", "بال", "كال", "فال", "لل", "و"}
	arabicSuffixes = [...]string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"}
)

func stemArabic(word string) string {
	for _, p := range arabicPrefixes {
		least := 2
		if p == "و" { // most words that begin so are whole
			least = 3
		}
		if rest, ok := strings.CutPrefix(word, p); ok && utf8.RuneCountInString(rest) >= least {
			word = rest
			break
		}
	}
	for _, s := range arabicSuffixes {
		if rest, ok := strings.CutSuffix(word, s); ok && utf8.RuneCountInString(rest) >= 2 {
			word = rest
		}
	}
	return word
}
