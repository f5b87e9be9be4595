package curated

import (
	"regexp"
	"strings"

	"mandategraph/graph"
)

var pinpointShape = regexp.MustCompile(`^paras? \d+(-\d+)?(, \d+(-\d+)?)*$`)

// pinpoints returns the paragraphs in s, such as "para 18" or "paras 5-36, 46-70", in the form in which edges keep them.
func (r *row) pinpoints(column, s string) []string {
	if s == "" {
		return nil
	}
	if !pinpointShape.MatchString(s) {
		r.fault(column, `%q is no place in what is cited; write it as "para 18" or "paras 5-36, 46-70"`, s)
		return nil
	}
	_, numbers, _ := strings.Cut(s, " ")
	var points []graph.Pinpoint
	for n := range strings.SplitSeq(numbers, ", ") {
		from, to, isRange := strings.Cut(n, "-")
		raw := "paras " + n
		if !isRange {
			to, raw = from, "para "+n
		}
		points = append(points, graph.Pinpoint{Unit: "paragraph", From: from, To: to, Raw: raw})
	}
	return graph.EncodePinpoints(points)
}
