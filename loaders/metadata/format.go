// Package metadata reads what is known of resolutions as JSON Lines: an object a line, as those who work with resolutions as data keep them.
// Keys differ from one collection to the next, so they are known by their letters, whatever their case and what parts their words (keys.go).
package metadata

import (
	"bytes"
	"context"
	"encoding/json"
	"io"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// Format reads JSON Lines.
type Format struct{}

// Name returns "metadata".
func (Format) Name() string { return "metadata" }

// Version changes with what Read gives.
func (Format) Version() string { return "3" }

// Detect reports whether a file begins with a JSON object, or an array of them, that has a symbol or several other keys of a resolution.
func (Format) Detect(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if len(head) < 2 || head[0] != '{' && head[0] != '[' {
		return false
	}
	const enough = 3 // keys that may mean anything else alone
	symbol, known := false, map[string]bool{}
	for _, key := range keysOf(head) {
		symbol = symbol || is[folded(key)] == "symbol"
		if f := is[folded(key)]; f != "" {
			known[f] = true
		}
	}
	return symbol && len(known) > 1 || len(known) >= enough
}

// keysOf returns the keys of the first object, as far as it is there.
func keysOf(head []byte) (keys []string) {
	d := json.NewDecoder(bytes.NewReader(head))
	depth, object, key := 0, 0, false // object is the depth of the first object; key whether a key comes next in it
	for {
		token, err := d.Token()
		if err != nil {
			return keys
		}
		switch t := token.(type) {
		case json.Delim:
			switch t {
			case '{', '[':
				depth++
				if t == '{' && object == 0 {
					object, key = depth, true
					continue
				}
			default:
				depth--
			}
			if object > 0 && depth < object {
				return keys
			}
			if depth == object {
				key = true
			}
		default:
			if depth == object && key {
				name, _ := t.(string)
				keys, key = append(keys, name), false
			} else if depth == object {
				key = true
			}
		}
	}
}

// Read reads one object into a batch. Errors: a *format.Fault for what is no object, breaks a limit or names no document.
func (Format) Read(_ context.Context, r io.Reader, env format.Env) (*format.Reading, error) {
	data, err := page.ReadAll(r, page.WithDefaults(env.Limits))
	if err != nil {
		return nil, err
	}
	o, err := parse(data)
	if err != nil {
		return nil, err
	}
	return o.catalogued().Write(env)
}
