package gql

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/99designs/gqlgen/graphql"
)

// WriteResponse writes a response, byte for byte as json.Marshal does. That would read through all data to check and compact them,
// which takes longer than to write them; they are checked and compact already.
func WriteResponse(w io.Writer, r *graphql.Response) error {
	var b bytes.Buffer
	b.Grow(len(r.Data) + len(r.Data)/8 + 512)
	b.WriteByte('{')
	if len(r.Errors) > 0 {
		if err := member(&b, "errors", r.Errors); err != nil {
			return err
		}
		b.WriteByte(',')
	}
	b.WriteString(`"data":`)
	if r.Data == nil {
		b.WriteString("null")
	}
	json.HTMLEscape(&b, r.Data)
	if len(r.Extensions) > 0 {
		b.WriteByte(',')
		if err := member(&b, "extensions", r.Extensions); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	_, err := b.WriteTo(w)
	return err
}

func member(b *bytes.Buffer, key string, value any) error {
	text, err := json.Marshal(value)
	b.WriteString(`"` + key + `":`)
	b.Write(text)
	return err
}
