// Package plain reads plain text: resolutions as they are copied from a page or cut out of a print, and any other document. It gives the
// paragraphs to package page, which tells what it is.
package plain

import (
	"context"
	"io"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Format reads plain text.
type Format struct{}

// Name returns "text".
func (Format) Name() string { return "text" }

// Version changes with what Read gives.
func (Format) Version() string { return "5" }

// edition of a text: it stands behind any other form of the same document.
const edition = "(plain text)"

// Read reads one document into a batch. Errors: a *format.Fault for what breaks a limit or holds no text; Unavailable when ctx ends.
func (Format) Read(ctx context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	p, err := read(ctx, r, env.Limits)
	if err != nil {
		return nil, err
	}
	return page.Read(ctx, p, env)
}

func read(ctx context.Context, r io.Reader, limits format.Limits) (*page.Page, error) {
	limits = page.WithDefaults(limits)
	data, err := page.ReadAll(r, limits)
	if err != nil {
		return nil, err
	}
	text, doubts := page.Decode(data)
	blocks, err := page.FromText(ctx, string(text), limits)
	if err != nil {
		return nil, err
	}
	return &page.Page{Kind: "OTHER", Edition: edition, Blocks: blocks, Doubts: doubts}, nil
}
