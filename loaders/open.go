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
	r.stdin, r.noStdin = r.spool(r.options.Stdin)
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

// unknown says why no format reads what begins with head, and whether that is a fault of the file: in a folder, a file of another format is
// passed over, but one that holds nothing was meant to hold something.
func unknown(head []byte) (reason string, fault bool) {
	switch {
	case len(head) == 0:
		return "it is empty", true
	case len(bytes.Trim(head, "\x00")) == 0:
		return "it begins with zero bytes and nothing else", true
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")): // the byte order marks
		return "it is in UTF-16; save it as UTF-8", true
	}
	return "it is in no format that is known here", false
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
