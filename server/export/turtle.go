package export

import (
	"bytes"
	"strconv"
	"strings"
)

// turtle writes Turtle, a block for each resource. It says the same as JSON-LD: the terms are those of the context.
type turtle struct{}

func newTurtle(o *output) writer { return newRDF(o, turtle{}) }

// prefixes are the names in the context that stand for the beginnings of IRIs.
var prefixes = []string{"dcterms", "eli", "mg", "prov", "rdf", "rdfs", "skos", "xsd"}

func (turtle) begin(o *output, base string) error {
	b := o.scratch[:0]
	for _, p := range prefixes {
		iri := strings.Replace(terms[p].IRI, DefaultBase, base, 1)
		b = append(append(append(append(append(b, "@prefix "...), p...), ": <"...), iri...), "> .\n"...)
	}
	return o.write(append(b, '\n'))
}

func (w turtle) resource(o *output, r *resource) error {
	b := append(append(append(o.scratch[:0], '<'), r.iri...), '>')
	between := " "
	if len(r.types) > 0 {
		for i, t := range r.types {
			b = append(b, []string{" a ", ", "}[min(i, 1)]...)
			b = append(b, compact(t)...)
		}
		between = " ;\n  "
	}
	for i := range r.members {
		m := &r.members[i]
		t := terms[m.name]
		b = append(append(append(b, between...), t.IRI...), ' ')
		b = w.appendMember(b, r, m, t)
		between = " ;\n  "
	}
	return o.write(append(b, " .\n"...))
}

func (turtle) end(*output) error { return nil }

// compact is the compact IRI of a name in the context; one that is compact stays.
func compact(name string) string {
	if t, ok := terms[name]; ok {
		return t.IRI
	}
	return name
}

// appendMember appends what is said under a term; a list is several.
func (turtle) appendMember(b []byte, r *resource, m *member, t *term) []byte {
	switch m.is {
	case aText:
		return appendTurtle(b, r, m, t, m.text)
	case aList:
		for i, text := range m.list {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = appendTurtle(b, r, m, t, text)
		}
		return b
	case aReal:
		return appendDouble(b, m.real)
	}
	return appendValue(b, m.value)
}

func appendTurtle(b []byte, r *resource, m *member, t *term, text string) []byte {
	switch t.Type {
	case "@id":
		return append(append(append(b, '<'), r.iriOf(m, text)...), '>')
	case "@vocab":
		return append(b, compact(text)...)
	}
	b = append(appendEscaped(append(b, '"'), text, inTurtle), '"')
	if t.Language != "" {
		return append(append(b, '@'), t.Language...)
	}
	if t.Type != "" {
		return append(append(b, "^^"...), t.Type...)
	}
	return b
}

// appendDouble appends the canonical form of xsd:double, such as 9.7E-1, which JSON-LD makes of numbers too.
func appendDouble(b []byte, v float64) []byte {
	var room [32]byte
	mantissa, exponent, _ := bytes.Cut(strconv.AppendFloat(room[:0], v, 'E', -1, 64), []byte("E"))
	b = append(b, mantissa...)
	if !bytes.Contains(mantissa, []byte(".")) {
		b = append(b, ".0"...)
	}
	b = append(b, 'E')
	if exponent[0] == '-' {
		b = append(b, '-')
	}
	digits := bytes.TrimLeft(exponent[1:], "0")
	if len(digits) == 0 {
		return append(b, '0')
	}
	return append(b, digits...)
}
