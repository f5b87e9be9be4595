package pdf

import (
	"context"
	"strings"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/page"
)

// patience is how long a test waits for what happens within milliseconds on machines that do nothing else.
const patience = 30 * time.Second

var limits = page.WithDefaults(format.Limits{})

// reads fails unless a crew reads a document.
func reads(t *testing.T, c *crew) {
	t.Helper()
	p, err := c.read(t.Context(), []byte(with(stream("", words))), limits)
	if err != nil || len(p.Blocks) != 1 {
		t.Errorf("%v, %v", p, err)
	}
}

// only returns the one idle reader of a crew.
func (c *crew) only(t *testing.T) *reader {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.idle) != 1 {
		t.Fatalf("%d readers are idle", len(c.idle))
	}
	return c.idle[0]
}

func ends(t *testing.T, r *reader) {
	t.Helper()
	select {
	case <-r.ended:
	case <-time.After(patience):
		t.Error("the process goes on")
		r.kill()
	}
}

// awhile is how long it takes until a reader is in the middle of a document.
const awhile = 300 * time.Millisecond

// asked begins to have a document read that takes for ever.
func asked(ctx context.Context, read func(context.Context, []byte) error) <-chan error {
	data := []byte(busy())
	answers := make(chan error, 1)
	go func() { answers <- read(ctx, data) }()
	time.Sleep(awhile)
	return answers
}

func (c *crew) asked(ctx context.Context) <-chan error {
	return asked(ctx, func(ctx context.Context, data []byte) error {
		_, err := c.read(ctx, data, limits)
		return err
	})
}

// started is a reader in the middle of a document, and where its answer comes.
func started(ctx context.Context, t *testing.T) (*reader, <-chan error) {
	t.Helper()
	r, err := newReader(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return r, asked(ctx, func(ctx context.Context, data []byte) error {
		_, err := r.read(ctx, data, limits)
		return err
	})
}

// A reader reads one document after the other, and is ended when nobody needs it.
func TestReaderRests(t *testing.T) {
	before := mostRest
	defer func() { mostRest = before }()
	c := newCrew(2)
	reads(t, c)
	first := c.only(t)
	mostRest = 10 * time.Millisecond
	reads(t, c)
	ends(t, first)
	reads(t, c)
}

// While a document takes for ever, others are read.
func TestTwoAtOnce(t *testing.T) {
	c := newCrew(2)
	ctx, cancel := context.WithCancel(t.Context())
	answers := c.asked(ctx)
	reads(t, c)
	reads(t, c)
	cancel()
	if err := <-answers; graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
	c.only(t)
}

// Who waits for a reader can give up.
func TestWaiting(t *testing.T) {
	c := newCrew(1)
	c.places <- struct{}{}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := c.read(ctx, nil, limits); graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
	<-c.places
	reads(t, c)
}

// A reader that is killed in the middle of a document leaves nothing behind.
func TestKilled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r, answers := started(ctx, t)
	cancel()
	ends(t, r)
	if err := <-answers; err == nil {
		t.Error("it answers")
	}
	if r.process.ProcessState == nil {
		t.Error("nobody waited for it")
	}
}

// A document whose reader dies is told, and the next one has another reader.
func TestDies(t *testing.T) {
	c := newCrew(1)
	reads(t, c)
	idle := c.only(t)
	idle.kill() // nobody notices
	reads(t, c)
	r := c.only(t)
	if r == idle {
		t.Error("the dead one reads")
	}
	answers := c.asked(t.Context())
	r.kill()
	err := <-answers
	if fault, ok := err.(*format.Fault); !ok || !strings.Contains(fault.Reason, "ended before it was done") { //nolint:errorlint // it is not wrapped
		t.Error(err)
	}
	reads(t, c)
}

// A reader whose input ends, because who started it has ended, ends in the middle of a call into the library.
func TestInputEnds(t *testing.T) {
	r, answers := started(t.Context(), t)
	r.finish()
	ends(t, r)
	if err := <-answers; err == nil {
		t.Error("it answers")
	}
}

// Where no reader can be started the error says so, and the next document is tried again.
func TestCannotStart(t *testing.T) {
	c := newCrew(1)
	t.Run("refused", func(t *testing.T) {
		t.Setenv(asReader, "1")
		_, err := c.read(t.Context(), []byte(with(stream("", words))), limits)
		if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "cannot be started") || !strings.Contains(err.Error(), "DOCX") {
			t.Error(err)
		}
	})
	reads(t, c)
}
