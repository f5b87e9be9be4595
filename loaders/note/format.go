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
func (Format) Version() string { return "2" }

// Detect reports whether a file begins like a background note.
func (Format) Detect(head []byte) bool { return Detect(head) }

const maxSize = 16 << 20 // bytes; notes are small, and what is larger is none

// Read reads a note into one batch. Errors: Invalid, with the line; Limit for a file that is too large for a note.
func (Format) Read(ctx context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxSize {
		return nil, graph.Errorf(graph.Limit, "a note of more than %d MB is not read", maxSize>>20)
	}
	n, err := Parse(string(data))
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return n.Reading(env.Lexicon), nil
}
