package memory

import (
	"bytes"
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

// putTerms leaves in the file just the layers of the change. One with the key of a layer in the file is that layer.
func putTerms(tx *bbolt.Tx, c *change, h *header) error {
	b, missing := tx.Bucket(bucketTerms), map[string]*layer{}
	for _, l := range c.postings.layers {
		missing[string(binary.BigEndian.AppendUint64(nil, l.key))] = l
	}
	var stale [][]byte
	err := b.ForEach(func(k, _ []byte) error {
		if missing[string(k)] == nil {
			stale = append(stale, bytes.Clone(k))
		}
		delete(missing, string(k))
		return nil
	})
	for _, k := range stale {
		err = errors.Join(err, b.Delete(k))
	}
	for k, l := range missing {
		err = errors.Join(err, b.Put([]byte(k), summed(l.packed)))
	}
	h.Layers = uint32(len(c.postings.layers))
	return err
}

// summed puts the checksum before bytes.
func summed(packed string) []byte {
	value := append(make([]byte, 4, 4+len(packed)), packed...)
	binary.LittleEndian.PutUint32(value, crc32.Checksum(value[4:], castagnoli))
	return value
}

func createBucket(tx *bbolt.Tx, name []byte) error {
	_, err := tx.CreateBucket(name)
	return err
}
