// Package format is what the pipeline asks of a document format, and what a format gives back.
package format

import (
	"context"
	"io"

	"mandategraph/graph"
	"mandategraph/loaders/citation"
	"mandategraph/loaders/lexicon"
)

// HeadSize is how much of a file Detect may look at.
const HeadSize = 4096

// Format reads one kind of document.
type Format interface {
	// Name is short and for people: "note".
	Name() string

	// Version changes when the reader gives something else for the same bytes, so that what it read before is read again.
	Version() string

	// Detect reports whether a file that begins with head, of at most HeadSize bytes, is of this format. It goes by content, not by name.
	Detect(head []byte) bool

	// Read reads one document, from its first byte. Errors: a *Fault or Invalid says where and why the document is not what Detect took it for;
	// Limit for one that is too large.
	Read(ctx context.Context, r io.Reader, env Env) (*Reading, error)
}

// Packed is a Format whose documents are zip archives: no archives of documents, but one document each.
type Packed interface {
	Format

	// Members returns the names of members that each such archive has, and others have not. Detect is not asked.
	Members() []string
}

// Gathered is a Format whose files hold many documents, as those of libraries and catalogues do: records, lines. Each is a document and a
// source of its own, whatever file it stands in: a file is to them what an archive is to files.
type Gathered interface {
	Format

	// Split gives each document of a file to one, in their order; Read is given each by itself. Errors: that of one; a *Fault where the file
	// breaks, with what it gave before counting; Unavailable when ctx ends.
	Split(ctx context.Context, r io.Reader, limits Limits, one func(Piece) error) error
}

// Piece is one document of a file that holds many.
type Piece struct {
	At    string // where in the file it stands, for people: "line 12", "record 5"
	Data  []byte // only until the call returns
	Fault string // why it cannot be given; "" where it can
}

// Env is what formats are given beside the document.
type Env struct {
	Lexicon *lexicon.Lexicon // may be nil
	Name    string           // of the file, without its folders: what it says of the document must not contradict the document; "" where it has none
	Limits  Limits
}

// Limits bound what one document may cost. A zero means the default of the format.
type Limits struct {
	Depth     int   // of nested elements
	Elements  int   // of the whole document
	Paragraph int   // bytes of one paragraph
	Bytes     int64 // of the whole document
}

// Fault is why a document, or a part of it, cannot be read, and where.
type Fault struct {
	Position string // "line 12, column 40", "op11"; "" where it is the whole document
	Reason   string // what is wrong and what to do
	Passed   bool   // nothing is wrong: it is only not of the kind that is read
}

// Error returns the position and the reason.
func (f *Fault) Error() string {
	if f.Position == "" {
		return f.Reason
	}
	return f.Position + ": " + f.Reason
}

// Reading is what one document says.
type Reading struct {
	Batch      graph.Batch // its source's hash is set by the pipeline
	Paragraphs int
	Topics     int // places where topics are named
	References []Found
	Links      []Link  // that editors put around printed words; what is found in print never looks at them
	Doubts     []Fault // what was read, but may be wrong; reported, and stops nothing
}

// Found is a reference and the place where it stands.
type Found struct {
	Place string // "day3.p9", "op11/fn4"
	citation.Reference
}

// Link is an address that editors put around printed words.
type Link struct {
	Place      string
	Start, End int    // code points of the paragraph
	Address    string // as they wrote it
}
