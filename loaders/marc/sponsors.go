package marc

import (
	"regexp"
	"slices"
	"strings"
)

// joined is the note on those who joined the sponsors of a draft, before the document that says so and other notes.
var joined = regexp.MustCompile(`^Additional sponsors?: (.+?)(?: \([A-Z]+/[^)]*\))?\.(?: - .*)?$`)

// sponsors are those who submitted a draft, under whose names it stands in the catalogue, and those who joined them.
func (r *record) sponsors() []string {
	var all []string
	add := func(name string) {
		if name = strings.TrimRight(name, "., "); name != "" && name != "UN" && !strings.HasPrefix(name, "UN.") && !strings.HasPrefix(name, "UN ") && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	for _, f := range r.all("110", "710") {
		add(f.value("a"))
	}
	for _, f := range r.all("515") {
		if m := joined.FindStringSubmatch(f.value("a")); m != nil {
			for _, name := range listed(m[1]) {
				add(name)
			}
		}
	}
	return all
}

// withAnd are the names of States that have an "and" of their own, which ends no list.
var withAnd = []string{"Antigua and Barbuda", "Bosnia and Herzegovina", "Saint Kitts and Nevis", "Saint Vincent and the Grenadines", "Sao Tome and Principe",
	"Trinidad and Tobago", "Serbia and Montenegro"}

// listed returns the names of a list in words.
func listed(list string) []string {
	for _, name := range withAnd {
		list = strings.ReplaceAll(list, name, strings.ReplaceAll(name, " and ", "\x00"))
	}
	list = strings.ReplaceAll(list, " and ", ", ")
	return strings.Split(strings.ReplaceAll(list, "\x00", " and "), ", ")
}
