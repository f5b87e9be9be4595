package loaders

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"

	"mandategraph/graph"
	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// open opens a file, or what was read from standard input.
func (r *run) open(path string) (*collect.Content, error) {
	if path != collect.Stdin {
		return collect.OpenFile(path)
	}
	return r.stdin, r.noStdin
}

// readStdin reads standard input if it is among the files. It can be read only once, and is asked for several times.
func (r *run) readStdin(files []collect.File) {
	if !slices.ContainsFunc(files, func(f collect.File) bool { return f.Path == collect.Stdin }) {
		return
	}
	if r.options.Stdin == nil {
		r.noStdin = graph.Errorf(graph.Invalid, "there is no standard input")
		return
	}
	type input struct {
		content *collect.Content
		err     error
	}
	got := make(chan input, 1)
	go func() { // nobody may ever write to it, and who waits for that must be able to stop
		content, err := r.spool(r.options.Stdin)
		got <- input{content, err}
	}()
	select {
	case in := <-got:
		r.stdin, r.noStdin = in.content, in.err
	case <-r.ctx.Done():
		r.noStdin = r.ctx.Err()
	}
}

func (r *run) letGo(c *collect.Content) {
	if c != r.stdin {
		c.Close()
	}
}

// spool reads standard input to its end, or, where nothing here can read it, no further than its head.
func (r *run) spool(in io.Reader) (*collect.Content, error) {
	head := make([]byte, format.HeadSize)
	n, err := io.ReadFull(in, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	limit, rest := r.limits.Archive, io.MultiReader(bytes.NewReader(head[:n]), in)
	switch {
	case collect.Detect(head[:n]) != collect.None:
	case r.detect(head[:n]) != nil:
		limit = r.limits.File
	default:
		rest = bytes.NewReader(head[:n])
	}
	content, err := collect.Spool(rest, limit)
	if errors.Is(err, collect.ErrTooLarge) {
		return nil, graph.Errorf(graph.Limit, "it has more than %s; --max-file and --max-archive allow more", collect.Size(limit))
	}
	return content, err
}

func (r *run) detect(head []byte) format.Format {
	for _, f := range r.formats {
		if f.Detect(head) {
			return f
		}
	}
	return nil
}

// packed returns the format whose documents are such zip archives; nil where none has.
func (r *run) packed(c *collect.Content) format.Format {
	for _, f := range r.formats {
		if p, ok := f.(format.Packed); ok && collect.Holds(c, r.limits.Limits, p.Members()...) {
			return f
		}
	}
	return nil
}

// newHash begins the hash of a document with what else decides what is read of it.
func (r *run) newHash(of format.Format) hash.Hash {
	h := sha256.New()
	known := ""
	if r.options.Lexicon != nil {
		known = r.options.Lexicon.Hash
	}
	fmt.Fprintf(h, "%s %s %s\n", of.Name(), of.Version(), known)
	return h
}
