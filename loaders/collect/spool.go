package collect

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
)

// inMemory is how much of a content is kept in memory before it goes to a temporary file.
const inMemory = 1 << 20

// Content is what was read to its end, and can be read again.
type Content struct {
	io.ReaderAt
	Size int64

	file      *os.File // nil for what is in memory
	temporary bool
}

// ErrTooLarge is returned for a content above its limit.
var ErrTooLarge = errors.New("it is larger than allowed")

// Spool reads to the end, to memory or, where there is much, to a temporary file. Errors: ErrTooLarge above the limit, those of r.
func Spool(r io.Reader, limit int64) (*Content, error) {
	r = io.LimitReader(r, limit+1)
	var head bytes.Buffer
	n, err := io.CopyN(&head, r, inMemory)
	switch {
	case errors.Is(err, io.EOF) && n > limit:
		return nil, ErrTooLarge
	case errors.Is(err, io.EOF):
		return &Content{ReaderAt: bytes.NewReader(head.Bytes()), Size: n}, nil
	case err != nil:
		return nil, err
	}
	return toFile(io.MultiReader(&head, r), limit)
}

func toFile(r io.Reader, limit int64) (*Content, error) {
	f, err := os.CreateTemp("", "mandategraph-*")
	if err != nil {
		return nil, &spoolError{err}
	}
	_ = os.Remove(f.Name()) // an open file needs no name, and nothing is left behind by a kill; Windows keeps the name
	c := &Content{ReaderAt: f, file: f, temporary: true}
	if c.Size, err = io.Copy(temporary{f}, r); err == nil && c.Size > limit {
		err = ErrTooLarge
	}
	if err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// spoolError is of the temporary file, not of what was read.
type spoolError struct{ err error }

func (e *spoolError) Error() string {
	return fmt.Sprintf("no temporary file can be written in %s (%v); name another folder by TMPDIR", os.TempDir(), e.err)
}

func (e *spoolError) Unwrap() error { return e.err }

// temporary writes to a temporary file.
type temporary struct{ file *os.File }

func (t temporary) Write(p []byte) (int, error) {
	n, err := t.file.Write(p)
	if err != nil {
		err = &spoolError{err}
	}
	return n, err
}

// OpenFile opens a file as a content.
func OpenFile(path string) (*Content, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	return &Content{ReaderAt: f, Size: info.Size(), file: f}, nil
}

// Reader reads the content from its first byte.
func (c *Content) Reader() io.Reader { return io.NewSectionReader(c, 0, c.Size) }

// Head returns the first bytes, at most n.
func (c *Content) Head(n int) ([]byte, error) {
	head := make([]byte, min(int64(n), c.Size))
	got, err := io.ReadFull(c.Reader(), head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) { // it shrank
		err = nil
	}
	return head[:got], err
}

// Close lets go of the file.
func (c *Content) Close() {
	if c.file == nil {
		return
	}
	c.file.Close()
	if c.temporary {
		_ = os.Remove(c.file.Name()) // most systems let go of the name before
	}
}
