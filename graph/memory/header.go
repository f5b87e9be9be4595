package memory

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"go.etcd.io/bbolt"

	"mandategraph/graph"
	"mandategraph/graph/text"
)

// The buckets of the file. A value of sources is an encoded segment; of terms the checksum of a layer, and the layer.
var (
	bucketHeader  = []byte("mandategraph")
	bucketSources = []byte("sources")
	bucketTerms   = []byte("terms")
	keyFormat     = []byte("format")
	keyHeader     = []byte("header")
)

// fileFormat is changed when older programs must not read the file any more.
const fileFormat = "2"

// header says what is in the file; it is written with each transaction.
type header struct {
	ID         uint64 // of the file, at random
	Generation uint64 // grows with each transaction
	Next       uint32 // the number of the next new node
	Sources    uint32
	Layers     uint32
	Analysis   uint32 // how words were made into terms
}

// mergeVersion is changed when graph.MergeNode shows other values of the same claims, since the file has the words of what was shown.
const mergeVersion = 2

// marksVersion is changed when other terms are kept beside those of the analysis.
const marksVersion = 1

// analysis tells apart programs that find different terms in the same sources; they refuse the files of each other.
var analysis = func() uint32 {
	all := fmt.Sprintln(text.Version, mergeVersion, marksVersion)
	for _, info := range graph.Nodes {
		for _, p := range info.Props {
			if p.Search != graph.WeightNone {
				all += fmt.Sprintln(info.Name, p.Prop, p.Search)
			}
		}
	}
	return crc32.Checksum([]byte(all), castagnoli)
}()

func (h *header) put(tx *bbolt.Tx) error {
	b, err := binary.Append(make([]byte, 4), binary.LittleEndian, h)
	if err != nil {
		return err
	}
	binary.LittleEndian.PutUint32(b, crc32.Checksum(b[4:], castagnoli))
	return tx.Bucket(bucketHeader).Put(keyHeader, b)
}

// headerOf reads the header; the error says whose fault it is.
func (f *file) headerOf(tx *bbolt.Tx) (h header, err error) {
	b := tx.Bucket(bucketHeader)
	if b == nil || b.Get(keyFormat) == nil {
		return h, f.foreign(nil)
	}
	if have := string(b.Get(keyFormat)); have != fileFormat {
		return h, f.otherVersion()
	}
	raw := b.Get(keyHeader)
	if len(raw) < 4 || crc32.Checksum(raw[4:], castagnoli) != binary.LittleEndian.Uint32(raw) {
		return h, f.damaged(nil, "header")
	}
	if _, err := binary.Decode(raw[4:], binary.LittleEndian, &h); err != nil {
		return h, f.damaged(err, "header")
	}
	if h.Analysis != analysis { // to make the words anew takes as long as a load does, and each process would do it again
		return h, f.otherVersion()
	}
	if tx.Bucket(bucketSources) == nil || tx.Bucket(bucketTerms) == nil {
		return h, f.damaged(nil, "contents")
	}
	return h, nil
}

func (f *file) otherVersion() error {
	return graph.Errorf(graph.Invalid,
		"%s was written by another version of mandategraph; use that version, or load its sources into a new file", f.path)
}

// format makes the buckets of a new file.
func format(tx *bbolt.Tx) error {
	for _, name := range [...][]byte{bucketHeader, bucketSources, bucketTerms} {
		if err := createBucket(tx, name); err != nil {
			return err
		}
	}
	var id [8]byte
	rand.Read(id[:])
	h := header{ID: binary.LittleEndian.Uint64(id[:]), Analysis: analysis}
	if err := h.put(tx); err != nil {
		return err
	}
	return tx.Bucket(bucketHeader).Put(keyFormat, []byte(fileFormat))
}
