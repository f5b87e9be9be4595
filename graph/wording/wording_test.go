package wording

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// part makes a part of a wording from the words and how many code points stand before them.
func part(start int, words string) Part { return Part{start, start + len([]rune(words)), words} }

func TestDifferences(t *testing.T) {
	for name, test := range map[string]struct {
		first, other string
		want         []Difference
	}{
		"none":                      {"States watch piers.", "States watch piers.", nil},
		"nothing at all":            {"", "", nil},
		"a word":                    {"States watch piers.", "States guard piers.", []Difference{{part(7, "watch"), part(7, "guard")}}},
		"an ending":                 {"the pier", "the piers", []Difference{{part(4, "pier"), part(4, "piers")}}},
		"words side by side":        {"by day and night", "by full moon", []Difference{{part(3, "day and night"), part(3, "full moon")}}},
		"two places":                {"we may, or so", "We may or so", []Difference{{part(0, "we"), part(0, "We")}, {part(6, ","), part(6, "")}}},
		"a word more":               {"watch piers", "watch all piers", []Difference{{part(5, ""), part(6, "all")}}},
		"a word less":               {"watch all piers", "watch piers", []Difference{{part(6, "all"), part(5, "")}}},
		"a word more at the start":  {"piers", "All piers", []Difference{{part(0, ""), part(0, "All")}}},
		"a word more at the end":    {"watch", "watch 😀 all", []Difference{{part(5, ""), part(6, "😀 all")}}},
		"all":                       {"piers", "", []Difference{{part(0, "piers"), part(0, "")}}},
		"code points, not bytes":    {"😀 é pier", "😀 é quay", []Difference{{part(4, "pier"), part(4, "quay")}}},
		"a mark is of its letter":   {"cafe\u0301s", "cafes", []Difference{{part(0, "cafe\u0301s"), part(0, "cafes")}}},
		"quotation marks":           {"the “pier”", `the "pier"`, []Difference{{part(4, "“"), part(4, `"`)}, {part(9, "”"), part(9, `"`)}}},
		"characters of Chinese":     {"看守码头。", "看管码头。", []Difference{{part(1, "守"), part(1, "管")}}},
		"Arabic":                    {"تراقب الدول الأرصفة", "تراقب الدول المرافئ", []Difference{{part(12, "الأرصفة"), part(12, "المرافئ")}}},
		"white space alone":         {"see op 1 ", "see op1 ", []Difference{{part(4, "op 1"), part(4, "op1")}}},
		"a space before a mark":     {"piers : all", "piers: all", []Difference{{part(5, " "), part(5, "")}}},
		"a space at the end":        {"piers", "piers ", []Difference{{part(5, ""), part(5, " ")}}},
		"the number of a paragraph": {"61. Watch", "60. Watch", []Difference{{part(0, "61"), part(0, "60")}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Differences(test.first, test.other)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

var anyWording = rapid.Custom(func(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", " ", "  ", ".", "😀", "码", "e\u0301"}), 0, 24).Draw(t, "pieces"), "")
})

// With its differences written over, the first wording is the other, but for the white space beside them; and the parts cut out their words.
func TestDifferencesAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, other := anyWording.Draw(t, "first"), anyWording.Draw(t, "other")
		found := Differences(first, other)
		if (first == other) != (len(found) == 0) {
			t.Fatalf("%d differences", len(found))
		}
		var written strings.Builder
		at, a, b := 0, []rune(first), []rune(other)
		for _, d := range found {
			if string(a[d.First.Start:d.First.End]) != d.First.Words || string(b[d.Other.Start:d.Other.End]) != d.Other.Words {
				t.Fatalf("%+v is not cut out", d)
			}
			written.WriteString(string(a[at:d.First.Start]) + d.Other.Words)
			at = d.First.End
		}
		written.WriteString(string(a[at:]))
		if got, want := closed(written.String()), closed(other); got != want {
			t.Fatalf("written over it is %q", got)
		}
	})
}

func closed(s string) string { return strings.Join(strings.Fields(s), "") }

// As many words match as can be: the length of a longest common subsequence, computed the plain way.
func TestMatchesAreAsManyAsCanBe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := read(anyWording.Draw(t, "a")).words, read(anyWording.Draw(t, "b")).words
		if got, want := len(matches(a, b)), longest(a, b); got != want {
			t.Fatalf("%d words match, want %d", got, want)
		}
	})
}

func longest(a, b []word) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		corner := 0
		for i, y := range b {
			above := row[i+1]
			row[i+1] = max(above, row[i])
			if x.letters == y.letters {
				row[i+1] = corner + 1
			}
			corner = above
		}
	}
	return row[len(b)]
}

// Wordings that have little in common are one difference, soon found.
func TestMostChanges(t *testing.T) {
	first := "Same. " + strings.Repeat("a b ", mostChanges) + "end"
	other := "Same. " + strings.Repeat("c d ", mostChanges) + "end"
	found := Differences(first, other)
	if len(found) != 1 || found[0].First.Start != 6 || found[0].Other.End != len(other)-4 {
		t.Errorf("%d differences", len(found))
	}
}
