// Package marc reads records of libraries in MARCXML, as the United Nations Digital Library exports them: a record alone, a collection, or
// the answer to a search around them. docs/documents.md says which fields are read.
package marc

import (
	"bytes"
	"context"
	"io"
	"regexp"

	"mandategraph/loaders/format"
)

// Format reads MARCXML.
type Format struct{}

// Name returns "marcxml".
func (Format) Name() string { return "marcxml" }

// Version changes with what Read gives.
func (Format) Version() string { return "3" }

// namespace is that of MARCXML; files without it are known by a record with its fields.
const namespace = "http://www.loc.gov/MARC21/slim"

var fields = regexp.MustCompile(`<(?:[A-Za-z_][\w.-]*:)?record\b[^>]*>\s*(?:<!--[^>]*-->\s*)?<(?:[A-Za-z_][\w.-]*:)?(?:leader|controlfield|datafield)\b`)

// Detect reports whether a file begins like XML that holds MARC records.
func (Format) Detect(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte(namespace)) || fields.Match(head))
}

// Read reads one record into a batch. Errors: a *format.Fault for what is no well-formed record, breaks a limit or names no document;
// Unavailable when ctx ends.
func (Format) Read(ctx context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	m, err := parse(ctx, r, env.Limits)
	if err != nil {
		return nil, err
	}
	c, err := m.catalogued()
	if err != nil {
		return nil, err
	}
	return c.Write(env)
}
