// Package collecttest makes archives for tests, sound ones and others.
package collecttest

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"hash/crc32"
)

// File is a member of an archive.
type File struct {
	Name, Content string
	Type          byte   // of tar; 0 for a regular file
	Link          string // where a link leads
}

// Tar makes a tar archive.
func Tar(files ...File) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.Name, Typeflag: f.Type, Linkname: f.Link, Mode: 0o600, Size: int64(len(f.Content))}
		if f.Type == 0 {
			h.Typeflag = tar.TypeReg
		}
		check(w.WriteHeader(h))
		_, err := w.Write([]byte(f.Content))
		check(err)
	}
	check(w.Close())
	return b.Bytes()
}

// Zip makes a zip archive.
func Zip(files ...File) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		in, err := w.Create(f.Name)
		check(err)
		_, err = in.Write([]byte(f.Content))
		check(err)
	}
	check(w.Close())
	return b.Bytes()
}

// Gzip packs data.
func Gzip(data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	check(err)
	check(w.Close())
	return b.Bytes()
}

// XZ wraps data in the form of xz: one block, whose chunks are stored and not packed, and an index.
func XZ(data []byte) []byte {
	flags := []byte{0, 1} // checked by CRC32
	out := append([]byte("\xfd7zXZ\x00"), withCRC(flags)...)
	block := withCRC([]byte{2, 0, 0x21, 1, 0x16, 0, 0, 0}) // of twelve bytes, by LZMA2 with a dictionary of 8 MiB
	size := len(block)
	out = append(out, block...)
	body := stored(data)
	size += len(body) + 4
	out = append(out, pad(body)...)
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(data))
	index := binary.AppendUvarint(binary.AppendUvarint([]byte{0, 1}, uint64(size)), uint64(len(data)))
	index = withCRC(pad(index))
	out = append(out, index...)
	footer := append(binary.LittleEndian.AppendUint32(nil, uint32(len(index)/4-1)), flags...)
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(footer))
	return append(append(out, footer...), "YZ"...)
}

// stored writes chunks of at most 64 KiB as they are.
func stored(data []byte) []byte {
	var out []byte
	for kind := byte(1); len(data) > 0; kind = 2 {
		n := min(len(data), 1<<16)
		out = append(out, kind, byte((n-1)>>8), byte(n-1))
		out = append(out, data[:n]...)
		data = data[n:]
	}
	return append(out, 0)
}

func pad(b []byte) []byte { return append(b, make([]byte, -len(b)&3)...) }

func withCRC(b []byte) []byte { return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b)) }

// check panics: what is written to memory cannot fail.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
