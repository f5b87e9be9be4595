package note

import (
	"context"
	"io"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// Format reads background notes.
type Format struct{}

// Name returns "note".
func (Format) Name() string { return "note" }

// Version changes with what Read gives.
func (Format) Version() string { return "4" }

// Detect reports whether a file begins like a background note.
func (Format) Detect(head []byte) bool { return Detect(head) }

// Read reads a note into one batch. Errors: Invalid, with the line; Limit for a file that is too large for a note; Unavailable when ctx ends.
func (Format) Read(ctx context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxSize {
		return nil, graph.Errorf(graph.Limit, "the file has more than %d MB; notes have a tenth of one", maxSize>>20)
	}
	n, err := parse(ctx, string(data))
	if err != nil {
		return nil, err
	}
	return n.read(ctx, env.Lexicon)
}
