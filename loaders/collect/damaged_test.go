package collect

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/therootcompany/xz"
)

// What the readers of archives say, and what it means.
func TestDamaged(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{io.ErrUnexpectedEOF, "it ends too early"},
		{xz.ErrMemlimit, "it needs a dictionary of more than 64 MiB"},
		{tar.ErrHeader, "it is damaged (archive/tar: invalid tar header)"},
		{tar.ErrFieldTooLong, "it has a header that is too long"},
		{&fs.PathError{Op: "readat", Path: "/a/b.zip", Err: errors.New("negative offset")}, "it is damaged (negative offset)"},
		{errors.New("Seek: invalid offset"), "it is damaged (Seek: invalid offset)"},
		{&fs.PathError{Op: "read", Path: "/a/b.zip", Err: syscall.EIO}, "it cannot be read: input/output error"},
		{overLimit("it has more than %d legs", 6), "it has more than 6 legs"},
		{fmt.Errorf("within: %w", overLimit("it is too long")), "within: it is too long"},
	} {
		if got := damaged(c.err).Error(); !strings.HasPrefix(got, c.want) {
			t.Errorf("%v: %s; want %s", c.err, got, c.want)
		}
	}
}

func TestForeign(t *testing.T) {
	for head, want := range map[string]string{
		"BZh91AY": "bzip2", "7z\xbc\xaf\x27\x1c\x00": "7-Zip", "Rar!\x1a\x07\x01": "RAR", "\x28\xb5\x2f\xfd\x04": "Zstandard",
		"\x1f\x8b": "too early", "\xfd7zXZ": "too early", "PK\x05": "too early", "": "", "P": "", "PK gull": "", "gull": "", "PK\x03\x04": "",
	} {
		if got := Foreign([]byte(head)); (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%q: %q; want %q", head, got, want)
		}
	}
}
