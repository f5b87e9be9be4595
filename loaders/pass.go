package loaders

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"sync"

	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// job is the reading of one item.
type job struct {
	item    *item
	content *collect.Content // nil where the file is to be opened
	err     error            // why there is nothing to read
	done    chan result
}

type result struct {
	reading *format.Reading
	err     error
}

// pass reads items on all cores and gives each reading to use, in the order of the items. What is in flight is bounded, and so is memory.
func (r *run) pass(items []*item, use func(*item, *format.Reading) error) error {
	ctx, cancel := context.WithCancel(r.ctx)
	workers := runtime.GOMAXPROCS(0)
	jobs, ordered := make(chan *job), make(chan *job, 2*workers)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for j := range jobs {
				j.done <- r.work(ctx, j)
			}
		})
	}
	group.Go(func() {
		defer close(ordered)
		defer close(jobs)
		r.feed(ctx, items, func(j *job) {
			j.done = make(chan result, 1)
			ordered <- j
			jobs <- j
		})
	})
	err := r.take(items, ordered, use)
	cancel()
	for range ordered { // so that nobody waits to give what nobody takes
	}
	group.Wait()
	return err
}

// take uses the readings as they come, in the order of the items.
func (r *run) take(items []*item, ordered <-chan *job, use func(*item, *format.Reading) error) error {
	now := Progress{Reading: true, Total: len(items)}
	for _, it := range items {
		now.TotalBytes += it.size
	}
	for j := range ordered {
		got := <-j.done
		if r.ctx.Err() != nil {
			return r.ctx.Err() // all says how far it came
		}
		if err := r.taken(j.item, got, use); err != nil {
			return err
		}
		now.Done, now.Bytes, now.Path = now.Done+1, now.Bytes+j.item.size, j.item.path
		if r.options.Progress != nil {
			r.options.Progress(now)
		}
	}
	return nil
}

func (r *run) taken(it *item, got result, use func(*item, *format.Reading) error) error {
	if got.err != nil {
		it.failed = true
		r.report.failed(it.path, got.err)
		return nil
	}
	r.report.doubt(it.path, got.reading.Doubts)
	return use(it, got.reading)
}

// feed makes the jobs of the items. It unpacks each archive once.
func (r *run) feed(ctx context.Context, items []*item, give func(*job)) {
	for len(items) > 0 && ctx.Err() == nil {
		n := 1
		for n < len(items) && items[n].file == items[0].file {
			n++
		}
		if items[0].member < 0 {
			give(&job{item: items[0]})
		} else {
			r.unpack(ctx, items[:n], give)
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
				content, err := collect.Spool(in, r.limits.File)
				give(&job{item: items[0], content: content, err: err})
				items = items[1:]
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
