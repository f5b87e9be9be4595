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

// Detect tells what begins with head; None for what is no archive. It goes by content, not by name.
func Detect(head []byte) Kind {
	for _, m := range magics {
		if len(head) >= m.at && bytes.HasPrefix(head[m.at:], []byte(m.bytes)) {
			return m.kind
		}
	}
	return None
}
