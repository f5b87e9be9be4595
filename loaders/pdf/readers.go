package pdf

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// mostAtOnce is how many documents are read at a time.
const mostAtOnce = 4

var (
	// mostTime is how long one document may take. What is made to do harm may take years; a report of a thousand pages takes some seconds.
	mostTime = 2 * time.Minute
	// mostRest is how long a reader stays that nobody needs: it has some 80 MiB.
	mostRest = 20 * time.Second
)

// crew is the readers of a process.
type crew struct {
	places   chan struct{} // one for each document that is read
	starting chan struct{} // one for who starts a reader: the first one compiles, and the others load what it compiled

	mu   sync.Mutex
	idle []*reader
}

var readers = newCrew(min(runtime.GOMAXPROCS(0), mostAtOnce))

func newCrew(size int) *crew {
	return &crew{places: make(chan struct{}, size), starting: make(chan struct{}, 1)}
}

// read reads a document. Errors: a *format.Fault for what cannot be read, Unavailable when ctx ends or no reader can be started.
func (c *crew) read(ctx context.Context, data []byte, limits format.Limits) (*page.Page, error) {
	if !take(ctx, c.places) {
		return nil, stopped()
	}
	defer func() { <-c.places }()
	r, err := c.reader(ctx)
	if err != nil {
		return nil, err
	}
	within, cancel := context.WithTimeout(ctx, mostTime)
	defer cancel()
	a, err := r.read(within, data, limits)
	if err != nil {
		r.kill()
		return nil, failed(ctx, within, r)
	}
	c.leave(r)
	if a.Fault != nil {
		return nil, a.Fault
	}
	return &a.Page, nil
}

// take takes a place in a room. It returns false if the context ends before one is free.
func take(ctx context.Context, room chan struct{}) bool {
	if ctx.Err() != nil {
		return false
	}
	select {
	case room <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

// failed says why a reader gave no answer.
func failed(ctx, within context.Context, r *reader) error {
	switch {
	case ctx.Err() != nil:
		return stopped()
	case within.Err() != nil:
		return &format.Fault{Reason: fmt.Sprintf("it takes longer than %v to read; open it in a PDF program and save it again, or convert it to text", mostTime)}
	}
	return &format.Fault{Reason: fmt.Sprintf("the process that read it ended before it was done (%v); if there was memory enough, open it in a PDF program and save it again, or convert it to text",
		r.process.ProcessState)}
}

func stopped() error { return graph.Errorf(graph.Unavailable, "reading was stopped") }

// reader returns one that is idle, else a new one.
func (c *crew) reader(ctx context.Context) (*reader, error) {
	if r := c.rested(); r != nil {
		return r, nil
	}
	if !take(ctx, c.starting) {
		return nil, stopped()
	}
	defer func() { <-c.starting }()
	if r := c.rested(); r != nil { // it became free meanwhile
		return r, nil
	}
	return newReader(ctx)
}

// rested takes a reader that is idle, or returns nil.
func (c *crew) rested() *reader {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.idle) > 0 {
		r := c.idle[len(c.idle)-1]
		c.idle = c.idle[:len(c.idle)-1]
		if r.rest.Stop(); r.isAlive() {
			return r
		}
	}
	return nil
}

// leave leaves a reader to the next document, for a while.
func (c *crew) leave(r *reader) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.idle = append(c.idle, r)
	r.rest = time.AfterFunc(mostRest, func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if at := slices.Index(c.idle, r); at >= 0 { // else somebody took it just now
			c.idle = slices.Delete(c.idle, at, at+1)
			r.finish()
		}
	})
}
