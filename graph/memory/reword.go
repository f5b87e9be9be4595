package memory

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"

	"mandategraph/graph"
	"mandategraph/graph/text"
)

// rewording is a node that shows other words than before.
type rewording struct {
	old, now seen
	gone     []string // terms it no longer has
	come     []string // terms it did not have
}

// The marks of terms that are looked up apart. No term begins with one.
const (
	markTitle = "\x01" // of what names a node
	markFirst = "\x02" // of the first word of that
)

// termsOf returns the terms of a node, each once, in order. What names it is there again with marks.
func termsOf(n *graph.Node) []string {
	all, titles := text.Both(n)
	terms := append(slices.Concat(all...), markedTerms(titles)...)
	slices.Sort(terms)
	return slices.Compact(terms)
}

// markedTerms are the terms of what names a node, as they are looked up.
func markedTerms(titles text.Values) (terms []string) {
	for _, v := range titles {
		terms = append(terms, markFirst+v[0])
		for _, t := range v {
			terms = append(terms, markTitle+t)
		}
	}
	return terms
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

// movements returns what moves at each term that some node gains or loses.
func movements(nodes []*rewording) map[string]*movement {
	moved := map[string]*movement{}
	of := func(term string) *movement {
		m := moved[term]
		if m == nil {
			m = &movement{}
			moved[term] = m
		}
		return m
	}
	slices.SortFunc(nodes, func(a, b *rewording) int { return cmp.Compare(a.old.number, b.old.number) })
	for _, r := range nodes {
		for _, t := range r.gone {
			m := of(t)
			m.gone = append(m.gone, r.old.number)
		}
	}
	slices.SortFunc(nodes, func(a, b *rewording) int { return cmp.Compare(a.now.number, b.now.number) })
	for _, r := range nodes {
		for _, t := range r.come {
			m := of(t)
			m.come = append(m.come, r.now.number)
		}
	}
	return moved
}
