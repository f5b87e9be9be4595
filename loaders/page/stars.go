package page

import (
	"regexp"
	"unicode/utf8"
)

var (
	starNote = regexp.MustCompile(`^(\*{1,3})\s*\p{Lu}.*[.\pL]$`)
	starMark = regexp.MustCompile(`[\pL\d”),.;:](\*{1,3})(?:[\s,.;:]|$)`)
)

// markStars makes a footnote of a paragraph that begins with asterisks, if as many stand behind a word before it, as behind the sponsors of
// a draft: most formats do not raise them.
func (p *Page) markStars() {
	for i := range p.Blocks {
		b := &p.Blocks[i]
		m := starNote.FindStringSubmatch(b.Text)
		if m == nil || b.Note != "" || b.Number != "" || len(b.Marks) > 0 {
			continue
		}
		for j := i - 1; j >= max(0, i-farthestFoot); j-- {
			if at, ok := p.Blocks[j].starAt(m[1]); ok {
				p.Blocks[j].addMark(m[1], at)
				b.Note = m[1]
				b.dropFront(len(m[1]))
				break
			}
		}
	}
}

// starAt finds asterisks behind a word that are marked by nothing.
func (b *Block) starAt(stars string) (span, bool) {
	if b.Note != "" || b.Kind == Row {
		return span{}, false
	}
	for _, m := range starMark.FindAllStringSubmatchIndex(b.Text, -1) {
		if b.Text[m[2]:m[3]] == stars {
			start := utf8.RuneCountInString(b.Text[:m[2]])
			return span{start, start + len(stars)}, true
		}
	}
	return span{}, false
}
