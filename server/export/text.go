package export

import (
	"strconv"
)

// appendXML appends text as it stands in an element or an attribute. What XML cannot hold, such as most control characters, becomes U+FFFD.
func appendXML[T string | []byte](b []byte, s T) []byte { return appendEscaped(b, s, inXML) }

// appendString appends text as a JSON string.
func appendString[T string | []byte](b []byte, s T) []byte {
	return append(appendEscaped(append(b, '"'), s, inJSON), '"')
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
func appendValue(b []byte, v value) []byte {
	switch v.is {
	case aText:
		return appendString(b, v.text)
	case aList:
		return appendList(b, v.list)
	case aNumber:
		return strconv.AppendInt(b, v.n, 10)
	case aReal:
		return strconv.AppendFloat(b, v.real, 'g', -1, 64)
	case aFlag:
		return strconv.AppendBool(b, v.n == 1)
	}
	return append(b, "null"...)
}

// cleaned leaves out no character but replaces those that files of text cannot hold, as XML does: bytes that are no UTF-8, and control characters
// other than tabs and ends of lines.
func cleaned(s string) string {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' {
			return string(appendEscaped(nil, s, asText))
		}
	}
	return s
}
