package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"

	"mandategraph/graph"
)

// appendXML appends text as it stands in an element or an attribute. What XML cannot hold, such as most control characters, becomes U+FFFD.
func appendXML(b []byte, s string) []byte {
	if plainText(s, `"&'<>`) {
		return append(b, s...)
	}
	w := bytes.NewBuffer(b)
	_ = xml.EscapeText(w, []byte(s)) // a buffer takes everything
	return w.Bytes()
}

// appendString appends text as a JSON string.
func appendString(b []byte, s string) []byte {
	if plainText(s, `"\`) {
		return append(append(append(b, '"'), s...), '"')
	}
	w := bytes.NewBuffer(b)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string can always be encoded
	return bytes.TrimSuffix(w.Bytes(), []byte("\n"))
}

// plainText reports whether a text is printable ASCII without any of the characters.
func plainText(s, but string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || strings.IndexByte(but, c) >= 0 {
			return false
		}
	}
	return true
}

// appendList appends a list of texts as JSON.
func appendList(b []byte, list []string) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, s)
	}
	return append(b, ']')
}

// appendValue appends a value as JSON, numbers as numbers.
func appendValue(b []byte, v graph.Value) []byte {
	switch v := v.(type) {
	case string:
		return appendString(b, v)
	case []string:
		return appendList(b, v)
	case int64:
		return strconv.AppendInt(b, v, 10)
	case float64:
		return strconv.AppendFloat(b, v, 'g', -1, 64)
	case bool:
		return strconv.AppendBool(b, v)
	}
	return append(b, "null"...)
}

// cleaned leaves out no character but replaces those that files of text cannot hold, as XML does: bytes that are no UTF-8, and control characters
// other than tabs and ends of lines.
func cleaned(s string) string {
	if plainText(s, "") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return utf8.RuneError
		}
		return r
	}, s)
}
