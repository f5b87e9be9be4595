package page

import (
	"regexp"
	"strings"
)

// mostHead is how many lines a running head has.
const mostHead = 4

// dropHeads marks the running heads of pages: the lines at the top of a page, up to an empty one, of which one holds the symbol that stands
// over the document, or which say what a paragraph before or the top of another page says.
func dropHeads(lines []line) {
	tops := topsOf(lines)
	count := map[string]int{}
	for _, t := range tops {
		count[t.text]++
	}
	symbol, said, next := "", map[string]bool{}, 0
	for i := range lines {
		l := &lines[i]
		if symbol == "" && IsSymbol(l.text) {
			symbol = l.text
		}
		if next < len(tops) && tops[next].first == i {
			t := tops[next]
			next++
			switch at := withSymbol(lines[t.first:t.behind], symbol); {
			case t.ends && (at >= 0 || t.text != "" && (said[t.text] || count[t.text] > 1)):
				for j := t.first; j < t.behind; j++ {
					lines[j].gone = true
				}
			case at >= 0:
				lines[t.first+at].gone = true
			}
			continue
		}
		if l.text != "" && (i == 0 || lines[i-1].text == "") {
			note(said, lines[i:min(len(lines), i+mostHead)])
		}
	}
}

// top are the first lines of a page that are not gone.
type top struct {
	first, behind int
	ends          bool // an empty line stands behind them
	text          string
}

func topsOf(lines []line) []top {
	var tops []top
	for i := range lines {
		if !lines[i].page {
			continue
		}
		t := top{first: i}
		for t.first < len(lines) && (lines[t.first].text == "" || lines[t.first].gone) {
			t.first++
		}
		if n := len(tops); n > 0 && tops[n-1].first == t.first {
			continue
		}
		t.behind = t.first
		for t.behind < len(lines) && t.behind < t.first+mostHead && lines[t.behind].text != "" {
			t.behind++
		}
		t.ends = t.behind < len(lines) && lines[t.behind].text == ""
		t.text = joinedLines(lines[t.first:t.behind])
		tops = append(tops, t)
	}
	return tops
}

// withSymbol returns the line that begins or ends with the symbol of the document, beside something else or alone; -1 for none.
func withSymbol(lines []line, symbol string) int {
	if symbol == "" {
		return -1
	}
	for i := range lines {
		rest, ok := strings.CutPrefix(lines[i].text, symbol)
		if !ok {
			rest, ok = strings.CutSuffix(lines[i].text, symbol)
		}
		if ok && (rest == "" || strings.Contains(rest, "   ")) {
			return i
		}
	}
	return -1
}

// titleNumber is the number before a title in a wide gap, or alone on its line.
var titleNumber = regexp.MustCompile(`^\d{1,4}/\d{1,3}\.?\s*`)

// note notes what the first lines of a paragraph say, each number of them.
func note(said map[string]bool, lines []line) {
	for n := 1; n <= len(lines) && lines[n-1].text != ""; n++ {
		said[joinedLines(lines[:n])] = true
	}
}

func joinedLines(lines []line) string {
	var words []string
	for i := range lines {
		words = append(words, strings.Fields(lines[i].text)...)
	}
	return titleNumber.ReplaceAllString(strings.Join(words, " "), "")
}
