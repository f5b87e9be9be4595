// Package pdf reads PDF (ISO 32000): resolutions, drafts and reports as the documents system of the United Nations serves them, and any
// other document with a text layer. PDFium says where each word stands and how it is set; from that the lines, paragraphs, footnotes and
// what pages print around the text are told apart, and given to package page, which tells what the document is.
//
// PDFium runs as WebAssembly: it is sandboxed and needs no C. It is compiled when the first PDF is met (engine.go), never before, and runs in
// processes of its own, which the program starts from itself (serve.go) and kills when a document takes too long (reader.go).
package pdf

import (
	"bytes"
	"context"
	"io"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Format reads PDF.
type Format struct{}

// Name returns "pdf".
func (Format) Name() string { return "pdf" }

// Version changes with what Read gives.
func (Format) Version() string { return "5" }

// farthestHeader is how many bytes may stand before the header, as readers allow.
const farthestHeader = 1024

// Detect reports whether a file begins like a PDF.
func (Format) Detect(head []byte) bool {
	return bytes.Contains(head[:min(len(head), farthestHeader)], []byte("%PDF-"))
}

// edition of a document: it stands behind its web page, whose paragraphs need not be guessed, and before its plain text.
const edition = "(portable document)"

// Read reads one document into a batch. Errors: a *format.Fault for what breaks a limit, is damaged, is locked or holds no text;
// Unavailable when ctx ends or the library cannot be started.
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
	return readers.read(ctx, data, limits)
}
