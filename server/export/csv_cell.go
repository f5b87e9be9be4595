package export

import "mandategraph/graph/walk/draw"

// appendCommas ends so many cells.
func appendCommas(b []byte, n int) []byte {
	for range n {
		b = append(b, ',')
	}
	return b
}

func (c *csvTables) appendValue(b []byte, v value) []byte {
	switch v.is {
	case aText:
		return appendCell(b, v.text)
	case aList:
		c.list = appendList(c.list[:0], v.list)
		return appendCell(b, c.list)
	}
	return appendValue(b, v)
}

// appendCell appends a text. One that a spreadsheet would take for a formula begins with an apostrophe.
func appendCell[T string | []byte](b []byte, s T) []byte {
	quoted := false
	for i := range len(s) {
		c := s[i]
		quoted = quoted || c == '"' || c == ',' || c == '\r' || c == '\n'
	}
	if quoted {
		b = append(b, '"')
	}
	if len(s) > 0 && draw.Formula(s[0]) {
		b = append(b, '\'')
	}
	if b = appendEscaped(b, s, inCell); quoted {
		b = append(b, '"')
	}
	return b
}
