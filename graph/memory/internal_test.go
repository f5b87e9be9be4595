package memory

import (
	"cmp"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
)

// What the order of ordinals rests on: the ids of a type stand together, since no prefix with its colon begins another.
func TestPrefixesKeepTypesTogether(t *testing.T) {
	for _, a := range graph.Nodes {
		for _, b := range graph.Nodes {
			if a.Name != b.Name && strings.HasPrefix(b.Prefix+":", a.Prefix+":") {
				t.Errorf("the ids of %s and %s mix", a.Name, b.Name)
			}
		}
	}
}

func TestMergeRuns(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		var runs [][]ref
		var all []ref
		for s := range r.IntN(9) {
			run := make([]ref, r.IntN(20))
			at := uint32(r.IntN(50))
			for i := range run {
				at += uint32(r.IntN(3))
				run[i] = ref{uint32(s), at}
			}
			runs, all = append(runs, run), append(all, run...)
		}
		slices.SortStableFunc(all, func(a, b ref) int { return cmp.Compare(a.index, b.index) })
		got := mergeRuns(runs, func(a, b ref) bool { return a.index < b.index })
		if !slices.Equal(got, all) {
			t.Fatalf("%v, not %v", got, all)
		}
	}
}

// A file whose words are of another analysis is refused, by readers and by a store that was open before, and keeps what it holds.
func TestOtherAnalysis(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Apply(t.Context(), &graph.Batch{Source: graph.Source{ID: "a"}}); err != nil {
		t.Fatal(err)
	}
	old := analysis
	defer func() { analysis = old }()
	analysis++
	refused := func(what string, err error) {
		if graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), "another version of mandategraph") {
			t.Errorf("%s gives %v", what, err)
		}
	}
	_, err = Open(path)
	refused("opening", err)
	_, err = s.Apply(t.Context(), &graph.Batch{Source: graph.Source{ID: "b"}})
	refused("a load", err)
	analysis = old
	again, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if n := len(again.state.Load().loaded); n != 1 {
		t.Errorf("the file holds %d sources", n)
	}
}

// One snapshot is built for any number of Applies, and none until somebody reads.
func TestSnapshotIsLazy(t *testing.T) {
	s, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"a", "b"} {
		if _, err := s.Apply(t.Context(), &graph.Batch{Source: graph.Source{ID: id}}); err != nil {
			t.Fatal(err)
		}
	}
	if s.shown.Load() != nil {
		t.Error("a snapshot was built for nobody")
	}
	if _, err := s.Stat(t.Context()); err != nil {
		t.Fatal(err)
	}
	first := s.shown.Load()
	if _, err := s.Stat(t.Context()); err != nil || s.shown.Load() != first {
		t.Errorf("a second snapshot was built, %v", err)
	}
}
