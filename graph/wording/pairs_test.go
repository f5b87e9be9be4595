package wording

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// text makes passages of wordings. One that begins with a # is a heading; one that begins with a dash is a part of the one before it that does not.
func textOf(wordings ...string) (all []Passage) {
	whole := -1
	for i, w := range wordings {
		p := Passage{Words: strings.TrimLeft(w, "#- "), Within: -1}
		switch {
		case strings.HasPrefix(w, "#"):
			p.Sort = 1
		case strings.HasPrefix(w, "-"):
			p.Within = whole
		default:
			whole = i
		}
		all = append(all, p)
	}
	return all
}

func paired(first, other []Passage, known [][2]int) []Pair {
	pairs, _ := Pairs(first, other, known)
	return pairs
}

func lines(pairs []Pair) (all []string) {
	for _, p := range pairs {
		moved := ""
		if p.Moved {
			moved = " moved"
		}
		all = append(all, fmt.Sprintf("%d-%d%s", p.First, p.Other, moved))
	}
	return all
}

func TestPairs(t *testing.T) {
	const (
		lamps = "Requests the harbour masters to light all lamps on the eastern pier before dusk"
		tolls = "Decides that no toll shall be asked of ferries that carry mail between the islands"
		bells = "Invites the keepers of the bells to ring them twice in fog and once in snow"
		ropes = "Urges every owner of a rope longer than thirty fathoms to have it tested in spring"
	)
	for name, test := range map[string]struct {
		first, other []Passage
		known        [][2]int
		want         []string
	}{
		"the same":                        {textOf(lamps, tolls), textOf(lamps, tolls), nil, []string{"0-0", "1-1"}},
		"nothing":                         {nil, textOf(lamps), nil, nil},
		"nothing in common":               {textOf(lamps), textOf("Welcomes a poem about geese"), nil, nil},
		"one put in before":               {textOf(lamps, tolls), textOf(bells, lamps, tolls), nil, []string{"0-1", "1-2"}},
		"some words changed":              {textOf(lamps, tolls), textOf(strings.ReplaceAll(lamps, "eastern", "western"), tolls), nil, []string{"0-0", "1-1"}},
		"case and marks do not count":     {textOf(lamps), textOf(strings.ToUpper(lamps) + ";"), nil, []string{"0-0"}},
		"the shorter one moved":           {textOf(lamps, tolls, bells), textOf(tolls, bells, lamps), nil, []string{"0-2 moved", "1-0", "2-1"}},
		"equal ones in their order":       {textOf("yes", "yes", "yes"), textOf("yes", "yes", "yes"), nil, []string{"0-0", "1-1", "2-2"}},
		"equal ones stay by their whole":  {textOf(lamps, "-yes", tolls, "-yes"), textOf(bells, ropes, tolls, "-yes"), nil, []string{"2-2", "3-3"}},
		"a part moves with its whole":     {textOf(lamps, "-with a wick", tolls, bells, ropes), textOf(tolls, bells, ropes, lamps, "-with a wick"), nil, []string{"0-3 moved", "1-4", "2-0", "3-1", "4-2"}},
		"a heading is no paragraph":       {textOf("#Lamps on piers"), textOf("Lamps on piers"), nil, nil},
		"headings":                        {textOf("#Lamps on piers", "#Tolls"), textOf("#Tolls", "#Lamps on all piers"), nil, []string{"0-1", "1-0 moved"}},
		"merged into a longer one":        {textOf(lamps), textOf(lamps + ", and to put them out at dawn"), nil, []string{"0-0"}},
		"the more alike of two":           {textOf(lamps), textOf(strings.ReplaceAll(lamps, "all lamps", "some torches"), lamps+" or so"), nil, []string{"0-1"}},
		"known to belong together":        {textOf("Asks for silence"), textOf("Wants quiet in the halls"), [][2]int{{0, 0}}, []string{"0-0"}},
		"known, where both are as likely": {textOf("Light the lamps", "Light the lamps"), textOf("Light the lamps"), [][2]int{{1, 0}}, []string{"1-0"}},
		"without words":                   {textOf("***", ""), textOf("", "***"), nil, []string{"0-1", "1-0 moved"}},
		"Chinese":                         {textOf("请港务长在黄昏前点亮东码头所有的灯", "决定不向渡船收费"), textOf("决定不向邮政渡船收费", "请港务长在黄昏前点亮西码头所有的灯"), nil, []string{"0-1", "1-0 moved"}},
		"Arabic":                          {textOf("يطلب من مديري الموانئ إضاءة جميع المصابيح قبل الغسق"), textOf("يقرر أن العبارات معفاة", "يطلب من مديري الموانئ إضاءة المصابيح قبل الغسق"), nil, []string{"0-1"}},
	} {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(test.want, lines(paired(test.first, test.other, test.known))); d != "" {
				t.Errorf("pairs (- want, + got):\n%s", d)
			}
		})
	}
}

func TestNear(t *testing.T) {
	first := textOf("Lights the lamps on the pier and rings the bells in fog", "Sings")
	other := textOf("Lights the lamps on the pier", "Rings the bells in fog", "#Sings")
	_, near := Pairs(first, other, nil)
	if near.OfFirst(0) != -1 || near.OfOther(0) != 0 || near.OfOther(1) != 0 || near.OfFirst(1) != -1 || near.OfOther(2) != -1 {
		t.Errorf("%+v", near)
	}
	if none := new(Nearest); none.OfFirst(3) != -1 || none.OfOther(0) != -1 {
		t.Error("nothing is near where nothing was compared")
	}
}

