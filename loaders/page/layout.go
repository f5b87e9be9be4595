package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text is wrapped where lines end because they are full; elsewhere each line is a paragraph.
const (
	longestWrapped = 120  // code points
	mostLong       = 0.3  // of all characters, in longer lines
	fewestBlank    = 0.15 // of all lines, where empty lines part paragraphs
	fewestBroken   = 8    // lines that go on, for certain, which tell the width
	fewestStarts   = 4    // lines that begin paragraphs, which tell whether empty ones part them
	fewestIndents  = 0.15 // of the lines of a page, where its margin is
)

// layout is how the lines of a text make paragraphs.
type layout struct {
	width  int  // column up to which lines are full; 0 where each line is a paragraph
	spaced bool // empty lines part paragraphs
}

func layoutOf(lines []line) layout {
	var widths []int
	all, long, blank := 0, 0, 0
	for i := range lines {
		n := utf8.RuneCountInString(lines[i].text)
		switch {
		case lines[i].gone:
			continue
		case n == 0:
			blank++
			continue
		case n > longestWrapped:
			long += n
		}
		all += n
		widths = append(widths, lines[i].end())
	}
	if all == 0 || float64(long) > mostLong*float64(all) {
		return layout{}
	}
	width, ok := brokenAt(lines)
	if !ok {
		slices.Sort(widths)
		width = widths[len(widths)*49/50]
	}
	spaced, ok := isSpaced(lines)
	if !ok {
		spaced = float64(blank) > fewestBlank*float64(len(lines))
	}
	return layout{width: width, spaced: spaced}
}

// isSpaced reports whether empty lines part paragraphs: whether one stands before most lines that begin as a paragraph does, behind one that
// ends as one does. A long paragraph has few empty lines around it. False for ok where such lines are too few to tell.
func isSpaced(lines []line) (spaced, ok bool) {
	last, empty := "", false
	count := map[bool]int{}
	for i := range lines {
		l := &lines[i]
		switch {
		case l.gone || l.page:
			last = ""
		case l.text == "":
			empty = true
			continue
		case clauseEnd.MatchString(last) && (itemStart.MatchString(l.text) || opensClause(last, l.text)):
			count[empty]++
		}
		if !l.gone {
			last = l.text
		}
		empty = false
	}
	return count[true] > count[false], count[true]+count[false] >= fewestStarts
}

// brokenAt measures how full lines are that go on: letters of a print differ in width, so its lines end at different columns. A line goes on
// for certain if the next one begins with a small letter, and was broken because the first word of that one had no room.
func brokenAt(lines []line) (width int, ok bool) {
	var ends []int
	for i := 1; i < len(lines); i++ {
		last, next := &lines[i-1], &lines[i]
		first, _ := utf8.DecodeRuneInString(next.text)
		if last.text == "" || last.gone || next.gone || next.page || !unicode.IsLower(first) || itemStart.MatchString(next.text) {
			continue
		}
		word, _, _ := strings.Cut(next.text, " ")
		ends = append(ends, last.end()+utf8.RuneCountInString(word))
	}
	if len(ends) < fewestBroken {
		return 0, false
	}
	slices.Sort(ends)
	return ends[1+len(ends)/20], true // a few are broken for other reasons
}

// margins returns the column at which most lines of each line's page begin, for pages with lines that are indented; -1 elsewhere.
func margins(lines []line) []int {
	all := make([]int, len(lines))
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && !lines[to].page {
			to++
		}
		m := marginOf(lines[from:to])
		for i := from; i < to; i++ {
			all[i] = m
		}
		from = to
	}
	return all
}

func marginOf(page []line) int {
	counts, n := map[int]int{}, 0
	for i := range page {
		if page[i].text != "" && !page[i].gone {
			counts[page[i].indent]++
			n++
		}
	}
	margin := -1
	for indent, count := range counts {
		if float64(count) >= fewestIndents*float64(n) && (margin < 0 || indent < margin) {
			margin = indent
		}
	}
	return margin
}
