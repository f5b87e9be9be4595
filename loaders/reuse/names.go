package reuse

import (
	"strings"
	"unicode"
)

// joints are small words that may stand within a name: "Convention against Transnational Organized Crime".
var joints = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields("of the and to on in for against by with its at from or de la") {
		set[w] = true
	}
	return set
}()

// nameReach is how many words away from a joint the words of its name may stand.
const nameReach = 2

// names tells which words of a wording belong to names, titles and numbers: those with a capital or a figure at their beginning, unless a
// sentence begins there, those between quotation marks, and small words between such. Two paragraphs that share a treaty's name or the title
// of an event have no wording in common.
func names(content string) []bool {
	m := marker{begins: true}
	for i, r := range content {
		m.read(i, r, content)
	}
	m.end(content, len(content))
	m.join()
	return m.names
}

type marker struct {
	names, small           []bool
	quoted, begins, inside bool
	first                  int // byte at which the word began
}

func (m *marker) read(i int, r rune, content string) {
	if isInWord(r) {
		if !m.inside && len(m.names) < mostWords {
			m.names = append(m.names, m.quoted || !m.begins && (unicode.IsUpper(r) || unicode.IsNumber(r)))
			m.first, m.begins, m.inside = i, false, true
		}
		return
	}
	m.end(content, i)
	switch r {
	case '“':
		m.quoted = true
	case '”':
		m.quoted = false
	case '"':
		m.quoted = !m.quoted
	case '.', ';', ':', '?', '!':
		m.begins = true
	}
}

// end ends the word that is being read.
func (m *marker) end(content string, i int) {
	if m.inside {
		m.small = append(m.small, joints[strings.ToLower(content[m.first:i])])
		m.inside = false
	}
}

// join makes small words between names a part of them.
func (m *marker) join() {
	near := func(i, step int) bool {
		for k := 1; k <= nameReach; k++ {
			if j := i + k*step; j >= 0 && j < len(m.names) && m.names[j] && !m.small[j] {
				return true
			}
		}
		return false
	}
	joined := make([]bool, len(m.names))
	for i := range m.names {
		joined[i] = m.small[i] && near(i, -1) && near(i, 1)
	}
	for i := range joined {
		m.names[i] = m.names[i] || joined[i]
	}
}
