package loaders

import (
	"context"
	"io"

	"mandategraph/graph/plan"
	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// Options say how to read.
type Options struct {
	Lexicon  *lexicon.Lexicon // may be nil
	Stdin    io.Reader        // what the path "-" reads
	Progress func(Progress)   // called by one goroutine at a time; may be nil
	Limits   Limits
	Derive   []*Deriver // what follows from all sources together

	formats []format.Format // instead of those that are known, for tests
}

// Limits bound what reading may cost. A zero stands for the default.
type Limits struct {
	collect.Limits
	Depth     int // of nested elements in a document
	Elements  int // of a document
	Paragraph int // bytes of one paragraph
}

// The defaults of the limits of documents. The largest resolution has a tenth of these elements, and no paragraph of ten thousand bytes.
const (
	DefaultDepth     = 256
	DefaultElements  = 100_000
	DefaultParagraph = 1 << 20
)

// DefaultLimits returns the defaults, which are far above what documents need.
func DefaultLimits() Limits { return Limits{}.sound() }

func (l Limits) sound() Limits {
	l.Limits = l.Sound()
	if l.Depth <= 0 {
		l.Depth = DefaultDepth
	}
	if l.Elements <= 0 {
		l.Elements = DefaultElements
	}
	if l.Paragraph <= 0 {
		l.Paragraph = DefaultParagraph
	}
	return l
}

// Progress says how far a run is. It looks at all files first, then it reads those that are new.
type Progress struct {
	Reading           bool   // or still looking, when no total is known
	Path              string // that was done last
	Done, Total       int    // files and members of archives
	Bytes, TotalBytes int64  // of them
}

// Load reads the files, folders and archives at the paths into the store, some documents a transaction; with a nil store it only reads.
// The same files give the same graph, in whatever order their paths stand. What is in the store already is not read again.
// The report is never nil. Errors: those of the store, and Unavailable when ctx ends: what the report counts as written is written.
func Load(ctx context.Context, store plan.Store, paths []string, o Options) (*Report, error) {
	r := newRun(ctx, o)
	r.store = store
	defer r.close()
	if err := r.known(); err != nil {
		return r.report, r.orStopped(err)
	}
	err := r.all(paths, r.claim)
	if err == nil {
		err = r.derive()
	}
	r.finish()
	return r.report, err
}

// Extract reads the files, folders and archives at the paths without a store, and writes a JSON record a line for each reference, in
// the order of the files and of their text. Of documents that claim one id the first is written. The report is never nil.
// Errors: those of w, and Unavailable when ctx ends.
func Extract(ctx context.Context, w io.Writer, paths []string, o Options) (*Report, error) {
	r := newRun(ctx, o)
	defer r.close()
	err := r.all(paths, func(it *item, reading *format.Reading) error {
		if !r.first(it, reading) {
			return nil
		}
		return writeRecords(w, reading)
	})
	r.finish()
	return r.report, err
}
