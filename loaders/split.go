package loaders

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// split keeps each document of a file that holds many as an item of its own, with its hash: so two files may share some of them, one that
// cannot be read costs itself only, and of a file that changed nothing is read but what changed.
func (r *run) split(of format.Gathered, whole *item, in io.Reader, f *found) {
	n, size := 0, &metered{in: in, left: r.limits.File}
	fault := func(path, position, reason string) {
		f.skipped = append(f.skipped, Skipped{path, collect.Printable(position), collect.Printable(reason), true})
	}
	err := of.Split(r.ctx, size, r.formatLimits(), func(p format.Piece) error {
		if n++; n > r.limits.Members {
			return &format.Fault{Reason: fmt.Sprintf("it has more than %d documents; --max-members allows more", r.limits.Members)}
		}
		it := *whole
		it.piece, it.name, it.path, it.size = n, "", whole.path+":"+p.At, int64(len(p.Data))
		if p.Fault != "" {
			fault(it.path, "", p.Fault)
			return nil
		}
		hash := r.newHash(of)
		hash.Write(p.Data)
		it.hash = hex.EncodeToString(hash.Sum(nil))
		f.items = append(f.items, &it)
		return nil
	})
	f.bytes += size.n
	broken, ours := errors.AsType[*format.Fault](err)
	switch {
	case size.n > r.limits.File:
		fault(whole.path, "", r.tooLarge())
	case ours:
		fault(whole.path, broken.Position, broken.Reason)
	case err != nil && r.ctx.Err() == nil && whole.member < 0: // the walk reports an archive that breaks
		fault(whole.path, "", collect.Reason(err))
	case n == 0 && err == nil:
		fault(whole.path, "", "it has no records")
	}
}

// metered counts what is read of a file, and ends one byte behind the limit.
type metered struct {
	in      io.Reader
	left, n int64
}

func (m *metered) Read(p []byte) (int, error) {
	if m.left < 0 {
		return 0, io.EOF
	}
	n, err := m.in.Read(p[:min(int64(len(p)), m.left+1)])
	m.left -= int64(n)
	m.n += int64(n)
	return n, err
}

// takeApart makes the jobs of documents of one file.
func (r *run) takeApart(ctx context.Context, items []*item, give func(*job)) {
	file, err := r.open(items[0].file)
	if err != nil {
		for _, it := range items {
			give(&job{item: it, err: errors.New(collect.Reason(err))})
		}
		return
	}
	defer r.letGo(file)
	r.pieces(ctx, items, file.Reader(), give)
}

// pieces makes the jobs of documents of one file or member. Faults were reported when it was surveyed.
func (r *run) pieces(ctx context.Context, items []*item, in io.Reader, give func(*job)) {
	of, _ := items[0].of.(format.Gathered)
	n := 0
	err := of.Split(ctx, io.LimitReader(in, r.limits.File), r.formatLimits(), func(p format.Piece) error {
		if n++; n == items[0].piece && p.Fault == "" {
			content, err := collect.Spool(bytes.NewReader(p.Data), r.limits.File)
			give(&job{item: items[0], content: content, err: err})
			items = items[1:]
		}
		if len(items) == 0 {
			return errEnough
		}
		return nil
	})
	if err == nil {
		err = errors.New("it ended sooner")
	}
	for _, it := range items {
		give(&job{item: it, err: fmt.Errorf("its file is not what it was a moment ago: %w", err)})
	}
}

// formatLimits are the limits of one document.
func (r *run) formatLimits() format.Limits {
	return format.Limits{Depth: r.limits.Depth, Elements: r.limits.Elements, Paragraph: r.limits.Paragraph, Bytes: r.limits.File}
}
