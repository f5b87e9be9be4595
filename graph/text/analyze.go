package text

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxTerm is where a word is cut, in bytes: nobody types longer ones, and stores keep terms as keys.
const maxTerm = 96

// Analyze returns the terms of s in their order, repeated as often as they occur; nil without any. The language is that of the
// six official ones that s is in, such as "EN"; with another or none, words are not stemmed.
func Analyze(language, s string) []string {
	words := split(language, s)
	if len(words) == 0 {
		return nil
	}
	stem := stemmerOf(language)
	terms := make([]string, 0, len(words))
	for _, w := range words {
		if w.pairs {
			terms = appendPairs(terms, w.text)
			continue
		}
		terms = append(terms, stem(w.text))
	}
	return terms
}

// word is a folded word, or a run of characters to be taken in pairs, with its place in code points of the normalized text.
type word struct {
	text     string
	pairs    bool
	from, to int
}

// split returns the words of s, those left out that only join others: the s of "state's", the l of "l'État".
func split(language, s string) []word {
	sp := splitter{language: language, buf: make([]byte, 0, len(s)+len(s)/8), spans: make([]span, 0, len(s)/5+1)}
	for _, r := range norm.NFC.String(s) {
		sp.next(r)
	}
	sp.flush()
	return sp.words()
}

// splitter folds a text into one buffer and remembers where words end in it.
type splitter struct {
	language string
	buf      []byte
	spans    []span
	start    int  // of the open word in buf
	pairs    bool // whether the open word is of paired characters
	apart    rune // what parted the last word from the open one
	at       int  // code points read
	first    int  // the open word's first one
	last     int  // the one behind the open word
}

type span struct {
	from, to    int32
	first, last int32
	pairs       bool
}

func (sp *splitter) next(r rune) {
	sp.at++
	switch {
	case mark(r):
		sp.last = sp.at
	case !inWord(r):
		open := len(sp.buf) > sp.start
		sp.flush()
		if open {
			sp.elide(r)
		}
		sp.apart = r
	default:
		if p := pairwise(r); p != sp.pairs {
			sp.flush()
			sp.pairs, sp.apart = p, 0
		}
		if len(sp.buf) == sp.start {
			sp.first = sp.at - 1
		}
		sp.buf, sp.last = appendFolded(sp.buf, r), sp.at
	}
}

// flush ends the open word.
func (sp *splitter) flush() {
	if len(sp.buf) > sp.start && !sp.possessive(string(sp.buf[sp.start:])) {
		sp.spans = append(sp.spans, span{int32(sp.start), int32(sp.cut()), int32(sp.first), int32(sp.last), sp.pairs})
	}
	sp.start = len(sp.buf)
}

// cut returns where the open word ends; runs of paired characters are never too long, since their pairs are not.
func (sp *splitter) cut() int {
	end := len(sp.buf)
	if sp.pairs || end-sp.start <= maxTerm {
		return end
	}
	end = sp.start + maxTerm
	for !utf8.RuneStart(sp.buf[end]) {
		end--
	}
	return end
}

func (sp *splitter) words() []word {
	all := string(sp.buf)
	words := make([]word, len(sp.spans))
	for i, s := range sp.spans {
		words[i] = word{all[s.from:s.to], s.pairs, int(s.first), int(s.last)}
	}
	return words
}

// appendPairs appends each two neighbouring characters; a character alone is a term itself.
func appendPairs(terms []string, run string) []string {
	_, first := utf8.DecodeRuneInString(run)
	if first == len(run) {
		return append(terms, run)
	}
	for from := 0; from+first < len(run); {
		_, second := utf8.DecodeRuneInString(run[from+first:])
		terms = append(terms, run[from:from+first+second])
		from, first = from+first, second
	}
	return terms
}
