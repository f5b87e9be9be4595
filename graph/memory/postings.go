package memory

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// bitmap is a set of the numbers of nodes.
type bitmap = roaring.Bitmap

// postings tell in which nodes, by number, each term occurs. They are immutable: a change makes new ones on top, with the whole
// new bitmap of each term that changed. When readers need them in order, or the stack grows high, they are joined.
type postings struct {
	under   *postings          // nil for the lowest
	changed map[string]*bitmap // an empty bitmap takes the term away
	height  int
	once    sync.Once
	flat    *dictionary
}

// maxHeight bounds how many layers a term is looked for in.
const maxHeight = 16

// dictionary is the terms in order, each with its bitmap.
type dictionary struct {
	terms   []string
	bitmaps []lazyBitmap
}

// lazyBitmap is a bitmap, or its bytes as they stand in the file.
type lazyBitmap struct {
	bitmap *bitmap
	bytes  []byte
}

func newPostings(d *dictionary) *postings {
	p := &postings{}
	p.once.Do(func() { p.flat = d })
	return p
}

// with returns postings in which some terms have other bitmaps.
func (p *postings) with(changed map[string]*bitmap) *postings {
	if len(changed) == 0 {
		return p
	}
	next := &postings{under: p, changed: changed, height: p.height + 1}
	if next.height > maxHeight {
		return newPostings(next.dictionary())
	}
	return next
}

// bitmap returns the nodes of a term; nil for none. It must not be changed.
func (p *postings) bitmap(term string) *bitmap {
	for ; p.under != nil; p = p.under {
		if b, ok := p.changed[term]; ok {
			return b
		}
	}
	return p.dictionary().bitmap(term)
}

// prefix returns the nodes of all terms that begin so.
func (p *postings) prefix(prefix string) *bitmap { return p.dictionary().prefix(prefix) }

// dictionary returns all terms in order.
func (p *postings) dictionary() *dictionary {
	p.once.Do(func() { p.flat = p.join() })
	return p.flat
}

// join writes the layers, from the top down to one whose terms are in order already, into one dictionary.
func (p *postings) join() *dictionary {
	changed := map[string]*bitmap{}
	for ; p.under != nil; p = p.under {
		for term, b := range p.changed {
			if _, ok := changed[term]; !ok {
				changed[term] = b
			}
		}
	}
	return p.dictionary().with(changed)
}

func (d *dictionary) with(changed map[string]*bitmap) *dictionary {
	out := &dictionary{
		terms:   make([]string, 0, len(d.terms)+len(changed)),
		bitmaps: make([]lazyBitmap, 0, len(d.terms)+len(changed)),
	}
	at := 0
	for _, term := range sortedKeys(changed) {
		i, found := slices.BinarySearch(d.terms[at:], term)
		out.add(d.terms[at:at+i], d.bitmaps[at:at+i])
		at += i
		if found {
			at++
		}
		if b := changed[term]; !b.IsEmpty() {
			out.add([]string{term}, []lazyBitmap{{bitmap: b}})
		}
	}
	out.add(d.terms[at:], d.bitmaps[at:])
	return out
}

func (d *dictionary) add(terms []string, bitmaps []lazyBitmap) {
	d.terms, d.bitmaps = append(d.terms, terms...), append(d.bitmaps, bitmaps...)
}

func (d *dictionary) all() map[string]*bitmap {
	m := make(map[string]*bitmap, len(d.terms))
	for i, t := range d.terms {
		m[t] = d.bitmaps[i].read()
	}
	return m
}

func (d *dictionary) bitmap(term string) *bitmap {
	i, ok := slices.BinarySearch(d.terms, term)
	if !ok {
		return nil
	}
	return d.bitmaps[i].read()
}

// read returns the bitmap; bytes that are none are an empty one, since the file's checksum vouches for them.
func (b lazyBitmap) read() *bitmap {
	if b.bitmap != nil {
		return b.bitmap
	}
	out := roaring.New()
	if _, err := out.FromUnsafeBytes(b.bytes); err != nil {
		return roaring.New()
	}
	return out
}

// prefix returns the nodes of all terms that begin so.
func (d *dictionary) prefix(prefix string) *bitmap {
	all := roaring.New()
	from, _ := slices.BinarySearch(d.terms, prefix)
	for i := from; i < len(d.terms) && strings.HasPrefix(d.terms[i], prefix); i++ {
		all.Or(d.bitmaps[i].read())
	}
	return all
}

func sortedKeys(m map[string]*bitmap) []string { return slices.Sorted(maps.Keys(m)) }
