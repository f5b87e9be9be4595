package memory

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"mandategraph/graph"
	"mandategraph/graph/text"
)

// rewording is a node that shows other words than before.
type rewording struct {
	old, now seen
	gone     []string // terms it no longer has
	come     []string // terms it did not have
}

// termsOf returns the terms of a node, each once, in order.
func termsOf(n *graph.Node) []string {
	var terms []string
	for _, v := range text.Of(n) {
		terms = append(terms, v...)
	}
	slices.Sort(terms)
	return slices.Compact(terms)
}

func (s *seen) terms() []string {
	if !s.exists {
		return nil
	}
	return termsOf(&s.node)
}

// analyze finds the terms of the nodes on all processors.
func analyze(ctx context.Context, nodes []*rewording) error {
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(nodes) && ctx.Err() == nil; i += workers {
				nodes[i].compare()
			}
		})
	}
	wg.Wait()
	return graph.GivenUp(ctx)
}

// compare finds the terms that go and come. A node that went and came again has another number, and so all of them do.
func (r *rewording) compare() {
	old, now := r.old.terms(), r.now.terms()
	if r.old.number != r.now.number {
		r.gone, r.come = old, now
		return
	}
	r.gone, r.come = without(old, now), without(now, old)
}

// without returns the terms that are not among the others; both are in order.
func without(terms, others []string) (rest []string) {
	for _, t := range terms {
		if _, ok := slices.BinarySearch(others, t); !ok {
			rest = append(rest, t)
		}
	}
	return rest
}

// movement is the numbers that go from and come to a term.
type movement struct{ gone, come []uint32 }

// changedBitmaps returns the new bitmap of each term that some node gained or lost.
func changedBitmaps(over *postings, nodes []*rewording) map[string]*bitmap {
	slices.SortFunc(nodes, func(a, b *rewording) int { return cmp.Compare(a.now.number, b.now.number) }) // bitmaps grow best upwards
	moved := map[string]*movement{}
	of := func(term string) *movement {
		m := moved[term]
		if m == nil {
			m = &movement{}
			moved[term] = m
		}
		return m
	}
	for _, r := range nodes {
		for _, t := range r.gone {
			m := of(t)
			m.gone = append(m.gone, r.old.number)
		}
		for _, t := range r.come {
			m := of(t)
			m.come = append(m.come, r.now.number)
		}
	}
	changed := make(map[string]*bitmap, len(moved))
	for term, m := range moved {
		changed[term] = m.apply(over.bitmap(term))
	}
	return changed
}

// apply returns a changed copy of a bitmap, which may be nil.
func (m *movement) apply(b *bitmap) *bitmap {
	if b == nil {
		b = roaring.New()
	} else {
		b = b.Clone()
		b.CloneCopyOnWriteContainers() // of a bitmap from the file: readers may not share what reading marks
		b.SetCopyOnWrite(false)
	}
	for _, n := range m.gone {
		b.Remove(n)
	}
	b.AddMany(m.come)
	return b
}
