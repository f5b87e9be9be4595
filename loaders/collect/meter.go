package collect

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// patience is how much is unpacked before the ratio is looked at: a small file may well pack a thousandfold.
const patience = 8 << 20

// meter reads what is unpacked, and stops where that becomes too much for what was packed, or ctx ends.
type meter struct {
	ctx    context.Context
	in     io.Reader
	packed func() int64 // bytes that were taken from the archive so far
	limits Limits
	n      int64 // bytes that were unpacked
	err    error // why it stopped, but for its end
}

func (m *meter) Read(p []byte) (int, error) {
	if err := m.stop(); err != nil {
		return 0, err
	}
	n, err := m.in.Read(p)
	m.n += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		m.err = err
	}
	return n, err
}

func (m *meter) stop() error {
	switch {
	case m.err != nil:
	case m.ctx.Err() != nil:
		m.err = m.ctx.Err()
	case m.n > m.limits.Archive:
		m.err = overLimit("it unpacks to more than %s; --max-archive allows more", Size(m.limits.Archive))
	case m.n > patience && m.n/m.limits.Ratio > m.packed():
		m.err = overLimit("it unpacks to more than %d times its size, as only what is made to do harm does; --max-ratio allows more", m.limits.Ratio)
	}
	return m.err
}

// limitError says which limit was met: no fault of the archive.
type limitError struct{ error }

func overLimit(format string, args ...any) error { return &limitError{fmt.Errorf(format, args...)} }

// counter counts what is read.
type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// Size writes a number of bytes for people.
func Size(n int64) string {
	for _, unit := range []struct {
		name string
		size int64
	}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}} {
		if n >= unit.size {
			return fmt.Sprintf("%.4g %s", float64(n)/float64(unit.size), unit.name)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}
