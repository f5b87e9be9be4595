package collect

import (
	"bytes"
	"encoding/binary"
)

// The places of fields in the entries of a zip archive's table.
const (
	zipFlags  = 8
	zipSize   = 24
	zipOffset = 42
	zipEntry  = "PK\x01\x02"
)

// entries gives each entry of the table to change.
func entries(archive []byte, change func(i int, entry []byte)) []byte {
	archive = bytes.Clone(archive)
	rest := archive
	for i := 0; ; i++ {
		at := bytes.Index(rest, []byte(zipEntry))
		if at < 0 {
			return archive
		}
		change(i, rest[at:])
		rest = rest[at+len(zipEntry):]
	}
}

func encrypted(archive []byte) []byte {
	return entries(archive, func(_ int, entry []byte) { entry[zipFlags] |= 1 })
}

func lying(archive []byte) []byte {
	return entries(archive, func(i int, entry []byte) {
		if i == 0 {
			binary.LittleEndian.PutUint32(entry[zipSize:], 1)
		}
	})
}

// overlaid makes all entries name the bytes of the first.
func overlaid(archive []byte) []byte {
	return entries(archive, func(_ int, entry []byte) { binary.LittleEndian.PutUint32(entry[zipOffset:], 0) })
}

// broken spoils the bytes of the first member.
func broken(archive []byte) []byte {
	archive = bytes.Clone(archive)
	for i := 35; i < 39; i++ {
		archive[i] ^= 0x55
	}
	return archive
}
