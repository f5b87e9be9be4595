package snapshot_test

import (
	"testing"

	"mandategraph/data"
	"mandategraph/graph/memory"
	"mandategraph/loaders/snapshot"
)

// BenchmarkOpen is what a start costs: read the files, make the store.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		batches, err := snapshot.Read(data.Snapshot)
		if err != nil {
			b.Fatal(err)
		}
		store, err := memory.New(batches...)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := store.Stat(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
