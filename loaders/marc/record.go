package marc

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// record is a MARC record.
type record struct {
	leader  string
	control map[string]string // 001, 005 …
	fields  []field
}

// field is a field with its subfields in their order.
type field struct {
	tag        string
	indicators string // two characters
	subfields  []subfield
}

type subfield struct{ code, value string }

// value returns the first subfield with the code; "" for none.
func (f *field) value(code string) string {
	for _, s := range f.subfields {
		if s.code == code {
			return s.value
		}
	}
	return ""
}

// all returns the fields with one of the tags.
func (r *record) all(tags ...string) (found []*field) {
	for i := range r.fields {
		for _, tag := range tags {
			if r.fields[i].tag == tag {
				found = append(found, &r.fields[i])
			}
		}
	}
	return found
}

// first returns the first value of a subfield that is not empty.
func (r *record) first(tag, code string) string {
	for _, f := range r.all(tag) {
		if v := f.value(code); v != "" {
			return v
		}
	}
	return ""
}

// parse reads one record, whatever the prefix of its elements. Errors: a *format.Fault; Unavailable when ctx ends.
func parse(ctx context.Context, r io.Reader, limits format.Limits) (*record, error) {
	limits = page.WithDefaults(limits)
	data, err := page.ReadAll(r, limits)
	if err != nil {
		return nil, err
	}
	p := &parser{tokens: newTokens(ctx, data, limits), record: record{control: map[string]string{}}}
	for {
		token, err := p.next()
		if errors.Is(err, io.EOF) {
			return &p.record, nil
		}
		if err == nil {
			err = p.take(token)
		}
		if err != nil {
			return nil, err
		}
	}
}

// parser collects the fields of a record.
type parser struct {
	tokens
	record record
	text   strings.Builder
	tag    string // of the control field that is open
}

func (p *parser) take(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		p.text.Reset()
		return p.start(token)
	case xml.CharData:
		p.text.Write(token)
	case xml.EndElement:
		p.end(token.Name.Local)
	}
	return nil
}

func (p *parser) start(e xml.StartElement) error {
	attr := map[string]string{}
	for _, a := range e.Attr {
		attr[a.Name.Local] = a.Value
	}
	switch e.Name.Local {
	case "controlfield":
		p.tag = attr["tag"]
	case "datafield":
		p.record.fields = append(p.record.fields, field{tag: attr["tag"], indicators: indicator(attr["ind1"]) + indicator(attr["ind2"])})
	case "subfield":
		if n := len(p.record.fields); n > 0 {
			f := &p.record.fields[n-1]
			f.subfields = append(f.subfields, subfield{code: attr["code"]})
		}
	}
	if len(p.record.fields) > p.limits.Elements {
		return p.fault(fmt.Sprintf("it has more fields than allowed (--max-elements is %d)", p.limits.Elements))
	}
	return nil
}

func indicator(s string) string {
	if len(s) != 1 {
		return " "
	}
	return s
}

func (p *parser) end(name string) {
	text := mended(strings.Join(strings.Fields(p.text.String()), " "))
	switch name {
	case "leader":
		p.record.leader = p.text.String()
	case "controlfield":
		if p.tag == "000" { // some exports have the leader so
			p.record.leader = p.text.String()
		}
		p.record.control[p.tag] = text
	case "subfield":
		if n := len(p.record.fields); n > 0 {
			if f := &p.record.fields[n-1]; len(f.subfields) > 0 {
				f.subfields[len(f.subfields)-1].value = text
			}
		}
	}
	p.text.Reset()
}

// mended returns a text that was encoded twice as it was before: UTF-8 whose bytes were taken for characters of their own. Other text does
// not look like that: each character above ASCII would have to be a byte of a valid sequence.
func mended(s string) string {
	raw := make([]byte, 0, len(s))
	for _, r := range s {
		if r > 0xff {
			return s
		}
		raw = append(raw, byte(r))
	}
	if len(raw) == len(s) || !utf8.Valid(raw) { // all of it is ASCII, or was encoded once
		return s
	}
	return string(raw)
}
