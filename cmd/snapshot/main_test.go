package main

import (
	"testing"

	"mandategraph/data"
	"mandategraph/graph/memory"
	"mandategraph/loaders/snapshot"
)

// A program answers from the image, so it must be that of the facts that come with it. While it is not, the program reads the facts themselves, at each start.
func TestImageIsOfTheFacts(t *testing.T) {
	image, err := imageOf(snapshot.Batches)
	if err != nil {
		t.Fatal(err)
	}
	if !memory.SameImage(string(image), data.Image) {
		t.Error("data/snapshot/base.image is not what the curated facts and the snapshot make; run make image and commit it")
	}
}
