package html

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// decode returns the text in UTF-8. A file that does not say its encoding is in UTF-8 if it can be, else in the one that browsers take.
func decode(data []byte) ([]byte, []format.Fault, error) {
	encoding, name, certain := charset.DetermineEncoding(data, "")
	if !certain && (name == "utf-8" || name == byDefault) {
		text, doubts := page.Decode(data)
		if name == byDefault && saysEncoding(data) {
			doubts = nil
		}
		return text, doubts, nil
	}
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil || !utf8.Valid(text) {
		return nil, nil, &format.Fault{Reason: "it is not in " + name + ", as it says; save it as UTF-8"}
	}
	return text, nil, nil
}

const (
	byDefault = "windows-1252" // what the standard takes for a page that says nothing; also what it takes ISO 8859-1 for
	metaSize  = 1024           // where the encoding must be said
)

func saysEncoding(data []byte) bool {
	return bytes.Contains(bytes.ToLower(data[:min(len(data), metaSize)]), []byte("charset"))
}
