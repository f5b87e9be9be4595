package snapshot

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/loaders"
)

// Files are the files of a snapshot by name.
type Files map[string][]byte

// Make loads the documents at the paths into an empty store and returns the files of their snapshot, the same bytes for the same
// documents and day, whatever the order of the paths. Day is YYYY-MM-DD. The errors are those of loading, and Invalid for a value that the files cannot hold.
func Make(ctx context.Context, store plan.Store, paths []string, o loaders.Options, day string) (Files, *loaders.Report, error) {
	r := &recorder{Store: store, kept: map[string]*graph.Batch{}}
	report, err := loaders.Load(ctx, r, paths, o)
	if err != nil {
		return nil, report, err
	}
	r.share()
	r.choose()
	ids := slices.Sorted(maps.Keys(r.kept))
	batches := make([]*graph.Batch, len(ids))
	for i, id := range ids {
		batches[i] = r.kept[id]
	}
	files, err := write(batches, day)
	return files, report, err
}

// recorder is a store that notes what a snapshot keeps of what goes into it.
type recorder struct {
	plan.Store
	kept    map[string]*graph.Batch
	derived map[string]*graph.Batch
}

// Apply is of plan.Store.
func (r *recorder) Apply(ctx context.Context, batches ...*graph.Batch) (plan.Applied, error) {
	kept := make([]*graph.Batch, len(batches))
	for i, b := range batches {
		kept[i] = trim(b)
	}
	applied, err := r.Store.Apply(ctx, batches...)
	if err != nil {
		return applied, err
	}
	for _, b := range kept {
		if b.Source.Rank == graph.RankDerived {
			if r.derived == nil {
				r.derived = map[string]*graph.Batch{}
			}
			r.derived[b.Source.ID] = b
		} else {
			r.kept[b.Source.ID] = b
		}
	}
	return applied, nil
}

// share gives each derived edge to the document that is its evidence, so that it goes when that document is loaded and derives it anew.
func (r *recorder) share() {
	for _, id := range slices.Sorted(maps.Keys(r.derived)) {
		for _, e := range r.derived[id].Edges {
			if b := r.kept[e.Evidence.Source+language]; b != nil {
				b.Edges = append(b.Edges, e)
			}
		}
	}
}

// choose keeps of each document what it needs itself, and the paragraphs that derived edges lead to.
func (r *recorder) choose() {
	wanted := map[string]bool{}
	for _, b := range r.derived {
		for i := range b.Edges {
			if e := &b.Edges[i]; isKept(e) {
				wanted[e.From], wanted[e.To] = true, true
			}
		}
	}
	for id, b := range r.kept {
		r.kept[id] = keep(b, wanted)
	}
}

// language ends the id of a source that is a document in English, behind the id of the document.
const language = "/EN"

// document returns the id of the document that a source is.
func document(source string) string {
	if i := strings.LastIndexByte(source, '/'); i >= 0 {
		return source[:i]
	}
	return source
}

// about says what the other files were made of.
func about(batches []*graph.Batch, day string, nodes, edges int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# What this snapshot is; see docs/snapshot.md. Written by make snapshot, never by hand.\nmade\t%s\ndocuments\t%d\nnodes\t%d\nedges\t%d\n",
		day, len(batches), nodes, edges)
	return b.Bytes()
}
