package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"mandategraph/loaders/page"
)

// The parts of a page in which furniture stands, of its height.
const (
	headZone = 0.85
	footZone = 0.15
)

// dropFurniture leaves out what pages print around the text. Numbers of pages and print jobs, and the symbol over all pages but the first, are
// certain; what stands at the edge beyond them is furniture too. So is a line that stands at one place on several pages, but nothing beyond
// it: footnotes do.
func (c *composer) dropFurniture() {
	c.count()
	for i := range c.lines {
		height := c.text.sheets[i].height
		top, bottom := math.Inf(1), math.Inf(-1)
		for j := range c.lines[i] {
			l := &c.lines[i][j]
			switch {
			case l.y > headZone*height && i > 0 && c.isHead(l):
				top = min(top, l.y-0.3*l.size)
			case l.y < footZone*height && page.IsFurniture(l.text()):
				bottom = max(bottom, l.y+0.3*l.size)
			}
		}
		kept := c.lines[i][:0]
		for _, l := range c.lines[i] {
			if l.y < top && l.y > bottom && (i == 0 || !c.isRepeated(&l)) {
				kept = append(kept, l)
			}
		}
		c.lines[i] = kept
	}
}

func (c *composer) isHead(l *line) bool {
	text := l.text()
	return page.IsSymbol(text) && c.symbols[text] > 1 || page.IsFurniture(text)
}

// What stands at one place on two pages in the same words is furniture; on three, in the head, whatever its numbers are.
func (c *composer) isRepeated(l *line) bool {
	return c.edges[place(l, l.text())] > 1 || c.edges[place(l, withoutNumbers(l.text()))] > 2 && l.y > headZone*c.text.sheets[l.sheet].height
}

// count counts the lines at the edges of pages, each page once, and the symbols there.
func (c *composer) count() {
	c.edges, c.symbols = map[string]int{}, map[string]int{}
	for i, lines := range c.lines {
		height := c.text.sheets[i].height
		seen := map[string]bool{}
		for j := range lines {
			l := &lines[j]
			text := l.text()
			if l.y <= headZone*height && l.y >= footZone*height || separator.MatchString(text) {
				continue
			}
			if page.IsSymbol(text) {
				c.symbols[text]++
			}
			for _, key := range []string{place(l, text), place(l, withoutNumbers(text))} {
				if !seen[key] {
					seen[key] = true
					c.edges[key]++
				}
			}
		}
	}
}

// place is where a text stands, within some points.
func place(l *line, text string) string {
	const near = 4
	return fmt.Sprintf("%d %s", int(l.y/near), text)
}

func withoutNumbers(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, text)
}
