package docx

import (
	"regexp"
	"strconv"
	"strings"
)

var headingName = regexp.MustCompile(`^(?:heading([1-9])|h(ch|m|1|2|3|4|5|6|23|56)g?|(title)|(subtitle))$`)

// headingLevel returns the level of a heading by the name of its style: those of word processors and those of the templates of the United
// Nations ("H1", "HCh", "_ H_2/3_G"); 0 for none.
func headingLevel(name string) int {
	m := headingName.FindStringSubmatch(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _/", r) {
			return -1
		}
		return r
	}, strings.ToLower(name)))
	switch {
	case m == nil:
		return 0
	case m[3] != "", m[2] == "ch", m[2] == "m":
		return 1
	case m[4] != "":
		return 2
	}
	n, _ := strconv.Atoi((m[1] + m[2])[:1])
	return n
}
