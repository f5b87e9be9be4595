package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// footBlock returns a footnote at the foot of a page as a block.
func footBlock(f *foot) Block {
	var flow Flow
	flow.Write(f.text)
	b := flow.Take()
	b.Note, b.Line, b.Strong = f.marker, f.at, false
	return b
}

// feetMarker finds the marks of footnotes that are printed as figures in the line, as text has no raised ones.
type feetMarker struct {
	blocks   []Block
	from, at int // where the last mark stands
	known    map[string]bool
	spaced   bool // there is a space before marks
}

// markFeet marks the footnotes in their order. A mark stands before its footnote and behind the mark of the one before it: behind a letter or
// a punctuation mark, else behind a word and a space. A footnote may be named again behind that.
func markFeet(blocks []Block) {
	m := feetMarker{blocks: blocks, known: map[string]bool{}}
	for q := range blocks {
		if marker := blocks[q].Note; marker != "" {
			m.mark(marker, q)
		}
	}
	m.again(len(blocks))
}

func (m *feetMarker) mark(marker string, q int) {
	b, found, ok := m.find(marker, q)
	if !ok {
		return
	}
	if m.known[marker] { // the numbers begin again
		m.again(b)
		clear(m.known)
	}
	m.known[marker] = true
	block := &m.blocks[b]
	m.spaced = block.isSpaced(found)
	block.addMark(marker, found)
	m.from, m.at = b, found.end
}

// farthestFoot is how many blocks lie between the mark of a footnote and the footnote.
const farthestFoot = 60

func (m *feetMarker) find(marker string, until int) (block int, found span, ok bool) {
	for _, near := range []bool{true, false} {
		for b := max(m.from, until-farthestFoot); b < until; b++ {
			if m.blocks[b].Note != "" {
				continue
			}
			behind := 0
			if b == m.from {
				behind = m.at
			}
			if found, ok := findMark(m.blocks[b].Text, marker, behind, near); ok {
				return b, found, true
			}
		}
	}
	return 0, span{}, false
}

// longestAgain is how long a paragraph may be in which marks stand again, in bytes.
const longestAgain = 1 << 16

// again marks where the footnotes so far are named again, up to a block.
func (m *feetMarker) again(until int) {
	for b := max(0, until-farthestFoot); b < until; b++ {
		block := &m.blocks[b]
		for marker := range m.known {
			if block.Note == "" && number(marker) > 0 && len(block.Text) <= longestAgain {
				block.markAgain(marker, m.spaced)
			}
		}
	}
}

func (b *Block) markAgain(marker string, spaced bool) {
	for at := 0; ; {
		found, ok := findMark(b.Text, marker, at, true)
		if !ok {
			return
		}
		if at = found.end; spaced == b.isSpaced(found) {
			b.addMark(marker, found)
		}
	}
}

func (b *Block) isSpaced(at span) bool {
	return at.start > 0 && strings.HasSuffix(b.Text[:offset(b.Text, at.start)], " ")
}

func (b *Block) addMark(marker string, at span) {
	for _, m := range b.Marks {
		if m.Start < at.end && at.start < m.End {
			return
		}
	}
	b.Marks = append(b.Marks, Mark{Marker: marker, Start: at.start, End: at.end})
	slices.SortStableFunc(b.Marks, func(x, y Mark) int { return x.Start - y.Start })
}

// findMark finds a marker in a text, behind a place: near is directly behind a letter, or behind a punctuation mark; else it stands behind a
// word and a space.
func findMark(text, marker string, behind int, near bool) (span, bool) {
	for from := offset(text, behind); ; {
		i := strings.Index(text[from:], marker)
		if i < 0 {
			return span{}, false
		}
		i += from
		from = i + len(marker)
		if isMarkAt(text, i, from, near) {
			start := utf8.RuneCountInString(text[:i])
			return span{start, start + utf8.RuneCountInString(marker)}, true
		}
	}
}

var (
	// behindWord is the end of a word, with a stop or without: of no symbol, and of no word that is cut short before its number.
	behindWord = regexp.MustCompile(`(?:^|[\s(“"‘-])\pL\p{Ll}{4,}\.$|\pL{2}$`)

	// countedWord stands before a number that counts something, and thus is no mark of a footnote.
	countedWord = regexp.MustCompile(`\b\p{Ll}{1,5}$|(?i)\b(?:goals?|paragraphs?|articles?|resolutions?|decisions?|sections?|chapters?|number|volume|targets?|documents?|january|february|august|september|october|november|december|agenda items?|between)$`)

	// measured is what stands behind a number that counts something.
	measured = regexp.MustCompile(`^ (?:per|January|February|March|April|May|June|July|August|September|October|November|December|million|billion|years?|months?|days?)\b`)
)

func isMarkAt(text string, i, end int, near bool) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[end:])
	if i == 0 || end < len(text) && after != ' ' && !strings.ContainsRune(".,;:)”’", after) || !startsFreely(text[end:]) {
		return false
	}
	if before != ' ' {
		return near && endsFreely(text[max(0, i-longestWord):i])
	}
	word := text[max(0, i-1-longestWord) : i-1]
	last, _ := utf8.DecodeLastRuneInString(word)
	if near {
		return !unicode.IsLetter(last) && endsFreely(word) && !measured.MatchString(text[end:])
	}
	return (unicode.IsLetter(last) || unicode.IsDigit(last)) && !countedWord.MatchString(strings.ToValidUTF8(word, "")) && !measured.MatchString(text[end:])
}

// endsFreely reports whether a text ends with a word or with a punctuation mark that is no part of a number.
func endsFreely(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(",;:)]”’\"'", last) || behindWord.MatchString(strings.ToValidUTF8(text, ""))
}

// startsFreely reports whether no figure goes on behind a mark: "1,5".
func startsFreely(rest string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, ".,"))
	return !unicode.IsDigit(first)
}
