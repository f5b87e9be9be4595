package html

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// reader walks the tokens of one file. It keeps a frame for each open element that begins blocks; elements within a block are only
// counted, since many are never closed.
type reader struct {
	ctx    context.Context
	z      *html.Tokenizer
	limits format.Limits
	line   int
	count  int // tokens
	opened int // elements

	frames   []frame
	skip     skipped
	flow     page.Flow
	started  int    // line of the block
	spans    []bool // open elements of style: whether they set bold or italics
	capture  *mark
	breaks   int // <br> in a row
	rows     []*page.Cells
	blocks   []placed
	title    string
	language string
}

// placed is a block, and whether it stands in the part that the page says is its main one.
type placed struct {
	page.Block
	main bool
}

// frame is an open element.
type frame struct {
	name   string
	main   bool   // the page says that it holds what the page is for
	number string // of the item, for its first block
	note   string // the footnote that it holds
	list   *list
}

// skipped is an element that is left out, and how many of its name are open.
type skipped struct {
	name string
	open int
}

func newReader(ctx context.Context, text []byte, limits format.Limits) *reader {
	r := &reader{ctx: ctx, z: html.NewTokenizer(bytes.NewReader(text)), limits: limits, line: 1}
	r.z.SetMaxBuf(limits.Paragraph)
	return r
}

const tokensBetweenLooks = 4096 // at whether ctx has ended

func (r *reader) read() error {
	for {
		if r.count++; r.count%tokensBetweenLooks == 0 && r.ctx.Err() != nil {
			return graph.Errorf(graph.Unavailable, "reading was stopped")
		}
		token := r.z.Next()
		if token == html.ErrorToken {
			return r.finish(r.z.Err())
		}
		if err := r.take(token); err != nil {
			return err
		}
		r.line += bytes.Count(r.z.Raw(), []byte("\n"))
	}
}

func (r *reader) finish(err error) error {
	switch {
	case errors.Is(err, html.ErrBufferExceeded):
		return page.TooLong(r.line, r.limits)
	case !errors.Is(err, io.EOF):
		return err
	}
	r.closeTo(0)
	return nil
}

// take takes one token. The bytes of Raw are read before those of the tag: the tokenizer changes them.
func (r *reader) take(token html.TokenType) error {
	switch token {
	case html.TextToken:
		return r.text(string(r.z.Text()))
	case html.StartTagToken, html.SelfClosingTagToken:
		if r.opened++; r.opened > r.limits.Elements {
			return page.TooMany(r.line, r.limits)
		}
		name, attrs := r.tag()
		return r.start(name, attrs)
	case html.EndTagToken:
		name, _ := r.z.TagName()
		r.end(string(name))
	}
	return nil
}

// mostAttributes is how many attributes of a tag are looked at.
const mostAttributes = 64

func (r *reader) tag() (string, map[string]string) {
	name, more := r.z.TagName()
	element, attrs := string(name), map[string]string{}
	for more && len(attrs) < mostAttributes {
		var key, value []byte
		key, value, more = r.z.TagAttr()
		if _, known := attrs[string(key)]; !known {
			attrs[string(key)] = strings.TrimSpace(string(value))
		}
	}
	return element, attrs
}

func (r *reader) text(s string) error {
	if strings.TrimSpace(s) != "" {
		if r.skip.name == "" && r.capture == nil {
			r.afterBreak(s)
		}
		r.breaks = 0
	}
	switch {
	case r.skip.name == "title":
		r.title += s
	case r.skip.name != "":
	case r.within("pre") && r.capture == nil:
		r.preformatted(s)
	case r.capture != nil:
		r.captureText(s)
	default:
		r.write(s)
	}
	if r.flow.Size() > r.limits.Paragraph {
		return page.TooLong(r.line, r.limits)
	}
	return nil
}

func (r *reader) write(s string) {
	if r.flow.Empty() {
		r.started = r.line
	}
	r.flow.Write(s)
}

// preformatted: an empty line ends a paragraph.
func (r *reader) preformatted(s string) {
	for i, paragraph := range strings.Split(s, "\n\n") {
		if i > 0 {
			r.flush()
		}
		r.write(paragraph)
	}
}

func (r *reader) within(name string) bool {
	return slices.ContainsFunc(r.frames, func(f frame) bool { return f.name == name })
}

func (r *reader) inMain() bool {
	return slices.ContainsFunc(r.frames, func(f frame) bool { return f.main })
}

func (r *reader) tooDeep() error {
	return &format.Fault{Position: fmt.Sprintf("line %d", r.line), Reason: fmt.Sprintf("elements are nested more than %d deep (--max-depth)", r.limits.Depth)}
}
