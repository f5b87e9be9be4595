package pdftest

import (
	"strconv"
	"strings"
)

// word is a word with the marks of the footnotes behind it.
type word struct {
	text   string
	glued  bool // it stands behind the one before it without a space
	hyphen bool // a hyphen is printed behind it
	notes  []Note
}

// line is a line of a paragraph.
type line []word

func (l line) text() string {
	var all []string
	for _, w := range l {
		all = append(all, w.text)
	}
	return strings.Join(all, " ")
}

func itoa(n int) string { return strconv.Itoa(n) }

// words cuts a text into words at its spaces and behind its hyphens, and hangs the footnotes on them.
func words(text string, notes []Note) []word {
	var all []word
	var current strings.Builder
	glued, next := false, 0
	end := func() {
		if current.Len() > 0 || glued && len(all) == 0 {
			all = append(all, word{text: current.String(), glued: glued})
			current.Reset()
		}
		glued = false
	}
	runes := []rune(text)
	for i := 0; i <= len(runes); i++ {
		for ; next < len(notes) && notes[next].Offset <= i; next++ {
			if current.Len() == 0 && len(all) > 0 { // behind a space
				all[len(all)-1].notes = append(all[len(all)-1].notes, notes[next])
				continue
			}
			all = append(all, word{text: current.String(), glued: glued, notes: []Note{notes[next]}})
			current.Reset()
			glued = true
		}
		if i == len(runes) {
			break
		}
		switch r := runes[i]; {
		case r == ' ':
			end()
		case r == '-' && i > 0 && i+1 < len(runes) && runes[i+1] != ' ':
			current.WriteRune(r)
			end()
			glued = true
		default:
			current.WriteRune(r)
		}
	}
	end()
	return all
}

// lines breaks words into lines: the first as wide as first, the others as wide as rest, in the type that is set.
func (p *printer) lines(all []word, first, rest float64) []line {
	var lines []line
	var current line
	used, room := 0.0, first
	for i := 0; i < len(all); i++ {
		w := all[i]
		wide := p.wide(&w)
		if len(current) > 0 && !w.glued {
			wide += p.width(" ")
		}
		if used+wide > room && len(current) > 0 {
			if head, tail, ok := p.broken(w, room-used); ok {
				current = append(current, head)
				w = tail
			}
			lines = append(lines, current)
			current, used, room = nil, 0, rest
			wide, w.glued = p.wide(&w), false
		}
		current = append(current, w)
		used += wide
	}
	return append(lines, current)
}

func (p *printer) wide(w *word) float64 {
	wide := p.width(w.text)
	if w.hyphen {
		wide += p.width("-")
	}
	for range w.notes {
		wide += 4
	}
	return wide
}

// broken breaks a word so that its beginning has room.
func (p *printer) broken(w word, room float64) (head, tail word, ok bool) {
	const least = 4 // letters on each side
	runes := []rune(w.text)
	if !p.document.Hyphenate || strings.ContainsAny(w.text, "/()0123456789-") || strings.ToUpper(w.text[:1]) == w.text[:1] {
		return w, w, false
	}
	for n := len(runes) - least; n >= least; n-- {
		head = word{text: string(runes[:n]), glued: w.glued, hyphen: true}
		if p.wide(&head)+p.width(" ") <= room {
			return head, word{text: string(runes[n:]), notes: w.notes}, true
		}
	}
	return w, w, false
}
