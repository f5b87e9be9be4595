package loaders

import (
	"context"
	"io"

	"mandategraph/graph/plan"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// Options say how to read.
type Options struct {
	Lexicon  *lexicon.Lexicon // may be nil
	Stdin    io.Reader        // what the path "-" reads
	Progress func(Progress)   // called before each file; may be nil
}

// Progress says how far a run is.
type Progress struct {
	Path        string // that is read next
	Done, Total int    // files
}

// Load reads the files and folders at the paths into the store, a transaction a document; with a nil store it only reads.
// The report is never nil. Errors: those of the store, and Unavailable when ctx ends: what the report counts as written is written.
func Load(ctx context.Context, store plan.Store, paths []string, o Options) (*Report, error) {
	r := run{ctx: ctx, options: o, report: &Report{Skipped: []Skipped{}}, seen: map[string]seen{}}
	err := r.each(paths, func(_ string, reading *format.Reading) error {
		if store == nil {
			return nil
		}
		applied, err := store.Apply(ctx, &reading.Batch)
		r.report.Written += applied.Written
		r.report.Unchanged += applied.Unchanged
		r.report.Nodes += applied.Nodes
		r.report.Edges += applied.Edges
		return err
	})
	return r.report, err
}

// Extract reads the files and folders at the paths without a store, and writes a JSON record a line for each reference, in the order of
// the files and of their text. The report is never nil. Errors: those of w, and Unavailable when ctx ends.
func Extract(ctx context.Context, w io.Writer, paths []string, o Options) (*Report, error) {
	r := run{ctx: ctx, options: o, report: &Report{Skipped: []Skipped{}}, seen: map[string]seen{}}
	err := r.each(paths, func(_ string, reading *format.Reading) error { return writeRecords(w, reading) })
	return r.report, err
}
