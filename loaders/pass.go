package loaders

import (
	"context"
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
