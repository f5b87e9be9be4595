package memory

import (
	"encoding/binary"

	"mandategraph/graph"
)

// imageValues are the values of an image by code: 0 is none, then come the strings and then the others.
type imageValues struct {
	strings []string
	others  []graph.Value
}

func (v *imageValues) read(d *decoder, nodes int) {
	n := d.count()
	v.strings = d.prefixed(n, int(d.below(largestSection)))
	v.others = make([]graph.Value, d.count())
	for i := range v.others {
		v.others[i] = d.value()
	}
	if n < nodes {
		d.fail()
	}
}

// has reports whether a code is that of a value, or of none.
func (v *imageValues) has(code uint32) bool { return int(code) <= len(v.strings)+len(v.others) }

func (v *imageValues) isString(code uint32) bool { return code > 0 && int(code) <= len(v.strings) }

func (v *imageValues) value(code uint32) graph.Value {
	switch at := int(code) - 1; {
	case at < 0:
		return nil
	case at < len(v.strings):
		return v.strings[at]
	default:
		return v.others[at-len(v.strings)]
	}
}

// all returns the values of codes. A value that is as the one before is made once.
func (v *imageValues) all(codes []uint32) []graph.Value {
	out, last, value := make([]graph.Value, len(codes)), uint32(0), graph.Value(nil)
	for i, code := range codes {
		if code != last {
			last, value = code, v.value(code)
		}
		out[i] = value
	}
	return out
}

// valueCoder gives codes to values. All strings must be known before the first code is taken.
type valueCoder struct {
	imageValues
	size      int // of the strings
	stringsAt map[string]int
	othersAt  map[string]int // by their encoding
}

func newValueCoder() *valueCoder {
	return &valueCoder{stringsAt: map[string]int{}, othersAt: map[string]int{}}
}

func (c *valueCoder) add(v graph.Value) {
	switch v := v.(type) {
	case nil:
	case string:
		if _, ok := c.stringsAt[v]; !ok {
			c.stringsAt[v] = len(c.strings)
			c.strings, c.size = append(c.strings, v), c.size+len(v)
		}
	default:
		key := string(appendOther(nil, v))
		if _, ok := c.othersAt[key]; !ok {
			c.othersAt[key] = len(c.others)
			c.others = append(c.others, v)
		}
	}
}

func (c *valueCoder) code(v graph.Value) uint32 {
	switch v := v.(type) {
	case nil:
		return 0
	case string:
		return uint32(c.stringsAt[v] + 1)
	default:
		return uint32(len(c.strings) + c.othersAt[string(appendOther(nil, v))] + 1)
	}
}

func appendOther(b []byte, v graph.Value) []byte {
	if list, ok := v.([]string); ok {
		return appendStrings(append(b, tagStrings), list)
	}
	return appendValue(b, v)
}

func (c *valueCoder) write() []byte {
	b := binary.AppendUvarint(binary.AppendUvarint(nil, uint64(len(c.strings))), uint64(c.size))
	b = appendPrefixed(b, c.strings)
	b = binary.AppendUvarint(b, uint64(len(c.others)))
	for _, v := range c.others {
		b = appendOther(b, v)
	}
	return b
}
