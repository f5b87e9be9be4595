package collect

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"strings"
)

// plainTar visits the members of a tar archive that is not packed: what is not read costs nothing, because it can be jumped over.
func (w *walk) plainTar(c *Content) error {
	if c.Size > w.limits.Archive {
		w.broken("", fmt.Errorf("it has more than %s; --max-archive allows more", Size(w.limits.Archive)))
		return nil
	}
	in := io.NewSectionReader(c, 0, c.Size)
	err := w.members(tar.NewReader(in), func() bool { return false })
	if fault, ok := errors.AsType[*tarError](err); ok {
		at, _ := in.Seek(0, io.SeekCurrent) // a section cannot fail to say where it is
		w.broken(fmt.Sprintf("byte %d", at), damaged(fault.error))
		return nil
	}
	return err
}

// tarred visits the members of a tar archive that is unpacked through a meter.
func (w *walk) tarred(r io.Reader, m *meter) error {
	err := w.members(tar.NewReader(r), func() bool { return m.err != nil })
	fault, ok := errors.AsType[*tarError](err)
	if err != nil && !ok {
		return err
	}
	if err == nil {
		_, _ = io.Copy(io.Discard, r) // the packed file's own checksum stands at its end; the meter keeps what is wrong
	} else if m.err == nil {
		m.err = fault.error
	}
	return w.ended(m)
}

// tarError is an error of the archive, not of the visitor.
type tarError struct{ error }

// members visits the members until the end, until the stream below is broken, or until a fault.
func (w *walk) members(t *tar.Reader, broken func() bool) error {
	for {
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case w.ctx.Err() != nil:
			return w.ctx.Err()
		case err != nil && !errors.Is(err, tar.ErrInsecurePath): // names are looked at below
			return &tarError{err}
		}
		if !w.step(h.Name) {
			return nil
		}
		if h.Typeflag == tar.TypeXGlobalHeader || h.Typeflag == tar.TypeDir && unsafe(h.Name) == "" || strings.Trim(h.Name, "./") == "" {
			continue
		}
		if !w.sound(h.Name, strange(h)) {
			continue
		}
		if err := w.give(Member{Name: h.Name, Index: w.next, Size: h.Size}, t); err != nil {
			return err
		}
		if broken() {
			return nil
		}
	}
}

// strange says why a member is no file to read; "" for a regular one.
func strange(h *tar.Header) string {
	switch h.Typeflag {
	case tar.TypeReg, tar.TypeCont:
		return sparse(h)
	case tar.TypeSymlink, tar.TypeLink:
		return "it is a link to " + h.Linkname
	case tar.TypeChar, tar.TypeBlock, tar.TypeFifo:
		return "it is a device or a pipe"
	case tar.TypeDir: // with a name that is refused
		return ""
	case tar.TypeGNUSparse:
		return "it is a sparse file, of which a few bytes may claim any size"
	}
	return fmt.Sprintf("it is of a type that is not known (%q)", h.Typeflag)
}

func sparse(h *tar.Header) string {
	for key := range h.PAXRecords {
		if strings.HasPrefix(key, "GNU.sparse.") {
			return "it is a sparse file, of which a few bytes may claim any size"
		}
	}
	return ""
}
