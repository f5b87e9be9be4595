package akn

import (
	"strings"
	"unicode"
)

// flow collects running text: runs of white space become one space, and offsets count code points of what is kept.
type flow struct {
	text    strings.Builder
	count   int  // code points
	space   bool // white space waits for what follows
	stress  int  // elements in bold or italics that are open
	plain   int  // code points outside of them
	links   []link
	notes   []note
	number  string
	started int // line
}

func (f *flow) write(s string) {
	for _, r := range s {
		if unicode.IsSpace(r) {
			f.space = true
			continue
		}
		f.put(r)
	}
}

func (f *flow) put(r rune) {
	if f.space && f.count > 0 {
		f.text.WriteByte(' ')
		f.count++
	}
	f.space = false
	for i := len(f.links) - 1; i >= 0 && f.links[i].start < 0; i-- {
		f.links[i].start = f.count
	}
	f.text.WriteRune(r)
	f.count++
	if f.stress == 0 && unicode.IsLetter(r) {
		f.plain++
	}
}

// beginLink: a link starts at the first character that is written in it.
func (f *flow) beginLink(href string) {
	f.links = append(f.links, link{href: href, start: -1, end: -1})
}

func (f *flow) endLink() {
	for i := len(f.links) - 1; i >= 0; i-- {
		if f.links[i].end >= 0 {
			continue
		}
		if f.links[i].start < 0 {
			f.links = append(f.links[:i], f.links[i+1:]...)
			return
		}
		f.links[i].end = f.count
		return
	}
}

func (f *flow) empty() bool { return f.count == 0 && f.number == "" && len(f.notes) == 0 }

// block takes what was collected.
func (f *flow) block(kind blockKind) block {
	b := block{kind: kind, number: f.number, text: f.text.String(), links: f.closedLinks(), notes: f.notes, line: f.started}
	return b
}

// closedLinks: a link whose end is missing ends with the text.
func (f *flow) closedLinks() []link {
	var links []link
	for _, l := range f.links {
		if l.start < 0 {
			continue
		}
		if l.end < 0 {
			l.end = f.count
		}
		links = append(links, l)
	}
	return links
}
