package bench

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"

	"mandategraph/graph"
)

// documents is how many documents the synthetic collection has: as the texts of a whole body of resolutions would be.
const documents = 2050

// collection draws documents like those that are loaded in bulk: resolutions with many paragraphs, footnotes, and citations of a few
// texts that everybody cites and many that hardly anybody does. The same seed draws the same; batches are drawn one by one, since a
// loader does not hold them all either.
type collection struct {
	*rand.Rand
	words *vocabulary
	cited *rand.Zipf
}

func newCollection() *collection {
	r := rand.New(rand.NewPCG(4, 2))
	return &collection{r, newVocabulary(r), rand.NewZipf(r, 1.02, 12, 24_000)}
}

// groups draws all documents, so many in a group.
func (c *collection) groups(size int) iter.Seq[[]*graph.Batch] {
	return func(yield func([]*graph.Batch) bool) {
		for i := 0; i < documents; i += size {
			group := make([]*graph.Batch, 0, size)
			for j := i; j < min(i+size, documents); j++ {
				group = append(group, c.document(j))
			}
			if !yield(group) {
				return
			}
		}
	}
}

// document draws the i-th document. Some are ten times as long as others.
func (c *collection) document(i int) *graph.Batch {
	d := newDraft(citedSymbol(i*11), fmt.Sprintf("20%02d-01-%02d", i%25, 1+i%28))
	d.resolution(c.words.text(12))
	paragraphs := 6 + int(c.ExpFloat64()*34)
	for p := range paragraphs {
		c.paragraph(d, d.provision(kindOf(p, paragraphs), fmt.Sprint("op", p+1), int64(p+1)))
	}
	for n := range c.IntN(14) {
		c.paragraph(d, d.provision("FOOTNOTE", fmt.Sprint("fn", n+1), int64(paragraphs+n+1)))
	}
	return d.b
}

func kindOf(p, paragraphs int) string {
	switch {
	case p < paragraphs/3:
		return "PREAMBULAR"
	case p > paragraphs*9/10:
		return "ANNEX"
	}
	return "OPERATIVE"
}

// paragraph draws the wording of a provision and what is found in it.
func (c *collection) paragraph(d *draft, p provision) {
	content := c.words.text(c.length())
	text := d.wording(p, content)
	for range c.few(0.46) {
		d.cite(p, text, c.at(content), c.target(d))
	}
	if c.IntN(20) == 0 {
		d.mention(p, text, c.at(content))
	}
	for range c.few(0.41) {
		d.about(p, text, c.at(content), fmt.Sprint("topic:t", c.IntN(70)))
	}
}

// target is what a document cites: every third time what it cited before.
func (c *collection) target(d *draft) string {
	if n := len(d.cited); n > 0 && c.IntN(3) == 0 {
		return d.cited[c.IntN(n)]
	}
	symbol := citedSymbol(int(c.cited.Uint64()))
	d.cited = append(d.cited, symbol)
	return symbol
}

// length is how many words a text has: about 60 in the mean, now and then thousands.
func (c *collection) length() int {
	n := 8 + int(c.ExpFloat64()*46)
	if c.IntN(400) == 0 {
		n += int(math.Min(c.ExpFloat64()*900, 2600))
	}
	return n
}

// few is how many there are of something, in the mean so many.
func (c *collection) few(mean float64) (n int) {
	for c.Float64() < mean/(1+mean) {
		n++
	}
	return n
}

// at is where something stands in a text, which has no letters beyond ASCII.
func (c *collection) at(content string) span {
	start := c.IntN(len(content))
	return span{start, min(start+30+c.IntN(50), len(content))}
}

// citedSymbol is the symbol of the n-th text that may be cited; the collection has every eleventh.
func citedSymbol(n int) string { return fmt.Sprintf("A/RES/%d/%d", 40+n/400, 1+n%400) }
