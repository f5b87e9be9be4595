package note

import (
	"strings"
	"unicode"
)

// plain takes the Markdown marks off: emphasis, links (their words stay), addresses in angle brackets, backslashes.
// Asterisks that emphasize nothing stay, since they are marks of remarks.
func plain(raw string) Paragraph {
	m := marked{runes: []rune(raw)}
	m.read(0, len(m.runes))
	return m.paragraph()
}

// marked is a text while its marks are taken off.
type marked struct {
	runes      []rune
	out        []rune
	bold       []Span
	boldOpen   bool
	italicOpen bool
	boldStart  int

	pairs  map[int]int // brackets and parentheses that end within maxLink, by where they begin; nil before the first is sought
	closer [3]int      // by its length: the run of asterisks that was found last
}

func (m *marked) read(i, end int) {
	for i < end {
		switch r := m.runes[i]; {
		case r == '\\' && i+1 < end && unicode.In(m.runes[i+1], unicode.Punct, unicode.Symbol):
			m.put(m.runes[i+1])
			i += 2
		case r == '[':
			i = m.link(i, end)
		case r == '<':
			i = m.address(i, end)
		case r == '*':
			i = m.stars(i, end)
		default:
			m.put(r)
			i++
		}
	}
}

// put writes a rune, white space only once and not at the beginning.
func (m *marked) put(r rune) {
	if unicode.IsSpace(r) {
		if n := len(m.out); n == 0 || m.out[n-1] == ' ' {
			return
		}
		r = ' '
	}
	m.out = append(m.out, r)
}

// link writes the words of "[words](address)".
func (m *marked) link(i, end int) int {
	closing := m.matching(i, end)
	if closing < 0 || closing+1 >= end || m.runes[closing+1] != '(' {
		m.put('[')
		return i + 1
	}
	after := m.matching(closing+1, end)
	if after < 0 {
		m.put('[')
		return i + 1
	}
	m.read(i+1, closing)
	return after + 1
}

const maxLink = 2000 // runes; bounds the search for the end of what only begins like a link

// matching returns where what begins at i is closed, or -1.
func (m *marked) matching(i, end int) int {
	if m.pairs == nil {
		m.pair()
	}
	if j, ok := m.pairs[i]; ok && j < end {
		return j
	}
	return -1
}

// pair finds all pairs at once: to look for the end of each beginning would take time with their number times maxLink.
func (m *marked) pair() {
	m.pairs = map[int]int{}
	opens := map[rune][]int{}
	for j := 0; j < len(m.runes); j++ {
		switch r := m.runes[j]; r {
		case '\\':
			j++
		case '[', '(', '<':
			opens[r] = append(opens[r], j)
		case ']', ')', '>':
			open := opening[r]
			stack := opens[open]
			if len(stack) == 0 {
				continue
			}
			if i := stack[len(stack)-1]; j < i+maxLink {
				m.pairs[i] = j
			}
			opens[open] = stack[:len(stack)-1]
		}
	}
}

var opening = map[rune]rune{']': '[', ')': '(', '>': '<'}

func (m *marked) address(i, end int) int {
	closing := m.matching(i, end)
	scheme := ""
	if closing > 0 {
		scheme = string(m.runes[i+1 : min(closing, i+1+len("https://"))])
	}
	if !strings.HasPrefix(scheme, "http://") && scheme != "https://" {
		m.put('<')
		return i + 1
	}
	for _, r := range m.runes[i+1 : closing] { // no marks within addresses
		m.put(r)
	}
	return closing + 1
}

// stars reads a run of asterisks: it closes what is open, then opens what is closed later on; the rest stays.
func (m *marked) stars(i, end int) int {
	after := i
	for after < end && m.runes[after] == '*' {
		after++
	}
	canClose := i > 0 && !unicode.IsSpace(m.runes[i-1])
	canOpen := after < end && !unicode.IsSpace(m.runes[after])
	for left := after - i; left > 0; {
		switch {
		case canClose && m.boldOpen && left >= 2:
			m.closeBold()
			left -= 2
		case canClose && m.italicOpen:
			m.italicOpen = false
			left--
		case canOpen && !m.boldOpen && left >= 2 && m.closesLater(after, end, 2):
			m.boldOpen, m.boldStart = true, len(m.out)
			left -= 2
		case canOpen && !m.italicOpen && m.closesLater(after, end, 1):
			m.italicOpen = true
			left--
		default:
			m.put('*')
			left--
		}
	}
	return after
}

func (m *marked) closeBold() {
	m.boldOpen = false
	if m.boldStart < len(m.out) {
		m.bold = append(m.bold, Span{m.boldStart, len(m.out)})
	}
}

const maxEmphasis = 2000 // runes

// closesLater reports whether a run of at least n asterisks behind a letter follows. What was found from a place before is found again
// from here, so that each rune is looked at once.
func (m *marked) closesLater(i, end, n int) bool {
	if m.closer[n] < i {
		m.closer[n] = m.nextRun(i, n)
	}
	return m.closer[n] < min(end, i+maxEmphasis)
}

func (m *marked) nextRun(i, n int) int {
	run := 0
	for j := i; j < len(m.runes); j++ {
		if m.runes[j] != '*' {
			run = 0
			continue
		}
		if run > 0 || !unicode.IsSpace(m.runes[j-1]) {
			run++
		}
		if run >= n {
			return j
		}
	}
	return len(m.runes)
}

func (m *marked) paragraph() Paragraph {
	text := strings.TrimRight(string(m.out), " ")
	length := len([]rune(text))
	var bold []Span
	for _, b := range m.bold {
		if b.End = min(b.End, length); b.Start < b.End {
			bold = append(bold, b)
		}
	}
	return Paragraph{text, bold}
}
