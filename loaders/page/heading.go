package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	annexLine   = regexp.MustCompile(`^(?i:annex)(?:\s+(?:[IVXLC]+|[A-Z]|\d{1,2}))?(?:[\s.,:–—-]|$)`)
	sectionLine = regexp.MustCompile(`^(?:(?:[IVXLC]{1,6}|[A-Z])(?:\.|\.\s.*)?|(?:[IVXLC]{2,6}|[B-HJ-Z])\s\p{Lu}.*)$`)
)

const longestHeading = 300 // code points

// hasStyles reports whether the page shows its headings by their size or by bold type; where it does, nothing else is one.
func (p *Page) hasStyles() bool {
	if p.styles == 0 {
		p.styles = 1
		for i := range p.Blocks {
			if b := &p.Blocks[i]; b.Kind == Heading || b.Strong && b.isLine() {
				p.styles = 2
			}
		}
	}
	return p.styles == 2
}

// isHeading reports whether a block is a heading: by its style, or as a line that is no sentence and has no number.
func (p *Page) isHeading(b *Block) bool {
	switch {
	case b.Kind == Heading:
		return true
	case !b.isLine():
		return false
	case sectionMark.MatchString(b.Text), b.Strong:
		return true
	case p.hasStyles():
		return false
	}
	return !b.isLong() || !b.acts()
}

var sectionMark = regexp.MustCompile(`^(?:[IVXLC]{1,6}|[A-Z])\.?$`)

// isLine reports whether a block is a line without a number that does not end as a sentence does.
func (b *Block) isLine() bool {
	if b.Kind == Row || b.Number != "" || b.Item || b.Text == "" || utf8.RuneCountInString(b.Text) > longestHeading {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b.Text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.Text, closingMarks))
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && (!strings.ContainsRune(".,;:،؛。，；：", last) || sectionMark.MatchString(b.Text))
}

// isAnnex reports whether an annex begins with a block.
func (p *Page) isAnnex(b *Block) bool {
	const longest = 160
	return len(b.Text) <= longest && annexLine.MatchString(b.Text) && (b.Kind == Heading || b.isLine())
}
