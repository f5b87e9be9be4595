package memory

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"runtime/debug"

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
	if err := f.receiveAll(raw.sources, next); err != nil {
		return last, err
	}
	next.postings = raw.terms
	return next, nil
}

// raw is what is copied out of the file while it is open.
type raw struct {
	header
	sources []rawSource
	terms   *postings
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
		out = &raw{header: h, terms: &postings{}}
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
	if err := f.copyTerms(tx, out.terms); err != nil {
		return err
	}
	if len(out.sources) != int(out.Sources) || len(out.terms.layers) != int(out.Layers) {
		return f.damaged(nil, "contents")
	}
	return nil
}

func (f *file) copyTerms(tx *bbolt.Tx, p *postings) error {
	return tx.Bucket(bucketTerms).ForEach(func(k, v []byte) error {
		if len(k) != 8 || len(v) < 4 || crc32.Checksum(v[4:], castagnoli) != binary.LittleEndian.Uint32(v) {
			return f.damaged(nil, "words")
		}
		l, ok := readLayer(binary.BigEndian.Uint64(k), string(v[4:]))
		if !ok {
			return f.damaged(nil, "words")
		}
		p.layers = append(p.layers, l)
		return nil
	})
}

// receiveAll takes the sources over.
func (f *file) receiveAll(sources []rawSource, into *state) error {
	for _, s := range sources {
		g := s.known
		if g == nil {
			var err error
			if g, err = receive(s.packed); err != nil {
				return f.explainDecode(err)
			}
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
	return &state{base: s.base, loaded: map[string]*segment{}, postings: &postings{}}
}
