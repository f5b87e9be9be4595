package collect

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"

	"github.com/therootcompany/xz"
)

// packed visits what a packed file holds: the members of a tar archive, or one file.
func (w *walk) packed(c *Content, kind Kind, name string) error {
	in := &counter{Reader: c.Reader()}
	unpacked, err := unpacker(kind, in)
	if err != nil {
		w.broken("its beginning", damaged(err))
		return nil
	}
	m := &meter{ctx: w.ctx, in: unpacked, packed: func() int64 { return in.n }, limits: w.limits}
	buffered := bufio.NewReaderSize(m, 64<<10)
	head, _ := buffered.Peek(HeadSize) // what is wrong is met again by who reads on
	switch Detect(head) {
	case Tar:
		return w.tarred(buffered, m)
	case None:
		return w.single(buffered, m, packedName(name))
	}
	w.refuse(Fault{Path: packedName(name), Reason: Nested})
	return nil
}

// Nested is why an archive in an archive is not read: each level would multiply what a few bytes can cost.
const Nested = "it is an archive within an archive; unpack the outer one"

func unpacker(kind Kind, in io.Reader) (io.Reader, error) {
	if kind == XZ {
		return xz.NewReader(in, xz.DefaultDictMax)
	}
	return gzip.NewReader(in)
}

// single visits a file that is packed and no archive.
func (w *walk) single(r io.Reader, m *meter, name string) error {
	if !w.step(name) || !w.sound(name, "") {
		return nil
	}
	if err := w.give(Member{Name: name, Size: -1}, r); err != nil {
		return err
	}
	w.last = ""
	return w.ended(m)
}

// ended reports a stream that broke; what it gave before counts.
func (w *walk) ended(m *meter) error {
	switch {
	case w.ctx.Err() != nil:
		return w.ctx.Err()
	case m.err != nil:
		w.broken(fmt.Sprintf("byte %d, unpacked", m.n), damaged(m.err))
	}
	return nil
}

// damaged says of the errors of readers what they mean for an archive; what is ours says so itself.
func damaged(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, xz.ErrBuf):
		return errors.New("it ends too early, as a part of an archive does; get it anew")
	case errors.Is(err, xz.ErrMemlimit):
		return fmt.Errorf("it needs a dictionary of more than %s; pack it with less", Size(xz.DefaultDictMax))
	case errors.Is(err, tar.ErrFieldTooLong):
		return errors.New("it has a header that is too long, as only what is made to do harm has")
	}
	_, ours := errors.AsType[*limitError](err)
	_, system := errors.AsType[syscall.Errno](err)
	if ours || system {
		return errors.New(Reason(err))
	}
	return fmt.Errorf("it is damaged (%s); get it anew", cause(err)) // whatever else a reader of archives says
}

// cause is what a reader says, without the path of the file that it took for its own.
func cause(err error) string {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path.Err
	}
	return err.Error()
}
