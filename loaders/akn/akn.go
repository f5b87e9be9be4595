// Package akn reads resolutions, decisions and presidential statements in Akoma Ntoso XML for the United Nations (AKN4UN).
//
// It works in three steps: a pull parser cuts the printed text into blocks, in one pass and with memory bounded by the largest paragraph
// (parse.go, flow.go); the blocks of each part get their places from the numbers as printed (place.go); and a writer turns them into
// assertions (write.go). The markup is dirty, so nothing hangs on one element: whatever text stands in the body becomes part of a block.
package akn

import (
	"bytes"
	"context"
	"io"
	"regexp"

	"mandategraph/loaders/format"
)

// Format reads Akoma Ntoso XML.
type Format struct{}

// Name returns "akn".
func (Format) Name() string { return "akn" }

// Version changes with what Read gives.
func (Format) Version() string { return "3" }

// Detect reports whether a file begins like Akoma Ntoso XML: its root comes within the head, behind at most a declaration and comments.
func (Format) Detect(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && root.Match(head)
}

// root is how the root begins, with or without a prefix.
var root = regexp.MustCompile(`<(?:[A-Za-z_][\w.-]*:)?akomaNtoso\b`)

// Read reads one document into a batch. Errors: a *format.Fault with line and column for what is no well-formed XML, breaks a limit,
// or contradicts itself or the file's name; Unavailable when ctx ends.
func (Format) Read(ctx context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	doc, err := parse(ctx, r, env.Limits)
	if err != nil {
		return nil, err
	}
	w, err := newWriter(ctx, doc, env)
	if err != nil {
		return nil, err
	}
	return w.read()
}
