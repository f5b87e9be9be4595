package wording

import (
	"math/bits"
	"strings"
	"unicode"
)

// Passage is a paragraph, a heading or the like of a text that is compared with another text.
type Passage struct {
	Words  string // its wording
	Sort   int    // passages of one sort alone become one another: a heading no paragraph
	Within int    // the index of the passage that it is a part of, which stands before it; -1 for none
}

// longestRun is how many words in a row are compared, at most. Single words tell short passages apart, longer runs long ones.
const longestRun = 3

// mostCompared bounds how many words of a passage are compared.
const mostCompared = 4000

// grams are the different runs of one to three words of a passage, as numbers in the order in which they are met. Case and punctuation
// do not count.
type grams []int32

// vocabulary numbers words and runs of them.
type vocabulary struct {
	words map[string]int32
	runs  map[[longestRun]int32]int32
	last  []int32 // of each run: the passage that was counted for it last
	read  int32   // passages
}

func newVocabulary() *vocabulary {
	return &vocabulary{words: map[string]int32{}, runs: map[[longestRun]int32]int32{}}
}

// grams reads a wording.
func (v *vocabulary) grams(wording string) (all grams) {
	v.read++
	var words []int32
	for _, w := range read(wording).words {
		if len(words) == mostCompared {
			break
		}
		if r := []rune(w.letters)[0]; unicode.IsLetter(r) || unicode.IsNumber(r) {
			words = append(words, v.word(strings.ToLower(w.letters)))
		}
	}
	for i := range words {
		run := [longestRun]int32{}
		for n := 0; n < longestRun && i+n < len(words); n++ {
			run[n] = words[i+n]
			if g := v.run(run); v.last[g] != v.read {
				v.last[g] = v.read
				all = append(all, g)
			}
		}
	}
	return all
}

// word numbers a word, from 1: 0 stands for none in a run.
func (v *vocabulary) word(w string) int32 {
	n, ok := v.words[w]
	if !ok {
		n = int32(len(v.words)) + 1
		v.words[w] = n
	}
	return n
}

func (v *vocabulary) run(r [longestRun]int32) int32 {
	n, ok := v.runs[r]
	if !ok {
		n = int32(len(v.runs))
		v.runs[r] = n
		v.last = append(v.last, 0)
	}
	return n
}

// weigh says what each run counts: more the fewer passages of both texts have it, in whole numbers so that sums are the same in any order.
func weigh(first, other []grams, runs int) []int64 {
	having := make([]int64, runs)
	for _, text := range [][]grams{first, other} {
		for _, passage := range text {
			for _, g := range passage {
				having[g]++
			}
		}
	}
	for g, n := range having {
		having[g] = rarity(int64(len(first)+len(other)), n)
	}
	return having
}

// rarity is the logarithm of how many times more passages there are than have a run, in eighths, rounded down.
func rarity(all, having int64) int64 {
	share := uint64(1 + all/max(having, 1))
	exponent := bits.Len64(share) - 1 // share is from 2^exponent to less than twice that
	return int64(exponent)*8 + int64((share<<3)>>exponent) - 8
}
