package export

import (
	"slices"
	"strconv"
	"strings"

	"mandategraph/graph"
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

func (turtle) resource(o *output, r *resource) error {
	b := append(append(append(o.scratch[:0], '<'), r.iri...), '>')
	between := " "
	if len(r.types) > 0 {
		for i, t := range r.types {
			b = append(b, []string{" a ", ", "}[min(i, 1)]...)
			b = append(b, compact(t)...)
		}
		between = " ;\n  "
	}
	for _, m := range r.members {
		t := terms[m.name]
		b = append(append(append(append(b, between...), t.IRI...), ' '), turtleValue(t, m.value)...)
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

// turtleValue is a value of a term; a list is several.
func turtleValue(t term, v graph.Value) []byte {
	list, ok := v.([]string)
	if !ok {
		return appendTurtle(nil, t, v)
	}
	var b []byte
	for i, s := range list {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendTurtle(b, t, s)
	}
	return b
}

func appendTurtle(b []byte, t term, v graph.Value) []byte {
	switch v := v.(type) {
	case string:
		switch t.Type {
		case "@id":
			return append(append(append(b, '<'), v...), '>')
		case "@vocab":
			return append(b, compact(v)...)
		}
		b = append(append(append(b, '"'), turtleEscapes.Replace(cleaned(v))...), '"')
		if t.Language != "" {
			return append(append(b, '@'), t.Language...)
		}
		if t.Type != "" {
			return append(append(b, "^^"...), t.Type...)
		}
		return b
	case float64:
		return appendDouble(b, v)
	}
	return appendValue(b, v)
}

var turtleEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// appendDouble appends the canonical form of xsd:double, such as 9.7E-1, which JSON-LD makes of numbers too.
func appendDouble(b []byte, v float64) []byte {
	text := strconv.FormatFloat(v, 'E', -1, 64)
	mantissa, exponent, _ := strings.Cut(text, "E")
	if !slices.Contains([]byte(mantissa), '.') {
		mantissa += ".0"
	}
	sign := strings.TrimPrefix(exponent[:1], "+")
	digits := strings.TrimLeft(exponent[1:], "0")
	if digits == "" {
		digits = "0"
	}
	return append(append(append(append(b, mantissa...), 'E'), sign...), digits...)
}
