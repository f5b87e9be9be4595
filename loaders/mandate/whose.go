package mandate

import "strings"

// ofOther reports whether the name at token first only says whose something is: "the efforts of States", "the head of the Office" where the head is named.
func (a *address) ofOther(first int) bool {
	if a.whole {
		return false
	}
	j := first - 1
	for passed[a.word(j)] {
		j--
	}
	return j > a.from && modifiers[a.word(j)] && (a.here > 0 || abstract(a.word(j-1)))
}

// modifiers are the words behind which a name says whose, and not who; passed may stand between.
var (
	modifiers = words("of by under for from within in on with between to against concerning among")
	passed    = words("the all its their other relevant concerned interested competent appropriate existing each every any both these those such")
)

// abstract reports whether a noun is something that nobody can ask anything of: "efforts", "implementation".
func abstract(noun string) bool {
	if things[noun] {
		return true
	}
	noun = strings.TrimSuffix(noun, "s")
	for _, end := range [...]string{"tion", "sion", "ment", "ship", "ing", "ance", "ence", "ity", "sis", "al"} {
		if strings.HasSuffix(noun, end) {
			return !actors[noun]
		}
	}
	return false
}

var (
	things = words("efforts effort work use role initiatives initiative steps progress dialogue activities programmes measures support needs access attention return release exchange " +
		"end rights spirit importance capacity capacities contributions presence process review reports report input")
	actors = words("organization institution mission commission delegation administration population government principal official professional individual national")
)
