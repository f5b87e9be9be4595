package akn

import (
	"bufio"
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
	maxParagraph = 4 << 20
	maxBytes     = 64 << 20
)

func withDefaults(l format.Limits) format.Limits {
	if l.Depth == 0 {
		l.Depth = maxDepth
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
	count   int
}

func newTokens(ctx context.Context, r io.Reader, limits format.Limits) *tokens {
	in := &bounded{Reader: bufio.NewReaderSize(r, 64<<10), limits: withDefaults(limits)}
	return &tokens{ctx: ctx, in: in, decoder: xml.NewDecoder(in)}
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
		if t.depth++; t.depth > t.in.limits.Depth {
			return t.fault(fmt.Sprintf("elements are nested more than %d deep (--max-depth)", t.in.limits.Depth))
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive: // entities of one's own have no place in a resolution, and are how bombs are made
		return t.fault("it has a document type declaration; entities are not read")
	case xml.ProcInst:
		return t.checkEncoding(token)
	}
	return nil
}

func (t *tokens) checkEncoding(p xml.ProcInst) error {
	if p.Target == "xml" && strings.Contains(strings.ToLower(string(p.Inst)), "utf-16") {
		return t.fault("it says that it is in UTF-16; save it as UTF-8")
	}
	return nil
}

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
	return strings.TrimPrefix(err.Error(), "xml: ")
}
