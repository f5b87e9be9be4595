package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"

	"mandategraph/graph"
)

// broken makes a failure of a connection that did not work; the caller's own end stays what it is.
func broken(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, errPrivate):
		return never(errPrivate.Error())
	}
	if e, ok := errors.AsType[*url.Error](err); ok {
		err = e.Err
	}
	return again("the connection failed: "+err.Error(), 0)
}

// download makes one attempt at a document and goes on where the last one stopped, if the server can.
func (f *Fetcher) download(ctx context.Context, w Want) error {
	address, name := w.Address(f.o.Template), w.File()
	u, err := url.Parse(address)
	if err != nil {
		return never("is no address: " + address)
	}
	have, before := f.dir.begun(name, address)
	header := http.Header{}
	if have > 0 {
		header.Set("Range", fmt.Sprintf("bytes=%d-", have))
		header.Set("If-Range", before.validator())
	}
	r, err := f.get(ctx, u, header)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	entry := Entry{URL: address, ETag: r.Header.Get("ETag"), LastModified: r.Header.Get("Last-Modified")}
	switch r.StatusCode {
	case http.StatusPartialContent:
		if !strings.HasPrefix(r.Header.Get("Content-Range"), fmt.Sprintf("bytes %d-", have)) || have == 0 {
			f.dir.drop(name)
			return again("answered with another part than was asked for", 0)
		}
		entry = before
	case http.StatusOK:
		have = 0
		f.dir.drop(name)
	case http.StatusRequestedRangeNotSatisfiable:
		f.dir.drop(name)
		return again("has no such part", 0)
	default:
		return f.refused(r, "")
	}
	if err := f.receive(ctx, r, name, have, entry); err != nil {
		return err
	}
	return f.settle(w, r, entry)
}

// receive writes the body behind what is there.
func (f *Fetcher) receive(ctx context.Context, r *http.Response, name string, have int64, entry Entry) error {
	tooLarge := never(fmt.Sprintf("is larger than %d bytes", f.o.MaxBytes))
	if r.ContentLength > f.o.MaxBytes-have {
		f.dir.drop(name)
		return tooLarge
	}
	if err := writeJSON(f.dir.part(name)+".json", entry); err != nil {
		return unwritable(err)
	}
	out, err := os.OpenFile(f.dir.part(name), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o666)
	if err != nil {
		return unwritable(err)
	}
	sink := &sink{file: out}
	n, err := io.Copy(sink, io.LimitReader(r.Body, f.o.MaxBytes-have+1))
	err2 := errors.Join(sink.err, out.Sync(), out.Close())
	switch {
	case err2 != nil:
		return unwritable(err2)
	case err != nil:
		return broken(ctx, err)
	case have+n > f.o.MaxBytes:
		f.dir.drop(name)
		return tooLarge
	}
	return nil
}

// sink tells a disk that fails from a connection that does.
type sink struct {
	file *os.File
	err  error
}

func (s *sink) Write(p []byte) (int, error) {
	n, err := s.file.Write(p)
	s.err = err
	return n, err
}

func unwritable(err error) error {
	return graph.Errorf(graph.Unavailable, "the folder cannot be written: %w", err)
}

// settle looks whether what was received is the document, whole, and keeps it if so.
func (f *Fetcher) settle(w Want, r *http.Response, entry Entry) error {
	name := w.File()
	sum, size, err := digest(f.dir.part(name))
	if err != nil {
		return unwritable(err)
	}
	if total := totalOf(r); total >= 0 && total != size {
		f.dir.drop(name)
		return again(fmt.Sprintf("sent %d bytes of %d", size, total), 0)
	}
	if reason := wrongContent(f.dir.part(name), w.Format); reason != "" {
		f.dir.drop(name)
		return never(reason)
	}
	entry.SHA256, entry.Bytes, entry.Fetched = sum, size, f.o.Now().UTC()
	if err := f.dir.keep(name, entry); err != nil {
		return unwritable(err)
	}
	return nil
}

// totalOf is how long the whole document is, as the answer says; -1 where it does not.
func totalOf(r *http.Response) int64 {
	if r.StatusCode != http.StatusPartialContent {
		return r.ContentLength
	}
	var from, to, total int64
	if _, err := fmt.Sscanf(r.Header.Get("Content-Range"), "bytes %d-%d/%d", &from, &to, &total); err != nil {
		return -1
	}
	return total
}
