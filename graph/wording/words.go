package wording

import "unicode"

// text is a wording and its words.
type text struct {
	points []rune
	words  []word
}

// word is one word and where it stands.
type word struct {
	letters    string
	start, end int
}

// read cuts a wording into words.
func read(s string) text {
	t := text{points: []rune(s)}
	for at := 0; at < len(t.points); {
		if unicode.IsSpace(t.points[at]) {
			at++
			continue
		}
		end := t.wordEnd(at)
		t.words = append(t.words, word{string(t.points[at:end]), at, end})
		at = end
	}
	return t
}

// wordEnd returns the end of the word that begins at a code point: letters and digits that no space parts are one word, with the
// marks on them, and anything else is a word of its own.
func (t text) wordEnd(at int) int {
	end := at + 1
	if lettered(t.points[at]) {
		for end < len(t.points) && lettered(t.points[end]) {
			end++
		}
	}
	for end < len(t.points) && unicode.Is(unicode.M, t.points[end]) {
		end++
	}
	return end
}

// lettered reports whether a character is part of a longer word: a letter of a script with spaces, a digit, a mark on one.
func lettered(r rune) bool {
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r)
}

// part is what stands from one word to before another; where there is no word between them, the place for one.
func (t text) part(from, to int) Part {
	if from == to {
		at := t.before(from).Start
		return Part{at, at, ""}
	}
	return t.cut(t.words[from].start, t.words[to-1].end)
}

// before is what stands between a word, or the end, and the word before it.
func (t text) before(n int) Part {
	start, end := 0, len(t.points)
	if n > 0 {
		start = t.words[n-1].end
	}
	if n < len(t.words) {
		end = t.words[n].start
	}
	return t.cut(start, end)
}

func (t text) cut(start, end int) Part { return Part{start, end, string(t.points[start:end])} }
