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
	draw := rapid.StringOf(rapid.SampledFrom([]rune("\u0002a\u00E9\u0600\uD7FF\uE000\uFFFD\U00010000\U0001F600\U0010FFFD")))
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

// A key with U+0001 and the id behind it compares as the key and then the id, whatever stands in what keys are made of.
func TestKeysCanHoldTheID(t *testing.T) {
	text := rapid.StringOf(rapid.SampledFrom([]rune("\x00\x01\x02\t a1é\uFFFF\U0001F600")))
	keyed := func(t *rapid.T, name string) (*Node, *Edge) {
		s := text.Draw(t, name)
		n := &Node{ID: "topic:" + text.Draw(t, "id of "+name), Type: TypeTopic, Props: Props(nil).Set(PropPrefLabel, s)}
		return n, &Edge{From: s, To: n.ID, Evidence: Evidence{Source: s, Place: text.Draw(t, "place of "+name)}}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, x := keyed(t, "a")
		b, y := keyed(t, "b")
		symbolA, symbolB := symbol(a.ID), symbol(b.ID)
		for _, keys := range [...][2]string{
			{a.SortKey(OrderLabel), b.SortKey(OrderLabel)}, {a.SortKey(OrderNumber), b.SortKey(OrderNumber)},
			{symbolA.SortKey(OrderNumber), symbolB.SortKey(OrderNumber)}, {x.SortKey(OrderPlace), y.SortKey(OrderPlace)},
		} {
			joined := cmp.Compare(keys[0]+"\x01topic:a", keys[1]+"\x01topic:b")
			if want := cmp.Or(cmp.Compare(keys[0], keys[1]), -1); joined != want {
				t.Fatalf("%q and %q compare with ids as %d, want %d", keys[0], keys[1], joined, want)
			}
			if i := strings.IndexFunc(keys[0], func(r rune) bool { return r < firstKept }); i >= 0 {
				t.Fatalf("%q holds %q", keys[0], keys[0][i])
			}
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
