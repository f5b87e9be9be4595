package page

import (
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
)

const longestFormula = 200 // bytes: the name of the body that speaks

// speakers returns the bodies that a text names with which a resolution begins: "The General Assembly,". None for any other text.
func speakers(text string) []string {
	if len(text) > longestFormula || utf8.RuneCountInString(text) < 5 {
		return nil
	}
	name, ok := strings.CutPrefix(strings.Trim(text, " ,.:*"), "The ")
	if !ok {
		name, ok = strings.CutPrefix(strings.Trim(text, " ,.:*"), "THE ")
	}
	if !ok || strings.HasSuffix(strings.TrimRight(text, " *"), ".") {
		return nil
	}
	return graph.BodiesNamed(strings.TrimSuffix(name, ","))
}
