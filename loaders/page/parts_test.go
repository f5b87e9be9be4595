package page

import "testing"

// A single line break parts paragraphs where both sides say so.
func TestParts(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          bool
	}{
		{"Recalling its resolution 9/1,", "Noting that", true}, {"Recalling its resolution 9/1,[1]", "Noting that", true}, {"of the Convention;", "(viii) To count", true},
		{"by the sea.", "[1] See A/58/422.", true}, {"by the sea.", "¹ See A/58/422.", true}, {"Mandate", "1. Decides to go on;", true},
		{"Resolution 10/3", "The General Assembly,", true}, {"The General Assembly,", "recalling", true}, {"A list", "Resolution 10/3: Nets", true},
		{"A/RES/99/1", "99/1. Nets", true}, {"Nets", "A/RES/99/1", true}, {"Decision 10/1 Place", "The Conference decides to meet again by the sea.", true},
		{"Resolution 10/3", "Nets", false}, {"of the Parties to the", "Convention on boats,", false}, {"boats, oars,", "and nets", false}, {"in article", "12 of it", false},
		{"", "Nets", false}, {"50th plenary meeting", "17 December 2044", false},
	} {
		if got := Parts(c.before, c.after); got != c.want {
			t.Errorf("%q, %q: %v", c.before, c.after, got)
		}
	}
}
