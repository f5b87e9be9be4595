package fetch

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"strings"
)

// beginnings are those of the formats. The documents system serves newer Word files under either name.
var beginnings = map[string][]string{
	"pdf":  {"%PDF-"},
	"doc":  {"\xd0\xcf\x11\xe0", "PK\x03\x04", "\xffWPC", `{\rtf`},
	"docx": {"PK\x03\x04"},
}

// wrongContent says what a file is that is not in its format; "" for one that is. It goes by the bytes: servers name types wrongly.
func wrongContent(path, format string) string {
	file, err := os.Open(path)
	if err != nil {
		return "cannot be read"
	}
	defer file.Close()
	start, _ := io.ReadAll(io.LimitReader(file, 1024))
	for _, want := range beginnings[format] {
		if bytes.HasPrefix(start, []byte(want)) {
			return ""
		}
	}
	switch kind, _, _ := strings.Cut(http.DetectContentType(start), ";"); {
	case len(start) == 0:
		return "is empty"
	case kind == "text/html":
		return "is a web page and no " + format + "; the document may not exist in this language or format"
	default:
		return "is no " + format + " but " + kind
	}
}
