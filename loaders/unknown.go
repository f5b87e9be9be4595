package loaders

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// unknown says why no format reads what begins with head, and whether that is a fault of the file: in a folder, a file of another format is
// passed over, but one that holds nothing, breaks off, or hides what it holds was meant to be read.
func unknown(head []byte) (reason string, fault bool) {
	if len(head) == 0 {
		return "it is empty", true
	}
	if len(bytes.Trim(head, "\x00")) == 0 {
		return "it begins with zero bytes and nothing else", true
	}
	if wide := wideEncoding(head); wide != "" {
		return "it is in " + wide + "; save it as UTF-8", true
	}
	if bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return "it is in the old binary format of word processors (.doc), or is locked by a password; save it as .docx without one", true
	}
	for _, why := range []string{collect.Foreign(head), brokenXML(head)} {
		if why != "" {
			return why, true
		}
	}
	return "it is in no format that is known here", false
}

// wideEncoding names the encoding of what begins with a byte order mark, or with "<" in more bytes than one.
func wideEncoding(head []byte) string {
	for _, e := range []struct{ name, begins string }{
		{"UTF-32", "\xff\xfe\x00\x00"}, {"UTF-32", "\x00\x00\xfe\xff"}, {"UTF-32", "<\x00\x00\x00"}, {"UTF-32", "\x00\x00\x00<"},
		{"UTF-16", "\xff\xfe"}, {"UTF-16", "\xfe\xff"}, {"UTF-16", "<\x00"}, {"UTF-16", "\x00<"},
	} {
		if bytes.HasPrefix(head, []byte(e.begins)) {
			return e.name
		}
	}
	return ""
}

// brokenXML says what is wrong with XML that comes to no element: of what format it is cannot be known.
func brokenXML(head []byte) string {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if !beginsLike(head, "<?xml") && !beginsLike(head, "<!--") && !beginsLike(head, "<akomaNtoso") {
		return ""
	}
	d := xml.NewDecoder(bytes.NewReader(head))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // only ASCII is looked for
	for {
		token, err := d.RawToken()
		if _, ok := token.(xml.StartElement); ok {
			return ""
		}
		switch {
		case err == nil:
		case !errors.Is(err, io.EOF) && !strings.Contains(err.Error(), "unexpected EOF"):
			return "its first element cannot be found: " + strings.TrimPrefix(err.Error(), "XML syntax error on ")
		case len(head) < format.HeadSize/2:
			return "it breaks off before its first element"
		default:
			return "its first element does not begin within its first 4 KiB"
		}
	}
}

// beginsLike reports whether a text begins with words, or breaks off within them.
func beginsLike(text []byte, with string) bool {
	n := min(len(text), len(with))
	return n > 1 && string(text[:n]) == with[:n]
}
