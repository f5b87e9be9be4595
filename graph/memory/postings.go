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

// postings tell in which nodes, by number, each term occurs. A change puts a layer on top, which says what moved, and writes nothing of what
// stood there before: a common word of a large graph has a large bitmap, and nearly every document has that word. They are immutable but
// for the bitmaps that were asked for, which are kept.
type postings struct {
	layers []*layer // from the lowest
	mu     sync.Mutex
	asked  map[string]*bitmap
}

// with returns the postings after a change.
func (p *postings) with(moved map[string]*movement) *postings {
	if len(moved) == 0 {
		return p
	}
	terms := slices.Sorted(maps.Keys(moved))
	top := packLayer(p.nextKey(), terms, func(i int) movement { return *moved[terms[i]] })
	return &postings{layers: stacked(p.layers, top)}
}

func (p *postings) nextKey() uint64 {
	if len(p.layers) == 0 {
		return 1
	}
	return p.layers[len(p.layers)-1].key + 1
}

// bitmap returns the nodes of a term; nil for none. It must not be changed.
func (p *postings) bitmap(term string) *bitmap {
	p.mu.Lock()
	defer p.mu.Unlock()
	if b, ok := p.asked[term]; ok {
		return b
	}
	if p.asked == nil {
		p.asked = map[string]*bitmap{}
	}
	b := p.read(term)
	if b != nil { // anybody may ask for any word that there is not
		p.asked[strings.Clone(term)] = b
	}
	return b
}

func (p *postings) read(term string) *bitmap {
	var m movement
	for i, l := range p.layers {
		if at, ok := l.find(term); ok {
			m = m.under(l.moved(at), i == 0)
		}
	}
	if len(m.come) == 0 {
		return nil
	}
	b := roaring.New()
	b.AddMany(m.come)
	return b
}

// prefix returns the nodes of all terms that begin so.
func (p *postings) prefix(prefix string) *bitmap {
	seen, all := map[string]bool{}, []*bitmap{}
	for _, l := range p.layers {
		i, _ := l.find(prefix)
		for ; i < len(l.at) && strings.HasPrefix(l.term(i), prefix); i++ {
			term := l.term(i)
			if seen[term] {
				continue
			}
			seen[term] = true
			if b := p.bitmap(term); b != nil {
				all = append(all, b)
			}
		}
	}
	return roaring.FastOr(all...)
}
