package pdf

import (
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// reader is a process that reads documents, one at a time.
type reader struct {
	process *exec.Cmd
	in      io.WriteCloser
	send    *gob.Encoder
	receive *gob.Decoder
	said    complaint
	ended   chan struct{} // closed when it has ended
	rest    *time.Timer   // that ends it when nobody needs it
}

// newReader starts a process and waits until it can read. Errors: Unavailable.
func newReader(ctx context.Context) (*reader, error) {
	r := &reader{ended: make(chan struct{})}
	if err := r.start(); err != nil {
		return nil, unable(err)
	}
	var ready readiness
	err := r.while(ctx, func() error { return r.receive.Decode(&ready) })
	if err == nil && ready.Problem != "" {
		err = errors.New(ready.Problem)
	}
	if err == nil {
		return r, nil
	}
	r.kill()
	if ctx.Err() != nil {
		return nil, stopped()
	}
	if words := r.said.String(); words != "" {
		err = errors.New(words)
	}
	return nil, unable(err)
}

func (r *reader) start() error {
	if os.Getenv(asReader) != "" {
		return errors.New("a process that reads PDF starts no other")
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	r.process = exec.Command(program)
	r.process.Args = []string{"mandategraph-pdf", compiled()}
	r.process.Env = []string{asReader + "=1"} // of the rest it needs nothing
	r.process.Stderr = &r.said
	in, err := r.process.StdinPipe()
	if err != nil {
		return err
	}
	out, err := r.process.StdoutPipe()
	if err != nil {
		return err
	}
	r.in, r.send, r.receive = in, gob.NewEncoder(in), gob.NewDecoder(out)
	if err := r.process.Start(); err != nil {
		return err
	}
	go func() {
		_ = r.process.Wait() // how it ended says nothing that its answers did not
		close(r.ended)
	}()
	return nil
}

// compiled is where the compiled library is kept: in the user's folder for caches, or "" where there is none.
func compiled() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	dir = filepath.Join(dir, "mandategraph", "pdfium")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return ""
	}
	return dir
}

func unable(err error) error {
	return graph.Failed(graph.Unavailable, err, "PDF is read by a second process of this program, which cannot be started on this machine (%v); let the program start itself, or convert the document to DOCX or text", err)
}

// while does a piece of work with the process, and kills it if the context ends meanwhile. Then it returns an error.
func (r *reader) while(ctx context.Context, work func() error) error {
	killed := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(killed)
		r.kill()
	})
	err := work()
	if !stop() {
		<-killed
		return ctx.Err()
	}
	return err
}

// read has a document read. Only a process of which it returns no error can be used again.
func (r *reader) read(ctx context.Context, data []byte, limits format.Limits) (a answer, err error) {
	err = r.while(ctx, func() error {
		if err := r.send.Encode(task{Size: len(data), Limits: limits}); err != nil {
			return err
		}
		if _, err := r.in.Write(data); err != nil {
			return err
		}
		return r.receive.Decode(&a)
	})
	return a, err
}

// kill ends the process at once and waits until nothing is left of it.
func (r *reader) kill() {
	_ = r.process.Process.Kill() // it may have ended
	<-r.ended
}

// finish lets the process end.
func (r *reader) finish() { _ = r.in.Close() }

func (r *reader) isAlive() bool {
	select {
	case <-r.ended:
		return false
	default:
		return true
	}
}

// complaint is the beginning of what a process wrote to standard error.
type complaint struct {
	mu   sync.Mutex
	text strings.Builder
}

const mostComplaint = 1000 // bytes

func (c *complaint) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.text.Write(p[:min(len(p), mostComplaint-c.text.Len())])
	return len(p), nil
}

// String returns the first line.
func (c *complaint) String() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	line, _, _ := strings.Cut(c.text.String(), "\n")
	return strings.TrimSpace(line)
}
