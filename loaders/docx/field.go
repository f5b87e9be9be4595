package docx

import (
	"encoding/xml"
	"strings"
)

// field is a field that is open: while its code is read, nothing of it is printed.
type field struct {
	code   bool
	text   string // of the code
	linked bool
}

const (
	mostFields  = 64   // within each other
	longestCode = 4096 // bytes of a code that are looked at
)

func (r *reader) inCode() bool {
	for i := range r.fields {
		if r.fields[i].code {
			return true
		}
	}
	return false
}

// fieldMark begins a field, its result, or ends it.
func (r *reader) fieldMark(kind string) {
	n := len(r.fields)
	switch {
	case kind == "begin" && n < mostFields:
		r.fields = append(r.fields, field{code: true})
	case kind == "separate" && n > 0:
		f := &r.fields[n-1]
		f.code = false
		if address := addressIn(f.text); address != "" && r.para != nil && !r.inCode() {
			r.release()
			r.para.flow.BeginLink(address)
			f.linked = true
		}
	case kind == "end" && n > 0:
		if r.fields[n-1].linked && r.para != nil {
			r.release()
			r.para.flow.EndLink()
		}
		r.fields = r.fields[:n-1]
	}
}

// endField ends the codes that are open at the end of a paragraph: one whose end is missing must not take the rest of the text with it.
func (r *reader) endField() {
	for i := range r.fields {
		r.fields[i].code = false
	}
}

func (r *reader) instruct(s string) {
	if n := len(r.fields); n > 0 && len(r.fields[n-1].text)+len(s) <= longestCode {
		r.fields[n-1].text += s
	}
}

// addressIn returns the address that the code of a field leads to; "" for none.
func addressIn(code string) string {
	words := strings.Fields(code)
	if len(words) < 2 || words[0] != "HYPERLINK" || strings.HasPrefix(words[1], `\`) {
		return ""
	}
	return strings.Trim(words[1], `"`)
}

// simpleField reads the result of a field.
func (r *reader) simpleField(code string) error { return r.linked(addressIn(code)) }

// hyperlink reads a link. Where it leads is kept and never fetched.
func (r *reader) hyperlink(e *xml.StartElement) error {
	rel := r.relations[attr(e, "r:id")]
	if !rel.external {
		return r.linked("")
	}
	return r.linked(rel.target)
}

// linked reads what stands under a link.
func (r *reader) linked(address string) error {
	if address == "" || r.para == nil {
		return r.t.each(r.element, nil)
	}
	r.release()
	r.para.flow.BeginLink(address)
	err := r.t.each(r.element, nil)
	r.release()
	r.para.flow.EndLink()
	return err
}
