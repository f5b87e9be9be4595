// Package docx reads documents of word processors: OOXML (ISO/IEC 29500), in its transitional and its strict form, with or without macros.
// It gives the text as it is printed, with the numbers that automatic numbering prints, to package page, which tells what it is.
package docx

import (
	"bytes"
	"context"
	"io"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Format reads DOCX.
type Format struct{}

// Name returns "docx".
func (Format) Name() string { return "docx" }

// Version changes with what Read gives.
func (Format) Version() string { return "6" }

// Detect returns false: what a zip archive is only its members tell, and their table stands at its end.
func (Format) Detect([]byte) bool { return false }

// Members returns the members by which such a zip archive is known.
func (Format) Members() []string { return []string{contentTypes, mainPart} }

// edition of a document: it stands behind any XML of the same document, and before its web page.
const edition = "(word processor)"

// Read reads one document into a batch. Errors: a *format.Fault for what breaks a limit, is damaged or holds no text; Unavailable when ctx
// ends.
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
	parts, err := unpack(ctx, bytes.NewReader(data), int64(len(data)), limits)
	if err != nil {
		return nil, err
	}
	rd := &reader{ctx: ctx, limits: limits, parts: parts}
	if err := rd.read(); err != nil {
		return nil, err
	}
	return &page.Page{Kind: "OTHER", Edition: edition, Blocks: rd.blocks}, nil
}
