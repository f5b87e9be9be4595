package memory

import (
	"slices"
	"strings"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// searchIndex answers which nodes of a snapshot have terms. The postings of the state know what was loaded, by number; nodes of
// which the base speaks too may show other words than those, so their words are indexed here, by ordinal.
type searchIndex struct {
	snap     *snapshot
	once     sync.Once
	ordinals []uint32 // by number; only those of nodes that are shown are ever asked for
	based    bitset   // ordinals of which the base speaks
	words    func() *dictionary
	titles   func() *dictionary // made when they are first asked for: filters need words alone
}

func (x *searchIndex) prepare() {
	s := x.snap
	x.ordinals = make([]uint32, s.state.next)
	x.based = newBitset(len(s.ids))
	if s.segs == nil { // what an image shows is of the base
		for i := range s.ids {
			x.based.set(uint32(i))
		}
	}
	for i, g := range s.segs {
		loaded := s.state.loaded[g.source.ID] == g
		for n, ordinal := range s.ords[i] {
			if loaded {
				x.ordinals[g.nodes[n].number] = ordinal
			} else {
				x.based.set(ordinal)
			}
		}
	}
	x.words = sync.OnceValue(func() *dictionary {
		return x.index(func(n *graph.Node) []string { return slices.Concat(text.Of(n)...) })
	})
	x.titles = sync.OnceValue(func() *dictionary {
		return x.index(func(n *graph.Node) []string { return markedTerms(text.Titles(n)) })
	})
}

// index makes the dictionary of some terms of the nodes of which the base speaks.
func (x *searchIndex) index(termsOf func(*graph.Node) []string) *dictionary {
	words := map[string]*bitmap{}
	for ordinal := range x.based.all() {
		n := x.snap.worded(ordinal)
		for _, t := range termsOf(&n) {
			if words[t] == nil {
				words[t] = roaring.New()
			}
			words[t].Add(ordinal)
		}
	}
	return newDictionary(words)
}

// overlay is the dictionary in which such terms are.
func (x *searchIndex) overlay(titles bool) *dictionary {
	x.once.Do(x.prepare)
	if titles {
		return x.titles()
	}
	return x.words()
}

// having returns the nodes that have all the terms of a condition, in whatever order; the last term may be a beginning.
func (x *searchIndex) having(c plan.Match) bitset {
	overlay, terms := x.overlay(c.Titles), marked(c)
	found := newBitset(len(x.snap.ids))
	for n := range roaring.Values(intersection(terms, c.Prefix, x.snap.state.postings)) {
		if at := x.ordinals[n]; !x.based.has(at) {
			found.set(at)
		}
	}
	for at := range roaring.Values(intersection(terms, c.Prefix, overlay)) {
		found.set(at)
	}
	return found
}

// marked returns the terms as they are looked up.
func marked(c plan.Match) []string {
	if !c.Titles {
		return c.Terms
	}
	terms := make([]string, len(c.Terms))
	for i, t := range c.Terms {
		terms[i] = markTitle + t
	}
	if c.Begins {
		terms[0] = markFirst + c.Terms[0]
	}
	return terms
}

// variants returns the terms that may stand for one, those that are searched or those of titles.
func (x *searchIndex) variants(term string, edits int, titles bool) ([]string, error) {
	overlay := x.overlay(titles)
	mark, from, to := "", " ", ""
	if titles {
		mark, from, to = markTitle, markTitle, markFirst
	}
	near := x.snap.state.postings.near(mark+term, edits, from, to)
	near = append(near, overlay.near(mark+term, edits, from, to)...)
	for i := range near {
		near[i] = strings.TrimPrefix(near[i], mark)
	}
	return text.Variants(term, edits, near), nil
}

// bitmaps are what terms are looked up in.
type bitmaps interface {
	bitmap(term string) *bitmap
	prefix(prefix string) *bitmap
}

func intersection(terms []string, prefix bool, in bitmaps) *bitmap {
	all := make([]*bitmap, len(terms))
	for i, term := range terms {
		if prefix && i == len(terms)-1 {
			all[i] = in.prefix(term)
		} else if all[i] = in.bitmap(term); all[i] == nil {
			return roaring.New()
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return roaring.FastAnd(all...)
}
