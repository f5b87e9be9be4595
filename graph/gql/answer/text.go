package answer

const hex = "0123456789ABCDEF"

// appendString writes a string in quotes as graphql.MarshalString does: quotes, backslashes and control characters are escaped,
// everything else stands as it is.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i := range len(s) {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' { // every byte of a longer character too
			continue
		}
		b = append(b, s[done:i]...)
		b = appendEscaped(b, c)
		done = i + 1
	}
	return append(append(b, s[done:]...), '"')
}

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '\t':
		return append(b, `\t`...)
	case '\r':
		return append(b, `\r`...)
	case '\n':
		return append(b, `\n`...)
	case '"', '\\':
		return append(b, '\\', c)
	}
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
}
