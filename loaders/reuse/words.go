package reuse

import (
	"iter"
	"strings"
	"unicode"
)

// mostWords bounds what of one paragraph is compared. The longest paragraph of a resolution has a third of them.
const mostWords = 4000

// stretch is a run of code points.
type stretch struct{ start, end int }

// words gives each word in lower case and where it stands; marks between words are no words.
func words(content string) iter.Seq2[string, stretch] {
	return func(yield func(string, stretch) bool) {
		at, first, begin, n := 0, -1, 0, 0
		for i, r := range content {
			switch inside := isInWord(r); {
			case inside && first < 0:
				first, begin = i, at
			case !inside && first >= 0:
				if n++; !yield(strings.ToLower(content[first:i]), stretch{begin, at}) || n == mostWords {
					return
				}
				first = -1
			}
			at++
		}
		if first >= 0 {
			yield(strings.ToLower(content[first:]), stretch{begin, at})
		}
	}
}

func isInWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r)
}

// wordsOf numbers the words of a wording.
func (r *reader) wordsOf(content string) []uint32 {
	all := make([]uint32, 0, len(content)/6)
	for w := range words(content) {
		n, ok := r.vocabulary[w]
		if !ok {
			n = uint32(len(r.vocabulary))
			r.vocabulary[strings.Clone(w)] = n
		}
		all = append(all, n)
	}
	return all
}

// size is how many words in a row are compared.
const size = 3

// shingle is a hash of a run of words.
func shingle(w []uint32) uint64 {
	h := uint64(w[0])<<32 ^ uint64(w[1])<<16 ^ uint64(w[2])
	h += uint64(w[1]) * 0x9e3779b97f4a7c15
	h ^= h >> 31
	h = (h + uint64(w[2])) * 0xbf58476d1ce4e5b9
	h ^= h >> 29
	h = (h + uint64(w[0])) * 0x94d049bb133111eb
	return h ^ h>>32
}

// isPlain reports whether a run of words is more than a part of a name.
func isPlain(names []bool, at int) bool {
	n := 0
	for _, name := range names[at : at+size] {
		if !name {
			n++
		}
	}
	return n > 1
}

// shingles gives the runs of words, in their order.
func shingles(w []uint32) iter.Seq2[int, uint64] {
	return func(yield func(int, uint64) bool) {
		for i := 0; i+size <= len(w); i++ {
			if !yield(i, shingle(w[i:])) {
				return
			}
		}
	}
}
