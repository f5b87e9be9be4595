// Package html reads documents in HTML, as bodies and their secretariats publish them: a resolution, a draft, or the report or page of a
// session with many. It gives the text as it is printed, without what stands around it on a site, to package page, which tells what it is.
package html

import (
	"bytes"
	"context"
	"io"
	"regexp"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Format reads HTML.
type Format struct{}

// Name returns "html".
func (Format) Name() string { return "html" }

// Version changes with what Read gives.
func (Format) Version() string { return "6" }

// beginning is how HTML begins, behind declarations and comments: with its root, with parts of it that may stand without it, or with an
// element of running text.
var beginning = regexp.MustCompile(`(?is)^(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|h[1-6]|p|div|section|article|main|table|ul|ol|center|font|span|b|strong)[\s/>])`)

// Detect reports whether a file begins like HTML.
func (Format) Detect(head []byte) bool {
	head = bytes.TrimSpace(page.DecodeHead(head))
	return bytes.HasPrefix(head, []byte("<")) && beginning.Match(head)
}

// Read reads one document into a batch. Errors: a *format.Fault for what breaks a limit or holds no text; Unavailable when ctx ends.
func (Format) Read(ctx context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	p, err := read(ctx, r, env.Limits)
	if err != nil {
		return nil, err
	}
	return page.Read(ctx, p, env)
}

// edition of a page: it stands behind any XML of the same document and before its plain text.
const edition = "(web page)"

func read(ctx context.Context, r io.Reader, limits format.Limits) (*page.Page, error) {
	limits = page.WithDefaults(limits)
	data, err := page.ReadAll(r, limits)
	if err != nil {
		return nil, err
	}
	text, doubts, err := decode(data)
	if err != nil {
		return nil, err
	}
	rd := newReader(ctx, text, limits)
	if err := rd.read(); err != nil {
		return nil, err
	}
	return &page.Page{Title: rd.title, Language: rd.language, Kind: "WEB_PAGE", Edition: edition, Blocks: rd.content(), Doubts: doubts}, nil
}
