package collect

import "bytes"

// Kind is a kind of archive, or of packed file.
type Kind string

// The kinds.
const (
	None Kind = ""
	Tar  Kind = "tar"
	Gzip Kind = "gzip"
	XZ   Kind = "xz"
	Zip  Kind = "zip"
)

// HeadSize is how much of a file Detect looks at.
const HeadSize = 512

var magics = []struct {
	kind  Kind
	at    int
	bytes string
}{
	{Gzip, 0, "\x1f\x8b\x08"}, {XZ, 0, "\xfd7zXZ\x00"}, {Zip, 0, "PK\x03\x04"}, {Zip, 0, "PK\x05\x06"}, {Tar, 257, "ustar"},
}

// foreign are kinds that are not read, by how they begin.
var foreign = []struct{ name, bytes string }{
	{"bzip2", "BZh"}, {"7-Zip", "7z\xbc\xaf\x27\x1c"}, {"RAR", "Rar!\x1a\x07"}, {"Zstandard", "\x28\xb5\x2f\xfd"}, {"lzip", "LZIP"},
}

// Foreign says why what begins with head is not read, though it holds other files: its kind is none of those here, or it breaks off
// in its very first bytes; "" for anything else.
func Foreign(head []byte) string {
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.bytes)) {
			return "it is packed by " + f.name + ", which is not read; pack it as .tar.gz, .tar.xz or .zip"
		}
	}
	for _, m := range magics {
		if n := len(head); m.at == 0 && n > 1 && n < len(m.bytes) && string(head) == m.bytes[:n] {
			return "it ends too early, as a part of an archive does; get it anew"
		}
	}
	return ""
}

// Detect tells what begins with head; None for what is no archive. It goes by content, not by name.
func Detect(head []byte) Kind {
	for _, m := range magics {
		if len(head) >= m.at && bytes.HasPrefix(head[m.at:], []byte(m.bytes)) {
			return m.kind
		}
	}
	return None
}
