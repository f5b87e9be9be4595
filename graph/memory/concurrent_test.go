package memory_test

import (
	"sync"
	"testing"

	"mandategraph/graph/plan"
)

// TestSearchBesideApply looks for words, for which bitmaps come from the file and from memory, while others are changed.
func TestSearchBesideApply(t *testing.T) {
	path := newPath(t)
	first := open(t, path)
	apply(t, first, generation(1)...)
	must(t, first.Close())
	s := open(t, path)
	var wg sync.WaitGroup
	done := make(chan bool)
	for range 3 {
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				for _, c := range []plan.Match{{Terms: []string{"paragraph"}}, {Terms: []string{"paragraph", "1"}, Prefix: true}, {Terms: []string{"re"}, Prefix: true}} {
					if len(found(t, s, c)) == 0 {
						t.Errorf("%v finds nothing", c)
					}
				}
			}
		})
	}
	for v := range 40 {
		apply(t, s, generation(v)...)
	}
	close(done)
	wg.Wait()
	same(t, "after reading", dump(t, s), dump(t, open(t, path)))
	sameWords(t, "after reading", s, open(t, path))
}
