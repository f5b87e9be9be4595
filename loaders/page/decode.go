package page

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"mandategraph/loaders/format"
)

// The limits where none are given.
const (
	maxDepth     = 256
	maxElements  = 100_000
	maxParagraph = 1 << 20
	maxBytes     = 64 << 20
)

// WithDefaults returns the limits with a default for each that is not given.
func WithDefaults(l format.Limits) format.Limits {
	if l.Depth == 0 {
		l.Depth = maxDepth
	}
	if l.Elements == 0 {
		l.Elements = maxElements
	}
	if l.Paragraph == 0 {
		l.Paragraph = maxParagraph
	}
	if l.Bytes == 0 {
		l.Bytes = maxBytes
	}
	return l
}

// ReadAll reads a file to its end. Errors: a *format.Fault for one that is longer than a file may be.
func ReadAll(r io.Reader, limits format.Limits) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limits.Bytes+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limits.Bytes {
		return nil, &format.Fault{Reason: fmt.Sprintf("the document is longer than a file may be (--max-file is %d bytes)", limits.Bytes)}
	}
	return data, nil
}

// TooLong is the fault of a paragraph beyond the limit.
func TooLong(line int, limits format.Limits) error {
	return &format.Fault{Position: fmt.Sprintf("line %d", line),
		Reason: fmt.Sprintf("a stretch of text or a tag is longer than a paragraph may be (--max-paragraph is %d bytes)", limits.Paragraph)}
}

// TooMany is the fault of a document with more elements or paragraphs than the limit.
func TooMany(line int, limits format.Limits) error {
	return &format.Fault{Position: fmt.Sprintf("line %d", line), Reason: fmt.Sprintf("it has more than %d elements (--max-elements)", limits.Elements)}
}

var utf8Mark = []byte("\ufeff")

// byMark returns the encoding that the mark at the beginning tells; nil where there is none.
func byMark(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// Decode returns a text in UTF-8, from UTF-8, from UTF-16 with its mark, or else from Windows-1252, the one-byte encoding of most old
// files, with a doubt.
func Decode(data []byte) ([]byte, []format.Fault) {
	if e := byMark(data); e != nil {
		text, err := e.NewDecoder().Bytes(data)
		if err == nil {
			return text, nil
		}
	}
	data = bytes.TrimPrefix(data, utf8Mark)
	if utf8.Valid(data) {
		return data, nil
	}
	text, _ := charmap.Windows1252.NewDecoder().Bytes(data) // it knows every byte
	return text, []format.Fault{{Reason: "it is not UTF-8 and does not say what it is; it was read as Windows-1252"}}
}

// DecodeHead returns the beginning of a text in UTF-8, where it can be told; what is cut off at its end is left out.
func DecodeHead(head []byte) []byte {
	if e := byMark(head); e != nil {
		text, _ := e.NewDecoder().Bytes(head[:len(head)&^1])
		return text
	}
	head = bytes.TrimPrefix(head, utf8Mark)
	for cut := 1; cut < utf8.UTFMax && cut <= len(head); cut++ {
		if tail := head[len(head)-cut:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return head[:len(head)-cut]
			}
			break
		}
	}
	return head
}
