package memory_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
)

func TestFileKeepsAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "new", "folder", "graph.db")
	s := open(t, path)
	apply(t, s, newCorpus().batches(30)...)
	want := dump(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	same(t, "opened again", dump(t, open(t, path)), want)
	fresh, _ := memory.New()
	apply(t, fresh, newCorpus().batches(30)...)
	same(t, "in memory", dump(t, fresh), want)
}

// TestHistory applies random versions of some documents, over a base that speaks of the same nodes, and opens the file again
// and again. What is shown and found depends on nothing but the last versions.
func TestHistory(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 0))
			path, base := newPath(t), func() []*graph.Batch { return []*graph.Batch{versionOf(3, 1), versionOf(4, 1)} }
			last := map[int]int{}
			for step := range 12 {
				s := open(t, path, base()...)
				for range 1 + r.IntN(4) {
					i, v := r.IntN(9), 1+r.IntN(3)
					apply(t, s, versionOf(i, v))
					last[i] = v
				}
				fresh := freshly(t, last, base())
				same(t, fmt.Sprint("step ", step), dump(t, s), dump(t, fresh))
				sameWords(t, fmt.Sprint("step ", step), s, fresh)
				s.Close()
				again := open(t, path, base()...)
				same(t, fmt.Sprint("opened after step ", step), dump(t, again), dump(t, fresh))
				sameWords(t, fmt.Sprint("opened after step ", step), again, fresh)
			}
		})
	}
}

// freshly shows the same in a store without base and history.
func freshly(t *testing.T, last map[int]int, base []*graph.Batch) *memory.Store {
	s, err := memory.New()
	if err != nil {
		t.Fatal(err)
	}
	apply(t, s, base...)
	for _, i := range slices.Sorted(maps.Keys(last)) {
		apply(t, s, versionOf(i, last[i]))
	}
	return s
}

func TestBaseIsNotWritten(t *testing.T) {
	path := newPath(t)
	s := open(t, path, versionOf(1, 1))
	if done := apply(t, s, versionOf(1, 1)); done.Written != 0 || done.Unchanged != 1 {
		t.Errorf("applying the base again: %+v", done)
	}
	apply(t, s, versionOf(2, 1))
	s.Close()
	all, err := open(t, path).Sources(t.Context())
	if err != nil || len(all) != 1 || all[0] != versionOf(2, 1).Source {
		t.Errorf("without the base the file shows %v, %v", all, err)
	}
}

// A source that was loaded stands for that of the base, until it says the same again.
func TestLoadedStandsForBase(t *testing.T) {
	path := newPath(t)
	s := open(t, path, versionOf(1, 1))
	before := dump(t, s)
	apply(t, s, versionOf(1, 2))
	if dump(t, s) == before {
		t.Error("what was loaded is not shown")
	}
	if done := apply(t, s, versionOf(1, 1)); done.Written != 1 {
		t.Errorf("going back: %+v", done)
	}
	same(t, "back at the base", dump(t, s), before)
	s.Close()
	if all, err := open(t, path).Sources(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("the file holds %v, %v", all, err)
	}
}

func TestRefusedBase(t *testing.T) {
	bad := &graph.Batch{Source: graph.Source{ID: "x"}, Nodes: []graph.Node{{ID: "nothing"}}}
	if _, err := memory.New(bad); graph.CodeOf(err) != graph.Invalid {
		t.Errorf("%v", err)
	}
}

func TestEmptyFileIsNone(t *testing.T) {
	path := newPath(t)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	apply(t, open(t, path), versionOf(1, 1))
}

// Only a writer makes anything on disk.
func TestReadingLeavesNoTrace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "graph.db")
	dump(t, open(t, path))
	if _, err := os.Stat(filepath.Dir(path)); !os.IsNotExist(err) {
		t.Errorf("the folder was made: %v", err)
	}
}
