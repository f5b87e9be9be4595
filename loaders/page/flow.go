package page

import (
	"strings"
	"unicode"
)

// Flow collects the running text of a block: runs of white space become one space, and offsets count code points of what is kept.
type Flow struct {
	text   strings.Builder
	count  int  // code points
	space  bool // white space waits for what follows
	plain  bool // a letter stands outside of bold type and italics
	stress int  // elements in bold or italics that are open
	links  []Link
	marks  []Mark
}

// Write adds text.
func (f *Flow) Write(s string) {
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			f.space = true
		case !unseen(r):
			f.put(r)
		}
	}
}

// unseen reports whether a character is none that text has: a control, the mark at the beginning of a file, a place where a word may be broken.
func unseen(r rune) bool {
	switch r {
	case '\ufeff', '\u00ad', '\u200b', '\u2060':
		return true
	}
	return unicode.IsControl(r)
}

func (f *Flow) put(r rune) {
	if f.space && f.count > 0 {
		f.text.WriteByte(' ')
		f.count++
	}
	f.space = false
	if n := len(f.links); n > 0 && f.links[n-1].Start < 0 {
		f.links[n-1].Start = f.count
	}
	f.text.WriteRune(r)
	f.count++
	f.plain = f.plain || f.stress == 0 && unicode.IsLetter(r)
}

// Space parts the words before and behind it.
func (f *Flow) Space() { f.space = true }

// Text returns what was collected so far.
func (f *Flow) Text() string { return f.text.String() }

// Size returns how many bytes the text has.
func (f *Flow) Size() int { return f.text.Len() }

// Empty reports whether there is no text.
func (f *Flow) Empty() bool { return f.count == 0 }

// Stress begins, with 1, and ends, with -1, text in bold or italics.
func (f *Flow) Stress(by int) { f.stress = max(0, f.stress+by) }

// BeginLink begins a link at the next character. Links do not stand in links: one that is open ends.
func (f *Flow) BeginLink(address string) {
	f.EndLink()
	f.links = append(f.links, Link{Address: address, Start: -1, End: -1})
}

// EndLink ends the open link. One around nothing is none.
func (f *Flow) EndLink() {
	n := len(f.links)
	switch {
	case n == 0 || f.links[n-1].End >= 0:
	case f.links[n-1].Start < 0:
		f.links = f.links[:n-1]
	default:
		f.links[n-1].End = f.count
	}
}

// Mark writes the mark of a footnote as it is printed.
func (f *Flow) Mark(printed string, linked bool) {
	space := f.space
	f.space = false
	start := f.count
	f.Write(printed)
	f.space = space || f.space
	if marker := Marker(printed); marker != "" {
		f.marks = append(f.marks, Mark{marker, start, f.count, linked})
	}
}

// Take returns what was collected as a block, and begins anew; an open link and bold type stay open.
func (f *Flow) Take() Block {
	next := Flow{stress: f.stress}
	if n := len(f.links); n > 0 && f.links[n-1].End < 0 {
		next.links = []Link{{f.links[n-1].Address, -1, -1}}
	}
	f.EndLink()
	b := Block{Text: f.text.String(), Strong: !f.plain && f.count > 0, Marks: f.marks, Links: f.links}
	*f = next
	return b
}
