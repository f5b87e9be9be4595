// Package answer writes the JSON of what plans answered, straight from the columns of results into one buffer. What is written for a
// row is put together once for each operation, as a tree of parts; the rows then run through it. It knows no GraphQL: which part stands
// where, graph/gql says.
//
// The bytes are those that gqlgen's generated executor writes for the same answer.
package answer

// Part writes one value. Which row it is of, at tells: a row of the result that the part was made for.
type Part interface {
	write(out *output, at int)
}

// output is the text so far, and the first fault in what the store answered.
type output struct {
	text  []byte
	fault error
}

func (o *output) add(s string) { o.text = append(o.text, s...) }

func (o *output) null() { o.add("null") }

// fail notes a fault; what is written after it is never shown.
func (o *output) fail(err error) {
	if o.fault == nil {
		o.fault = err
	}
}

// Write returns the text of a part, that of the only row there is. It fails where JSON has no text for a value.
func Write(p Part) ([]byte, error) {
	out := output{text: make([]byte, 0, 512)}
	p.write(&out, 0)
	return out.text, out.fault
}

// Null is the part that writes null.
type Null struct{}

func (Null) write(out *output, _ int) { out.null() }

// Constant is a text that all rows share.
type Constant string

func (c Constant) write(out *output, _ int) { out.text = appendString(out.text, string(c)) }
