package page

import (
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
)

// The name of the body that speaks.
const (
	longestFormula  = 250 // bytes
	shortestFormula = 3   // characters
)

// speakers returns the bodies that a text names with which a resolution begins: "The General Assembly,". None for any other text.
func speakers(text string) []string {
	if len(text) > longestFormula || utf8.RuneCountInString(text) < shortestFormula {
		return nil
	}
	name, ok := strings.CutPrefix(strings.Trim(text, " ,.:*"), "The ")
	if !ok {
		name, ok = strings.CutPrefix(strings.Trim(text, " ,.:*"), "THE ")
	}
	switch {
	case strings.HasSuffix(strings.TrimRight(text, " *"), "."):
		return nil
	case !ok:
		return speaksElsewhere(text)
	}
	return graph.BodiesNamed(strings.TrimSuffix(name, ","))
}
