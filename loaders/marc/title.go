package marc

import (
	"regexp"
	"strings"

	"mandategraph/loaders/catalogue"
)

// statements are what catalogues put behind a title to say what the document is, where its kind says that too.
var statements = regexp.MustCompile(`^(?:(?:\pL+ )?draft (?:resolution|decision)|resolution|decision)s?(?: \(?[A-Z\d-]+\)?)?$`)

// title returns the title without the marks of cataloguing.
func (r *record) title() string {
	for _, f := range r.all("245") {
		title, rest := bare(f.value("a")), bare(f.value("b"))
		if rest != "" && !statements.MatchString(rest) {
			title += ": " + rest
		}
		if title != "" {
			return catalogue.Title(title)
		}
	}
	return ""
}

// bare takes off the marks that catalogues set between parts of a title.
func bare(s string) string {
	s = strings.TrimRight(s, " ")
	if i := strings.LastIndexByte(s, ' '); i > 0 && len(s)-i == 2 && strings.ContainsAny(s[i:], ":/;=") {
		s = s[:i]
	}
	return strings.ReplaceAll(strings.Trim(s, " "), " : ", ": ")
}
