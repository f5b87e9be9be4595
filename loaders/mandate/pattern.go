package mandate

import (
	"regexp"
	"strings"
)

// pattern is an expression, and words of which one must stand in a text for it to be found: to look for them first costs a tenth.
type pattern struct {
	*regexp.Regexp
	needs []string
}

func newPattern(expression string, needs ...string) pattern {
	return pattern{regexp.MustCompile(expression), needs}
}

func (p pattern) worth(text string) bool {
	for _, word := range p.needs {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// find returns the first place in the text, as FindStringSubmatchIndex does; nil where there is none.
func (p pattern) find(text string) []int {
	if !p.worth(text) {
		return nil
	}
	return p.FindStringSubmatchIndex(text)
}

// words returns the groups of the first place, as FindStringSubmatch does; nil where there is none.
func (p pattern) words(text string) []string {
	if !p.worth(text) {
		return nil
	}
	return p.FindStringSubmatch(text)
}

// first returns the first place as printed; "" where there is none.
func (p pattern) first(text string) string {
	if at := p.find(text); at != nil {
		return text[at[0]:at[1]]
	}
	return ""
}
