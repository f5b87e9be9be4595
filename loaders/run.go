package loaders

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// run is one call of Load or Extract.
type run struct {
	ctx     context.Context
	options Options
	report  *Report
	seen    map[string]seen // by the id of the source
}

// seen is a source that this run has read.
type seen struct{ path, hash string }

// each reads all files and gives what each says to use.
func (r *run) each(paths []string, use func(path string, reading *format.Reading) error) error {
	files := find(paths, r.report)
	for i, f := range files {
		if r.ctx.Err() != nil {
			return graph.Errorf(graph.Unavailable, "stopped before %s, with %d of %d files done", f.path, i, len(files))
		}
		if r.options.Progress != nil {
			r.options.Progress(Progress{f.path, i, len(files)})
		}
		r.report.Files++
		reading := r.read(f)
		if r.ctx.Err() != nil {
			return graph.Errorf(graph.Unavailable, "stopped in %s, with %d of %d files done", f.path, i, len(files))
		}
		if reading != nil {
			if err := use(f.path, reading); err != nil {
				return err
			}
			r.report.count(reading)
		}
	}
	return nil
}

// read reads one file; nil where it is skipped, which the report then says.
func (r *run) read(f file) *format.Reading {
	in, err := r.open(f.path)
	if err != nil {
		r.report.fail(f.path, reason(err))
		return nil
	}
	defer in.Close() // it was only read: nothing can be lost
	buffered := bufio.NewReaderSize(in, format.HeadSize)
	head, err := buffered.Peek(format.HeadSize)
	if err != nil && !errors.Is(err, io.EOF) {
		r.report.fail(f.path, reason(err))
		return nil
	}
	of := detect(head)
	if of == nil {
		r.unknown(f, head)
		return nil
	}
	reading, err := r.readAs(of, buffered)
	switch {
	case r.ctx.Err() != nil: // then each says so
		return nil
	case err != nil:
		r.report.fail(f.path, err.Error())
		return nil
	}
	return r.first(f.path, reading)
}

func (r *run) open(path string) (io.ReadCloser, error) {
	if path != stdin {
		return os.Open(path)
	}
	if r.options.Stdin == nil {
		return nil, graph.Errorf(graph.Invalid, "there is no standard input")
	}
	return io.NopCloser(r.options.Stdin), nil
}

func detect(head []byte) format.Format {
	for _, f := range formats {
		if f.Detect(head) {
			return f
		}
	}
	return nil
}

// unknown reports a file of no known format: in a folder it is passed over; a file that the caller named should have been read.
func (r *run) unknown(f file, head []byte) {
	why := "it is in no format that is known here"
	switch {
	case len(head) == 0:
		why = "it is empty"
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")): // the byte order marks
		why = "it is in UTF-16; save it as UTF-8"
	}
	if f.named {
		r.report.fail(f.path, why)
		return
	}
	r.report.skip(f.path, why)
}

// readAs reads a document and gives its source the hash of what was read, of the reader and of the lexicon.
func (r *run) readAs(of format.Format, in io.Reader) (*format.Reading, error) {
	hash := sha256.New()
	known := ""
	if r.options.Lexicon != nil {
		known = r.options.Lexicon.Hash
	}
	fmt.Fprintf(hash, "%s %s %s\n", of.Name(), of.Version(), known)
	tee := io.TeeReader(in, hash)
	reading, err := of.Read(r.ctx, tee, format.Env{Lexicon: r.options.Lexicon})
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(io.Discard, tee); err != nil { // what the format did not need to look at
		return nil, err
	}
	reading.Batch.Source.Hash = hex.EncodeToString(hash.Sum(nil))
	if err := reading.Batch.Normalize(); err != nil {
		return nil, err
	}
	return reading, nil
}

// first returns the reading unless another file of this run was the same document; then it reports that.
func (r *run) first(path string, reading *format.Reading) *format.Reading {
	source := reading.Batch.Source
	before, again := r.seen[source.ID]
	switch {
	case !again:
		r.seen[source.ID] = seen{path, source.Hash}
		return reading
	case before.hash == source.Hash:
		r.report.skip(path, "it is a copy of "+before.path)
	default:
		r.report.fail(path, fmt.Sprintf("it is another version of %s, which was read from %s", source.ID, before.path))
	}
	return nil
}
