package pdf

import (
	"strings"
	"unicode"
)

// word is a run of letters without a space.
type word struct {
	text   string
	x, y   float64 // where it begins on its base line, in points from the lower left corner of the page
	end    float64
	size   float64 // of its type, in points; 0 until it is known
	strong bool    // bold or italics; known only for words that begin or end a run
	raised bool    // it is set small and over the line
	index  int     // of its first character
	behind int     // index of the character behind it

	inserted bool // the space behind it is a gap that the library took for one
}

// words returns the words of the page.
func (p *printed) words() ([]word, error) {
	var all []word
	for at := 0; at < len(p.chars); {
		if parts(p.chars[at]) {
			at++
			continue
		}
		from := len(all)
		for at < len(p.chars) && !endsRun(p.chars[at]) { // a run is what the library takes for one line
			if parts(p.chars[at]) {
				at++
				continue
			}
			end := p.wordEnd(at)
			var err error
			if all, err = p.add(all, at, end); err != nil {
				return nil, err
			}
			if at = end; isHyphen(p.chars[end-1]) {
				break
			}
		}
		if from == len(all) {
			at++
			continue
		}
		if err := p.place(all[from:]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// wordEnd returns the index behind the word that begins at one.
func (p *printed) wordEnd(at int) int {
	end := at
	for end < len(p.chars) && !parts(p.chars[end]) && !isHyphen(p.chars[end]) {
		end++
	}
	for end < len(p.chars) && isHyphen(p.chars[end]) {
		end++
	}
	return end
}

// parts reports whether a character stands between words.
func parts(r rune) bool {
	return unicode.IsSpace(r) || !isHyphen(r) && (unicode.IsControl(r) || r == '\ufeff' || r == '\u200b')
}

func endsRun(r rune) bool { return r == '\r' || r == '\n' }

// What the library gives for the hyphen of a word that a line's end breaks.
const (
	brokenHyphen = '\ufffe'
	oldHyphen    = '\u0002'
)

func isHyphen(r rune) bool { return r == brokenHyphen || r == oldHyphen }

// smaller is how much smaller the mark of a footnote is at least.
const smaller = 0.85

func canBeMark(r rune) bool { return r >= '0' && r <= '9' || r == '*' || r == '†' || r == '‡' }

// add adds the word between two characters. Figures that are set smaller than what stands before them are a word of their own: the mark of
// a footnote. Nothing else needs the size of each letter.
func (p *printed) add(all []word, at, end int) ([]word, error) {
	text := p.chars[at:end]
	first := len(all) == 0
	if single := len(text) == 1; !first && !single && !strings.ContainsFunc(string(text), canBeMark) {
		return append(all, p.word(at, end, 0)), nil
	}
	size, err := p.size(at)
	if err != nil {
		return nil, err
	}
	from := at
	for i := at + 1; i < end; i++ {
		if !canBeMark(p.chars[i]) && !canBeMark(p.chars[i-1]) {
			continue
		}
		other, err := p.size(i)
		if err != nil {
			return nil, err
		}
		if other > size*smaller && size > other*smaller {
			continue
		}
		all = append(all, p.word(from, i, size))
		from, size = i, other
	}
	return append(all, p.word(from, end, size)), nil
}

func (p *printed) word(at, end int, size float64) word {
	text := strings.Map(func(r rune) rune {
		if isHyphen(r) || r == '\u00ad' {
			return '-'
		}
		return r
	}, string(p.chars[at:end]))
	return word{text: text, size: size, index: at, behind: end}
}
