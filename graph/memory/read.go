package memory

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"runtime"
	"runtime/debug"
	"sync"

	"go.etcd.io/bbolt"
)

// read returns the state that the file holds, with the base of the last state. Segments that the last state has already are
// taken from it. Where the file is as the last state knows it, the last state itself is returned.
func (f *file) read(last *state) (*state, error) {
	if f.missing() {
		return last.without(), nil
	}
	raw, err := f.readRaw(last)
	if err != nil || raw == nil {
		return last, err
	}
	next := &state{base: last.base, loaded: map[string]*segment{}, next: raw.Next, header: raw.header}
	if err := f.decodeAll(raw.sources, next); err != nil {
		return last, err
	}
	next.postings = newPostings(&raw.terms)
	if raw.Analysis != analysis {
		next.postings = reindexed(next)
	}
	return next, nil
}

// raw is what is copied out of the file while it is open.
type raw struct {
	header
	sources []rawSource
	terms   dictionary
}

type rawSource struct {
	packed string
	known  *segment // the same, decoded before
}

// readRaw copies what is in the file; nil where that is what the last state knows. A damaged file may make the database panic, or
// the memory that it is mapped to fault; both become an error.
func (f *file) readRaw(last *state) (out *raw, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			out, err = nil, f.damaged(fmt.Errorf("%v", p), "structure")
		}
	}()
	db, err := f.open(false)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	err = db.View(func(tx *bbolt.Tx) error {
		h, err := f.headerOf(tx)
		if err != nil || h == last.header {
			return err
		}
		out = &raw{header: h}
		return f.copy(tx, out, last)
	})
	return out, err
}

func (f *file) copy(tx *bbolt.Tx, out *raw, last *state) error {
	out.sources = make([]rawSource, 0, out.Sources)
	err := tx.Bucket(bucketSources).ForEach(func(k, v []byte) error {
		switch g := last.loaded[string(k)]; {
		case !intact(v):
			return f.damaged(nil, "source "+string(k))
		case g != nil && len(v) == len(g.packed) && sumOf(v) == g.sum:
			out.sources = append(out.sources, rawSource{known: g})
		default:
			out.sources = append(out.sources, rawSource{packed: string(v)})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := f.copyTerms(tx, &out.terms, int(out.Terms)); err != nil {
		return err
	}
	if len(out.sources) != int(out.Sources) || len(out.terms.terms) != int(out.Terms) {
		return f.damaged(nil, "contents")
	}
	return nil
}

func (f *file) copyTerms(tx *bbolt.Tx, d *dictionary, n int) error {
	d.terms, d.bitmaps = make([]string, 0, n), make([]lazyBitmap, 0, n)
	var a arena
	return tx.Bucket(bucketTerms).ForEach(func(k, v []byte) error {
		if len(v) < 4 || crc32.Checksum(v[4:], castagnoli) != binary.LittleEndian.Uint32(v) {
			return f.damaged(nil, "words")
		}
		d.terms = append(d.terms, string(k))
		d.bitmaps = append(d.bitmaps, lazyBitmap{bytes: a.copy(v[4:])})
		return nil
	})
}

// arena copies many small slices into few large ones.
type arena struct{ free []byte }

func (a *arena) copy(b []byte) []byte {
	if len(b) > len(a.free) {
		a.free = make([]byte, max(1<<20, len(b)))
	}
	n := copy(a.free, b)
	out := a.free[:n:n]
	a.free = a.free[n:]
	return out
}

// decodeAll decodes the sources on all processors.
func (f *file) decodeAll(sources []rawSource, into *state) error {
	segments, errs := make([]*segment, len(sources)), make([]error, len(sources))
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(sources); i += workers {
				if segments[i] = sources[i].known; segments[i] == nil {
					segments[i], errs[i] = decode(sources[i].packed)
				}
			}
		})
	}
	wg.Wait()
	for i, g := range segments {
		if errs[i] != nil {
			return f.explainDecode(errs[i])
		}
		into.loaded[g.source.ID] = g
	}
	return nil
}

func (f *file) explainDecode(err error) error {
	if errors.Is(err, errVersion) {
		return f.otherVersion()
	}
	return f.damaged(err, "a source")
}

// without returns the state in which nothing is loaded.
func (s *state) without() *state {
	if len(s.loaded) == 0 && s.header == (header{}) {
		return s
	}
	return &state{base: s.base, loaded: map[string]*segment{}, postings: newPostings(&dictionary{})}
}

// reindexed analyses all that was loaded: the file's words are those of another version of the analysis.
func reindexed(s *state) *postings {
	var nodes []*rewording
	c := newCatalog(s)
	for id := range c.nodes {
		nodes = append(nodes, &rewording{now: c.see(id)})
	}
	empty := newPostings(&dictionary{})
	if analyze(context.Background(), nodes) != nil {
		return empty
	}
	return empty.with(changedBitmaps(empty, nodes))
}
