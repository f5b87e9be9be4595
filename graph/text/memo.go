package text

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// memoSize holds the common words of a language, which are nearly all words of a text; a power of two.
const memoSize = 1 << 14

// memo is a stemmer that remembers: stemming a word costs ten times as much as finding it here. It is bounded, since a word
// takes the place of another with its hash, and takes no lock.
type memo struct {
	stem  func(string) string
	slots [memoSize]atomic.Pointer[stemmed]
}

type stemmed struct{ word, stem string }

var seed = maphash.MakeSeed()

func (m *memo) of(word string) string {
	slot := &m.slots[maphash.String(seed, word)%memoSize]
	if s := slot.Load(); s != nil && s.word == word {
		return s.stem
	}
	stem := m.stem(word)
	if stem == "" {
		stem = word
	}
	slot.Store(&stemmed{strings.Clone(word), strings.Clone(stem)})
	return stem
}
