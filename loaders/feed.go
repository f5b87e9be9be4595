package loaders

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"mandategraph/loaders/collect"
)

// feed makes the jobs of the items. It unpacks each archive once.
func (r *run) feed(ctx context.Context, items []*item, give func(*job)) {
	for len(items) > 0 && ctx.Err() == nil {
		n := 1
		for n < len(items) && items[n].file == items[0].file {
			n++
		}
		switch {
		case items[0].member >= 0:
			r.unpack(ctx, items[:n], give)
		case items[0].piece > 0:
			r.takeApart(ctx, items[:n], give)
		default:
			give(&job{item: items[0]})
		}
		items = items[n:]
	}
}

// errEnough ends a walk once all that was wanted is there.
var errEnough = errors.New("enough")

// unpack makes the jobs of members of one archive. Faults were reported when it was surveyed.
func (r *run) unpack(ctx context.Context, items []*item, give func(*job)) {
	archive, err := r.open(items[0].file)
	if err == nil {
		defer r.letGo(archive)
		visit := func(m collect.Member, in io.Reader) error {
			if m.Index == items[0].member {
				n := 1
				for n < len(items) && items[n].member == m.Index {
					n++
				}
				if items[0].piece > 0 {
					r.pieces(ctx, items[:n], in, give)
				} else {
					content, err := collect.Spool(in, r.limits.File)
					give(&job{item: items[0], content: content, err: err})
				}
				items = items[n:]
			}
			if len(items) == 0 {
				return errEnough
			}
			return nil
		}
		err = collect.Walk(ctx, archive, filepath.Base(items[0].file), r.limits.Limits, visit, func(collect.Fault) {})
	}
	if err == nil {
		err = errors.New("it ended sooner")
	}
	for _, it := range items {
		give(&job{item: it, err: fmt.Errorf("its archive is not what it was a moment ago: %w", err)})
	}
}

// work reads one item. A format that panics costs its item only.
func (r *run) work(ctx context.Context, j *job) (got result) {
	defer func() {
		if fault := recover(); fault != nil {
			got = result{err: fmt.Errorf("the program failed over it, which should be reported: %v", fault)}
		}
	}()
	if j.err != nil {
		return result{err: j.err}
	}
	content := j.content
	if content == nil {
		var err error
		if content, err = r.open(j.item.file); err != nil {
			return result{err: errors.New(collect.Reason(err))}
		}
	}
	defer r.letGo(content)
	if ctx.Err() != nil {
		return result{err: ctx.Err()}
	}
	reading, err := r.read(ctx, j.item, content.Reader())
	return result{reading, err}
}
