package export

import "bytes"

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
	for i := range r.members {
		m := &r.members[i]
		b = append(append(append(b, `,"`...), m.name...), `":`...)
		b = j.appendMember(b, r, m)
	}
	return o.write(append(b, '}'))
}

// appendMember appends what is said under a name, with the characters that RDF can hold in each of its syntaxes.
func (j *jsonLD) appendMember(b []byte, r *resource, m *member) []byte {
	ids := terms[m.name].Type == "@id"
	one := func(text string) {
		if ids {
			b = appendString(b, r.iriOf(m, text))
		} else {
			b = append(appendEscaped(append(b, '"'), text, inCleanJSON), '"')
		}
	}
	switch m.is {
	case aText:
		one(m.text)
	case aList:
		b = append(b, '[')
		for i, text := range m.list {
			if i > 0 {
				b = append(b, ',')
			}
			one(text)
		}
		b = append(b, ']')
	default:
		b = appendValue(b, m.value)
	}
	return b
}

func (j *jsonLD) end(o *output) error { return o.write(append(o.scratch[:0], "\n]}\n"...)) }
