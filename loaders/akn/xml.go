package akn

import (
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// The limits where none are given.
const (
	maxDepth     = 256
	maxElements  = 100_000
	maxParagraph = 1 << 20
	maxBytes     = 64 << 20
)

func withDefaults(l format.Limits) format.Limits {
	if l.Depth == 0 {
		l.Depth = maxDepth
	}
	if l.Elements == 0 {
		l.Elements = maxElements
	}
	if l.Paragraph == 0 {
		l.Paragraph = maxParagraph
	}
	if l.Bytes == 0 {
		l.Bytes = maxBytes
	}
	return l
}

// bounded gives bytes to the XML decoder, and refuses to go on in one token, or in the whole document, beyond the limits: the decoder
// keeps a token in memory whole.
type bounded struct {
	*bufio.Reader
	limits     format.Limits
	all, token int64
}

var errToken = errors.New("a stretch of text or a tag is longer than a paragraph may be")

// ReadByte returns the next byte, and an error instead of the first one beyond a limit.
func (b *bounded) ReadByte() (byte, error) {
	b.all++
	b.token++
	switch {
	case b.token > int64(b.limits.Paragraph):
		return 0, fmt.Errorf("%w (--max-paragraph is %d bytes)", errToken, b.limits.Paragraph)
	case b.all > b.limits.Bytes:
		return 0, fmt.Errorf("the document is longer than a file may be (--max-file is %d bytes)", b.limits.Bytes)
	}
	return b.Reader.ReadByte()
}

// tokens is the stream of XML tokens with its limits.
type tokens struct {
	ctx     context.Context
	in      *bounded
	decoder *xml.Decoder
	depth   int
	count   int // of tokens
	opened  int // elements
	roots   int
}

func newTokens(ctx context.Context, r io.Reader, limits format.Limits) *tokens {
	in := &bounded{Reader: bufio.NewReaderSize(r, 64<<10), limits: withDefaults(limits)}
	t := &tokens{ctx: ctx, in: in, decoder: xml.NewDecoder(in)}
	t.decoder.CharsetReader = checkEncoding
	return t
}

// encodingError is the name of an encoding that is not read.
type encodingError struct{ name string }

func (e *encodingError) Error() string {
	return fmt.Sprintf("it says that it is in %.40s; only UTF-8 is read: save it as UTF-8", e.name)
}

// checkEncoding is asked about any encoding but UTF-8; ASCII is a part of that.
func checkEncoding(name string, r io.Reader) (io.Reader, error) {
	if strings.EqualFold(name, "us-ascii") || strings.EqualFold(name, "ascii") {
		return r, nil
	}
	return nil, &encodingError{name}
}

const tokensBetweenLooks = 4096 // at whether ctx has ended

// next returns the next token, io.EOF behind the last. Errors: a *format.Fault with the line and column; Unavailable when ctx ends.
func (t *tokens) next() (xml.Token, error) {
	if t.count++; t.count%tokensBetweenLooks == 0 && t.ctx.Err() != nil {
		return nil, graph.Errorf(graph.Unavailable, "reading was stopped")
	}
	t.in.token = 0
	token, err := t.decoder.Token()
	switch {
	case errors.Is(err, io.EOF) && t.roots == 0:
		return nil, &format.Fault{Reason: "it is empty: no akomaNtoso element stands in it"}
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case err != nil:
		return nil, t.fault(reason(err))
	}
	return token, t.check(token)
}

func (t *tokens) check(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		return t.checkStart(token)
	case xml.CharData:
		if t.depth == 0 && len(bytes.TrimSpace(bytes.TrimPrefix(token, []byte("\ufeff")))) > 0 {
			return t.fault("text stands outside of the document")
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive: // entities of one's own have no place in a resolution, and are how bombs are made
		return t.fault("it has a document type declaration; entities are not read")
	}
	return nil
}

// checkStart reports elements that are nested too deep, and what does not stand in the one root.
func (t *tokens) checkStart(e xml.StartElement) error {
	if t.depth == 0 {
		if t.roots++; t.roots > 1 {
			return t.fault("a second document begins behind the end of the first")
		}
		if e.Name.Local != "akomaNtoso" {
			return t.fault(fmt.Sprintf("it begins with %.40s; Akoma Ntoso begins with akomaNtoso", e.Name.Local))
		}
	}
	t.depth++
	t.opened++
	switch {
	case t.depth > t.in.limits.Depth:
		return t.fault(fmt.Sprintf("elements are nested more than %d deep (--max-depth)", t.in.limits.Depth))
	case t.opened > t.in.limits.Elements:
		return t.fault(fmt.Sprintf("it has more than %d elements (--max-elements)", t.in.limits.Elements))
	case len(e.Attr) > mostAttributes: // they are kept until the element ends
		return t.fault(fmt.Sprintf("an element has more than %d attributes", mostAttributes))
	}
	return nil
}

const mostAttributes = 256

func (t *tokens) fault(reason string) *format.Fault {
	line, column := t.decoder.InputPos()
	return &format.Fault{Position: fmt.Sprintf("line %d, column %d", line, column), Reason: reason}
}

// reason says what is wrong without the line, which the decoder puts before it and the fault has anyway.
func reason(err error) string {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return "it is no well-formed XML: " + syntax.Msg
	}
	var encoding *encodingError
	if errors.As(err, &encoding) {
		return encoding.Error()
	}
	return strings.TrimPrefix(err.Error(), "xml: ")
}