func TestInWords(t *testing.T) {
	if d := InWords("the “old” non-return 20\u00a0m valve", `the "old" non‑return 20 m valve`); d != nil {
		t.Errorf("%+v", d)
	}
	if d := InWords("the old valve;", "the old valve."); len(d) > 0 {
		t.Errorf("%+v", d)
	}
	want := []Difference{{part(4, "“old” non-return"), part(4, "new")}}
	if d := cmp.Diff(want, InWords("the “old” non-return;", "the new.")); d != "" {
		t.Errorf("in their own print (- want, + got):\n%s", d)
	}
}

var anyText = rapid.Custom(func(t *rapid.T) []Passage {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d", "e", "f", "g", "h"}), 0, 6)
	var all []Passage
	for i := range rapid.IntRange(0, 7).Draw(t, "passages") {
		p := Passage{Words: strings.Join(words.Draw(t, "words"), " "), Sort: rapid.IntRange(0, 1).Draw(t, "sort"), Within: -1}
		if i > 0 && rapid.Bool().Draw(t, "part") {
			p.Within = i - 1
		}
		all = append(all, p)
	}
	return all
})

// naiveAlike is how alike two passages are, by sets of strings.
func naiveAlike(first, other []Passage, i, j int) float64 {
	runs := func(p Passage) map[string]bool {
		words, all := strings.Fields(p.Words), map[string]bool{}
		for a := range words {
			for b := a + 1; b <= min(a+longestRun, len(words)); b++ {
				all[strings.Join(words[a:b], " ")] = true
			}
		}
		return all
	}
	both := slices.Concat(first, other)
	weight := func(run string) (w int64) {
		for _, p := range both {
			if runs(p)[run] {
				w++
			}
		}
		return rarity(int64(len(both)), w)
	}
	var shared, left, right int64
	for run := range runs(first[i]) {
		left += weight(run)
		if runs(other[j])[run] {
			shared += weight(run)
		}
	}
	for run := range runs(other[j]) {
		right += weight(run)
	}
	if shared == 0 {
		return 0
	}
	return (float64(shared)/float64(left) + float64(shared)/float64(right)) / 2
}

// Each passage has one partner at most, of its sort, and no two that are not paired are more alike than both are with their partners.
func TestPairsAreStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, other := anyText.Draw(t, "first"), anyText.Draw(t, "other")
		pairs := paired(first, other, nil)
		left, right := map[int]int{}, map[int]int{}
		class := func(i, j int) int {
			if first[i].Words == other[j].Words {
				return steps + 1
			}
			return int(naiveAlike(first, other, i, j) * steps)
		}
		for _, p := range pairs {
			if _, twice := left[p.First]; twice {
				t.Fatalf("%d has two partners", p.First)
			}
			if _, twice := right[p.Other]; twice {
				t.Fatalf("%d has two partners", p.Other)
			}
			left[p.First], right[p.Other] = class(p.First, p.Other), class(p.First, p.Other)
			if first[p.First].Sort != other[p.Other].Sort {
				t.Fatalf("%+v are of two sorts", p)
			}
			if a := naiveAlike(first, other, p.First, p.Other); first[p.First].Words != other[p.Other].Words && p.Alike != a {
				t.Fatalf("%+v are alike by %v", p, a)
			}
		}
		for i := range first {
			for j := range other {
				c := class(i, j)
				if first[i].Sort == other[j].Sort && float64(c) >= least*steps && c > left[i] && c > right[j] && (c > steps || naiveAlike(first, other, i, j) >= least) {
					t.Fatalf("%d and %d should be paired: %+v", i, j, pairs)
				}
			}
		}
	})
}

// What is paired with itself stays, and what is kept in order weighs as much as any part of the pairs that is in order.
func TestNothingMovesInItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText.Draw(t, "text")
		pairs := paired(text, text, nil)
		if len(pairs) != len(text) {
			t.Fatalf("%d of %d are paired", len(pairs), len(text))
		}
		for _, p := range pairs {
			if p.First != p.Other || p.Moved {
				t.Fatalf("%+v", p)
			}
		}
	})
}

func TestInOrderIsAsMuchAsCanBe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 8).Draw(t, "pairs")
		var passages []Passage
		var pairs []Pair
		for i, other := range rapid.Permutation(numbers(n)).Draw(t, "order") {
			passages = append(passages, Passage{Words: strings.Repeat("w ", rapid.IntRange(1, 3).Draw(t, "length"))})
			pairs = append(pairs, Pair{First: i, Other: other})
		}
		m := newMatcher(passages, passages, nil)
		weigh := func(in func(k int) bool) (sum int, ordered bool) {
			last := -1
			for k, p := range pairs {
				if in(k) {
					if p.Other < last {
						return 0, false
					}
					last, sum = p.Other, sum+1+len(m.left[p.First])
				}
			}
			return sum, true
		}
		best := 0
		for set := range 1 << n {
			if sum, ok := weigh(func(k int) bool { return set>>k&1 == 1 }); ok {
				best = max(best, sum)
			}
		}
		in := m.inOrder(pairs)
		if sum, ok := weigh(func(k int) bool { return in[k] }); !ok || sum != best {
			t.Fatalf("%v weigh %d, the best %d", in, sum, best)
		}
	})
}

func numbers(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}
