package collect

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// perEntry is how many bytes of a zip archive's table a member may take on average, name and all.
const perEntry = 160

// zip visits the members of a zip archive. Each is unpacked by itself, so that a broken one spoils no other.
func (w *walk) zip(c *Content) error {
	table := &bounded{c, int64(w.limits.Members)*perEntry + 1<<20}
	z, err := zip.NewReader(table, c.Size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are looked at below
		w.broken("", damagedZip(err))
		return nil
	}
	table.left = math.MaxInt64 // what follows is bounded by itself
	twice := overlapping(z.File)
	var unpacked int64
	for _, f := range z.File {
		switch {
		case w.ctx.Err() != nil:
			return w.ctx.Err()
		case !w.step(f.Name):
			return nil
		case strings.HasSuffix(f.Name, "/") && unsafe(f.Name) == "" || !w.sound(f.Name, strangeZip(f, twice)):
			continue
		}
		n, err := w.zipped(f, w.limits.Archive-unpacked)
		if err != nil {
			return err
		}
		if unpacked += n; unpacked > w.limits.Archive {
			w.broken("", fmt.Errorf("it unpacks to more than %s; --max-archive allows more", Size(w.limits.Archive)))
			return nil
		}
	}
	return nil
}

// Holds reports whether c is a zip archive with members of all these names, whatever their case.
func Holds(c *Content, limits Limits, names ...string) bool {
	head, err := c.Head(HeadSize)
	if err != nil || Detect(head) != Zip {
		return false
	}
	z, err := zip.NewReader(&bounded{c, int64(limits.Sound().Members)*perEntry + 1<<20}, c.Size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return false
	}
	for _, name := range names {
		if !slices.ContainsFunc(z.File, func(f *zip.File) bool { return strings.EqualFold(f.Name, name) }) {
			return false
		}
	}
	return true
}

// zipped visits one member, of which no more than left is unpacked, and returns how much was.
func (w *walk) zipped(f *zip.File, left int64) (int64, error) {
	r, err := f.Open()
	if err != nil {
		w.refuse(Fault{Path: f.Name, Reason: damagedZip(err).Error()})
		return 0, nil
	}
	defer r.Close()
	limits := w.limits
	limits.Archive = left
	m := &meter{ctx: w.ctx, in: r, packed: func() int64 { return int64(f.CompressedSize64) }, limits: limits}
	if err := w.give(Member{Name: f.Name, Index: w.next, Size: int64(min(f.UncompressedSize64, 1<<62))}, m); err != nil {
		return m.n, err
	}
	switch {
	case w.ctx.Err() != nil:
		return m.n, w.ctx.Err()
	case m.err != nil && m.n <= left: // above, the whole archive is too large
		w.refuse(Fault{Path: f.Name, Position: fmt.Sprintf("byte %d", m.n), Reason: damagedZip(m.err).Error()})
	}
	return m.n, nil
}

func strangeZip(f *zip.File, twice map[*zip.File]bool) string {
	switch {
	case f.Flags&1 != 0:
		return "it is encrypted"
	case !f.Mode().IsRegular() && !f.Mode().IsDir():
		return "it is a link, a device or a pipe"
	case twice[f]:
		return "it shares its bytes with another member, as only what is made to do harm does"
	}
	return ""
}

// overlapping returns the members that lie within others: many of them can unpack the same bytes again and again.
func overlapping(files []*zip.File) map[*zip.File]bool {
	type span struct {
		f          *zip.File
		start, end int64
	}
	var spans []span
	for _, f := range files {
		if start, err := f.DataOffset(); err == nil { // else opening it will say why
			spans = append(spans, span{f, start, start + int64(min(f.CompressedSize64, 1<<62))})
		}
	}
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	twice := map[*zip.File]bool{}
	for i, end := 0, int64(-1); i < len(spans); i++ {
		if s := spans[i]; s.start < end {
			twice[s.f] = true
		}
		end = max(end, spans[i].end)
	}
	return twice
}

// bounded refuses to read more of a table than a number of bytes: its entries are kept in memory.
type bounded struct {
	io.ReaderAt
	left int64
}

var errTable = overLimit("its table has too many members; --max-members allows more")

// ReadAt reads, until it was asked for too much.
func (b *bounded) ReadAt(p []byte, at int64) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errTable
	}
	return b.ReaderAt.ReadAt(p, at)
}

func damagedZip(err error) error {
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return errors.New("it is packed in a way that is not known here; pack it by deflate")
	case errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrChecksum):
		return fmt.Errorf("it is damaged, or says of its size what is not so (%w); get it anew", err)
	}
	return damaged(err)
}
