package main

import (
	"errors"
	"sync"

	"mandategraph/data"
	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/snapshot"
)

// base returns what an embedded store shows without any document. The facts that come with the program are read only where their image does not do.
func (o *options) base() (*memory.Base, error) {
	if !o.noSnapshot {
		base, err := memory.ReadImage(data.Image, o.facts)
		if err != nil {
			return nil, graph.Errorf(graph.Invalid, "data/snapshot/base.image: %w; make image writes it anew", err)
		}
		if ofFacts, err := isOfFacts(base); ofFacts || err != nil {
			return base, err
		}
	}
	facts, err := o.facts()
	if err != nil {
		return nil, err
	}
	return memory.NewBase(facts...)
}

// isOfFacts reports whether a base has just the facts that come with the program. While somebody works on the facts, the image is of others until it is made anew.
func isOfFacts(base *memory.Base) (bool, error) {
	facts, err := curated.Hash()
	if err != nil {
		return false, err
	}
	documents, err := snapshot.Hash()
	if err != nil {
		return false, err
	}
	for _, s := range base.Sources() {
		want := documents
		if s.ID == curated.SourceID {
			want = facts
		}
		if s.Hash != want {
			return false, nil
		}
	}
	return true, nil
}

// facts returns what the program knows without any document: the curated facts, and the snapshot unless a flag leaves it out.
func (o *options) facts() ([]*graph.Batch, error) {
	if o.noSnapshot {
		facts, err := curated.Facts()
		return []*graph.Batch{facts}, err
	}
	var documents []*graph.Batch
	var fault error
	var wg sync.WaitGroup
	wg.Go(func() { documents, fault = snapshot.Batches() })
	facts, err := curated.Facts()
	wg.Wait()
	return append([]*graph.Batch{facts}, documents...), errors.Join(err, fault)
}
