package memory

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"runtime/debug"

	"go.etcd.io/bbolt"

	"mandategraph/graph"
)

// commit writes a change in one transaction, and makes the header of its state that of the file. A damaged file may make the
// database fault, as in reading; that becomes an error.
func (f *file) commit(c *change) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = f.damaged(fmt.Errorf("%v", p), "structure")
		}
	}()
	if f.missing() {
		if err := f.create(); err != nil {
			return err
		}
	}
	db, err := f.open(true)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error { return f.write(tx, c) })
	err = errors.Join(err, db.Close())
	if _, ours := errors.AsType[*graph.Error](err); err != nil && !ours {
		return graph.Failed(graph.Unavailable, err, "%s cannot be written; is there room left on the disk?", f.path)
	}
	return err
}

func (f *file) write(tx *bbolt.Tx, c *change) error {
	h, err := f.headerOf(tx)
	if err != nil {
		return err
	}
	if h != c.header && c.header != (header{}) {
		return graph.Errorf(graph.Unavailable, "%s was changed by another process; try again", f.path)
	}
	if err := putSources(tx, c); err != nil {
		return err
	}
	h.Generation++
	h.Next, h.Sources = c.next, uint32(len(c.loaded))
	if err := putTerms(tx, c, &h); err != nil {
		return err
	}
	c.header = h
	return h.put(tx)
}

func putSources(tx *bbolt.Tx, c *change) error {
	b := tx.Bucket(bucketSources)
	for id, g := range c.written {
		var err error
		if g == nil {
			err = b.Delete([]byte(id))
		} else {
			err = b.Put([]byte(id), []byte(g.packed))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// putTerms writes the bitmaps that changed; or all, where the file has those of another analysis.
func putTerms(tx *bbolt.Tx, c *change, h *header) error {
	words := c.words
	if h.Analysis != analysis {
		if err := errors.Join(tx.DeleteBucket(bucketTerms), createBucket(tx, bucketTerms)); err != nil {
			return err
		}
		words = c.postings.dictionary().all()
		h.Analysis, h.Terms = analysis, 0
	}
	b := tx.Bucket(bucketTerms)
	for _, term := range sortedKeys(words) { // the order in which the database takes them best
		if err := putTerm(b, []byte(term), words[term], &h.Terms); err != nil {
			return err
		}
	}
	return nil
}

// putTerm writes a bitmap, or removes an empty one, and keeps count of the terms.
func putTerm(b *bbolt.Bucket, term []byte, nodes *bitmap, count *uint32) error {
	if b.Get(term) != nil {
		*count--
	}
	if nodes.IsEmpty() {
		return b.Delete(term)
	}
	*count++
	bytes, err := nodes.ToBytes()
	if err != nil {
		return err
	}
	value := append(make([]byte, 4, 4+len(bytes)), bytes...)
	binary.LittleEndian.PutUint32(value, crc32.Checksum(bytes, castagnoli))
	return b.Put(term, value)
}

func createBucket(tx *bbolt.Tx, name []byte) error {
	_, err := tx.CreateBucket(name)
	return err
}
