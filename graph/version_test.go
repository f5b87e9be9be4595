package graph

import "testing"

func TestVersion(t *testing.T) {
	a, b := Source{ID: "a", Hash: "1"}, Source{ID: "b\n", Rank: RankCurated, Hash: "2"}
	const want = "33cedab6fb1ad09ea7351d6fbc30e945" // a change of it makes all stores look changed
	for name, sources := range map[string][]Source{"in order": {a, b}, "out of order": {b, a}} {
		if got := Version(sources); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	for name, other := range map[string]Source{
		"another id": {ID: "c", Rank: b.Rank, Hash: b.Hash}, "another rank": {ID: b.ID, Hash: b.Hash}, "another hash": {ID: b.ID, Rank: b.Rank},
	} {
		if Version([]Source{a, other}) == want {
			t.Errorf("%s: the version is the same", name)
		}
	}
}
