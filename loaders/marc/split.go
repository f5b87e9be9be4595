package marc

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Split gives each record of a file to one, as the bytes that the file has for it.
func (Format) Split(ctx context.Context, r io.Reader, limits format.Limits, one func(format.Piece) error) error {
	limits = page.WithDefaults(limits)
	data, err := page.ReadAll(r, limits)
	if err != nil {
		return err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // offsets count without it
	s := &splitter{tokens: newTokens(ctx, data, limits)}
	for {
		token, err := s.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			s.start(token)
		case xml.EndElement:
			if from, ok := s.end(); ok {
				if err := one(s.piece(data[from:s.decoder.InputOffset()])); err != nil {
					return err
				}
			}
		}
	}
}

// splitter finds records: elements of that name that hold fields, whatever stands around them.
type splitter struct {
	tokens
	open  []opened
	count int
}

// opened is an element that is not closed yet.
type opened struct {
	record bool
	from   int64 // byte
	marc   bool  // a field stands directly in it
}

func (s *splitter) start(e xml.StartElement) {
	if n := len(s.open); n > 0 && isField[e.Name.Local] {
		s.open[n-1].marc = true
	}
	s.open = append(s.open, opened{record: e.Name.Local == "record", from: s.began})
}

// end closes an element, and returns where it began if it is a record.
func (s *splitter) end() (from int64, ok bool) {
	last := len(s.open) - 1
	o := s.open[last]
	s.open = s.open[:last]
	return o.from, o.record && o.marc
}

func (s *splitter) piece(data []byte) format.Piece {
	s.count++
	p := format.Piece{At: fmt.Sprintf("record %d", s.count), Data: data}
	if len(data) > s.limits.Paragraph {
		p = format.Piece{At: p.At, Fault: fmt.Sprintf("it is longer than a record may be (--max-paragraph is %d bytes)", s.limits.Paragraph)}
	}
	return p
}

var isField = map[string]bool{"leader": true, "controlfield": true, "datafield": true}

// tokens is a stream of XML tokens with its limits.
type tokens struct {
	ctx     context.Context
	decoder *xml.Decoder
	limits  format.Limits
	began   int64 // byte at which the last token begins
	depth   int
	count   int // of tokens
}

func newTokens(ctx context.Context, data []byte, limits format.Limits) tokens {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(name string, in io.Reader) (io.Reader, error) {
		if n := strings.ToLower(name); n != "us-ascii" && n != "ascii" {
			return nil, fmt.Errorf("it is in %s; save it as UTF-8", name)
		}
		return in, nil
	}
	return tokens{ctx: ctx, decoder: d, limits: limits}
}

// next returns the next token; io.EOF at the end, a *format.Fault for what is no well-formed XML or breaks a limit.
func (t *tokens) next() (xml.Token, error) {
	const between = 1000 // tokens
	if t.count++; t.count%between == 0 && t.ctx.Err() != nil {
		return nil, graph.Errorf(graph.Unavailable, "reading was stopped")
	}
	t.began = t.decoder.InputOffset()
	token, err := t.decoder.Token()
	switch token := token.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > t.limits.Depth {
			return nil, t.fault(fmt.Sprintf("elements are nested deeper than allowed (--max-depth is %d)", t.limits.Depth))
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive:
		if bytes.HasPrefix(bytes.TrimSpace(token), []byte("DOCTYPE")) {
			return nil, t.fault("it has a document type declaration; entities are never expanded: take it out")
		}
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, t.fault("it is no well-formed XML: " + strings.TrimPrefix(err.Error(), "XML syntax error on "))
	}
	return token, err
}

func (t *tokens) fault(reason string) error {
	line, column := t.decoder.InputPos()
	return &format.Fault{Position: fmt.Sprintf("line %d, column %d", line, column), Reason: reason}
}
