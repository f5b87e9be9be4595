package pdf

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// composer puts the lines of all pages together to paragraphs.
type composer struct {
	text   *text
	limits format.Limits
	lines  [][]line // of each sheet

	edges   map[string]int // lines at the edges of pages
	symbols map[string]int // symbols there

	size     float64 // of running text
	pitch    float64 // from one line of a paragraph to the next, in ems
	indented bool    // paragraphs begin with an indent
	words    page.Vocabulary

	all  []page.Block
	para []line // that goes on
	note *note  // that goes on
}

func newComposer(t *text, limits format.Limits) *composer {
	var parts []sheet
	for i := range t.sheets {
		parts = append(parts, t.sheets[i].columns()...)
	}
	t = &text{sheets: parts, doubts: t.doubts}
	c := &composer{text: t, limits: limits}
	for i := range t.sheets {
		c.lines = append(c.lines, t.sheets[i].lines(i))
	}
	c.dropFurniture()
	c.measure()
	return c
}

// measure finds how running text is set.
func (c *composer) measure() {
	sizes, pitches := map[float64]int{}, map[float64]int{}
	var texts []string
	for _, lines := range c.lines {
		for i := range lines {
			l := &lines[i]
			texts = append(texts, l.text())
			sizes[round(l.size, 0.1)] += len(texts[len(texts)-1])
			if i > 0 && l.size == lines[i-1].size && lines[i-1].y > l.y {
				pitches[round((lines[i-1].y-l.y)/l.size, 0.05)]++
			}
		}
	}
	c.size, c.words = most(sizes), page.NewVocabulary(texts)
	for pitch := range pitches { // columns stand beside each other, and headings far apart
		if pitch < 0.8 || pitch > 2.5 {
			delete(pitches, pitch)
		}
	}
	c.pitch = cmp.Or(most(pitches), 1.2)
}

func round(v, to float64) float64 { return math.Round(v/to) * to }

// most returns the key that counts most; of several the least.
func most(counts map[float64]int) float64 {
	best := 0.0
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		if counts[key] > counts[best] {
			best = key
		}
	}
	return best
}

// blocks returns the paragraphs and footnotes of all pages.
func (c *composer) blocks() ([]page.Block, error) {
	bodies := make([]sheetBody, len(c.lines))
	for i, lines := range c.lines {
		bodies[i] = c.cutFootnotes(lines)
	}
	c.indented = isIndented(bodies)
	for i := range bodies {
		for j := range bodies[i].lines {
			if err := c.take(&bodies[i], j); err != nil {
				return nil, err
			}
		}
		if err := c.takeNotes(bodies[i].notes); err != nil {
			return nil, err
		}
	}
	if err := c.flush(); err != nil {
		return nil, err
	}
	return c.all, c.flushNote()
}
