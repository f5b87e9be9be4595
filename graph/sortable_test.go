package graph

import (
	"cmp"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

// Rewritten strings compare alike by code point and by UTF-16 unit, and as the strings themselves do by code point.
func TestSortableKeepsTheOrder(t *testing.T) {
	draw := rapid.StringOf(rapid.SampledFrom([]rune("a\u00E9\u0600\uD7FF\uE000\uFFFD\U00010000\U0001F600\U0010FFFD")))
	rapid.Check(t, func(t *rapid.T) {
		a, b := draw.Draw(t, "a"), draw.Draw(t, "b")
		x, y := sortable(a), sortable(b)
		if got, want := cmp.Compare(x, y), cmp.Compare(a, b); got != want {
			t.Fatalf("%q and %q compare as %d, want %d", a, b, got, want)
		}
		if got, want := compareUnits(x, y), cmp.Compare(x, y); got != want {
			t.Fatalf("%q and %q compare as %d by unit, as %d by code point", x, y, got, want)
		}
	})
}

func compareUnits(a, b string) int {
	x, y := utf16.Encode([]rune(a)), utf16.Encode([]rune(b))
	for i := range min(len(x), len(y)) {
		if c := cmp.Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(x), len(y))
}

func TestLabelKeyIsBounded(t *testing.T) {
	n := &Node{ID: "topic:t", Type: TypeTopic, Props: Props(nil).Set(PropPrefLabel, strings.Repeat("é", 1000))}
	if got := n.SortKey(OrderLabel); got != strings.Repeat("é", labelKey) {
		t.Errorf("%d bytes", len(got))
	}
}
