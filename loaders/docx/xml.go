package docx

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

// prefixes of the namespaces that are read, of the transitional and of the strict form.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":        "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                    "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             "r:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":          "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                      "m:",
	"http://schemas.openxmlformats.org/package/2006/relationships":        "rel:",
}

// nameOf returns the name of an element with its usual prefix; "" for one of another namespace.
func nameOf(e *xml.StartElement) string {
	if prefix := prefixes[e.Name.Space]; prefix != "" {
		return prefix + e.Name.Local
	}
	return ""
}

// attr returns an attribute of an element by its name with the usual prefix, or without one; "" for none.
func attr(e *xml.StartElement, name string) string {
	for i := range e.Attr {
		if a := &e.Attr[i]; prefixes[a.Name.Space]+a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func val(e *xml.StartElement) string { return attr(e, "w:val") }

// isOn reads a property that is on or off.
func isOn(e *xml.StartElement) bool {
	switch strings.ToLower(val(e)) {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// tokens is the stream of XML tokens of one part.
type tokens struct {
	ctx     context.Context
	part    string
	decoder *xml.Decoder
	limits  format.Limits
	depth   int
	count   int
}

func newTokens(ctx context.Context, part string, data []byte, limits format.Limits) *tokens {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		data, _ = page.Decode(data)
	}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	d.CharsetReader = func(name string, in io.Reader) (io.Reader, error) {
		switch strings.ToLower(name) {
		case "utf-16", "us-ascii", "ascii": // UTF-16 is turned into UTF-8 above
			return in, nil
		}
		return nil, fmt.Errorf("it says that it is in %.40s; only UTF-8 and UTF-16 are read", name)
	}
	return &tokens{ctx: ctx, part: part, decoder: d, limits: limits}
}

const (
	tokensBetweenLooks = 4096 // at whether ctx has ended
	mostAttributes     = 256
)

// next returns the next token, io.EOF behind the last.
func (t *tokens) next() (xml.Token, error) {
	if t.count++; t.count%tokensBetweenLooks == 0 && t.ctx.Err() != nil {
		return nil, stopped(t.ctx, nil)
	}
	token, err := t.decoder.Token()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, t.fault("it is no well-formed XML: " + strings.TrimPrefix(err.Error(), "XML syntax error on "))
	}
	switch x := token.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > t.limits.Depth {
			return nil, t.fault(fmt.Sprintf("elements are nested more than %d deep (--max-depth)", t.limits.Depth))
		}
		if len(x.Attr) > mostAttributes {
			return nil, t.fault(fmt.Sprintf("an element has more than %d attributes", mostAttributes))
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive:
		return nil, t.fault("it has a document type declaration; entities are not read")
	}
	return token, err
}

func (t *tokens) fault(reason string) *format.Fault {
	line, column := t.decoder.InputPos()
	return &format.Fault{Position: fmt.Sprintf("%s, line %d, column %d", t.part, line, column), Reason: reason}
}

// each gives the children of the open element, and the text in it, to do and text; what do does not read is passed over.
func (t *tokens) each(do func(e *xml.StartElement) error, text func(s string)) error {
	for {
		token, err := t.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch x := token.(type) {
		case xml.EndElement:
			return nil
		case xml.CharData:
			if text != nil {
				text(string(x))
			}
		case xml.StartElement:
			depth := t.depth
			if err := do(&x); err != nil {
				return err
			}
			if t.depth >= depth {
				if err := t.skip(depth - 1); err != nil {
					return err
				}
			}
		}
	}
}

// skip passes over what is open above a depth.
func (t *tokens) skip(depth int) error {
	for t.depth > depth {
		if _, err := t.next(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
	return nil
}

func stopped(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return graph.Errorf(graph.Unavailable, "reading was stopped")
	}
	return err
}
