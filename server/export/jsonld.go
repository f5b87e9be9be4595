package export

import (
	"bytes"

	"mandategraph/graph"
)

// jsonLD writes JSON-LD 1.1: the context, then every resource as an object of its own. A reader joins those with one id.
type jsonLD struct{ n int }

func newJSONLD(o *output) writer { return newRDF(o, &jsonLD{}) }

func (j *jsonLD) begin(o *output, base string) error {
	context := bytes.TrimSpace(Context(base))
	b := append(o.scratch[:0], bytes.TrimSuffix(context, []byte("}"))...)
	return o.write(append(b, `,"@graph":[`...))
}

func (j *jsonLD) resource(o *output, r *resource) error {
	j.n++
	b := appendString(append(separate(o.scratch[:0], j.n), `{"id":`...), r.iri)
	if len(r.types) > 0 {
		b = appendList(append(b, `,"type":`...), r.types)
	}
	for _, m := range r.members {
		b = append(append(append(b, `,"`...), m.name...), `":`...)
		b = appendValue(b, cleanedValue(m.value))
	}
	return o.write(append(b, '}'))
}

func (j *jsonLD) end(o *output) error { return o.write(append(o.scratch[:0], "\n]}\n"...)) }

// cleanedValue is a value with the characters that RDF can hold in each of its syntaxes.
func cleanedValue(v graph.Value) graph.Value {
	switch v := v.(type) {
	case string:
		return cleaned(v)
	case []string:
		out := make([]string, len(v))
		for i, s := range v {
			out[i] = cleaned(s)
		}
		return out
	}
	return v
}
