package bench

import (
	"math/rand/v2"
	"strings"
)

// vocabulary is words that nobody ever wrote, with the endings that stemmers look for, drawn as often as in real texts: few of them make up
// most of a text, and most occur hardly ever.
type vocabulary struct {
	words []string
	next  *rand.Zipf
}

const vocabularySize = 20_000

var (
	onsets  = strings.Fields("b br c ch d dr f fl g gr h j k l m n p pl pr r s sh st t tr v w z")
	nuclei  = strings.Fields("a e i o u ai ea io ou")
	endings = strings.Fields("s ed ing ly ment tion ness al ity e er able . . . . . .")
)

func newVocabulary(r *rand.Rand) *vocabulary {
	v := &vocabulary{next: rand.NewZipf(r, 1.08, 2, vocabularySize-1)}
	seen := map[string]bool{}
	for len(v.words) < vocabularySize {
		w := invented(r, 1+min(len(v.words)/60, 1)+r.IntN(2))
		if !seen[w] {
			seen[w] = true
			v.words = append(v.words, w)
		}
	}
	return v
}

// invented makes a word of so many syllables.
func invented(r *rand.Rand, syllables int) string {
	var b strings.Builder
	for range syllables {
		b.WriteString(onsets[r.IntN(len(onsets))])
		b.WriteString(nuclei[r.IntN(len(nuclei))])
	}
	if e := endings[r.IntN(len(endings))]; e != "." {
		b.WriteString(e)
	}
	return b.String()
}

// text draws so many words.
func (v *vocabulary) text(words int) string {
	var b strings.Builder
	b.Grow(8 * words)
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(v.words[v.next.Uint64()])
	}
	b.WriteByte('.')
	return b.String()
}
