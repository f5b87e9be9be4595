package memory

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"strings"
)

// packedSection is a part of an image that is packed apart from the others, so that several are unpacked at once.
type packedSection struct {
	packed   string
	unpacked uint32 // how many bytes there are once it is unpacked
}

// largestSection bounds what is set aside for a section: no fault asks for more.
const largestSection = 64 << 20

// unpack returns a decoder of what a section holds.
func (p *packedSection) unpack() (*decoder, error) {
	var out strings.Builder
	out.Grow(int(p.unpacked))
	n, err := io.Copy(&out, io.LimitReader(flate.NewReader(strings.NewReader(p.packed)), int64(p.unpacked)+1))
	if err != nil || n != int64(p.unpacked) {
		return nil, errDamaged
	}
	return &decoder{in: out.String()}, nil
}

// read reads a section to its end.
func (m *image) read(section int, how func(*decoder)) error {
	d, err := m.sections[section].unpack()
	if err != nil {
		return err
	}
	how(d)
	if d.bad || d.at != len(d.in) {
		return errDamaged
	}
	return nil
}

// packSections puts sections together, each behind the others' sizes.
func packSections(sections [imageSections][]byte) ([]byte, error) {
	var sizes, all []byte
	for _, s := range sections {
		var out bytes.Buffer
		z, err := flate.NewWriter(&out, flate.BestCompression)
		if err != nil {
			return nil, err
		}
		if _, err := z.Write(s); err != nil {
			return nil, err
		}
		if err := z.Close(); err != nil {
			return nil, err
		}
		sizes = binary.AppendUvarint(binary.AppendUvarint(sizes, uint64(out.Len())), uint64(len(s)))
		all = append(all, out.Bytes()...)
	}
	return append(sizes, all...), nil
}

// take reads so many bytes.
func (d *decoder) take(n int) string {
	if n > len(d.in)-d.at {
		d.fail()
		return ""
	}
	d.at += n
	return d.in[d.at-n : d.at]
}

// column reads n numbers less than limit, each written as the difference from the one before.
func (d *decoder) column(n, limit int) []uint32 {
	if n > len(d.in)-d.at { // a number takes a byte at least
		d.fail()
		return nil
	}
	all, last := make([]uint32, n), int64(0)
	for i := range all {
		last += d.varint()
		if last < 0 || last >= int64(limit) {
			d.fail()
			return nil
		}
		all[i] = uint32(last)
	}
	return all
}

func appendColumn(b []byte, numbers []uint32) []byte {
	last := int64(0)
	for _, n := range numbers {
		b = binary.AppendVarint(b, int64(n)-last)
		last = int64(n)
	}
	return b
}

// prefixed reads n strings, each written as how much of it is as in the one before and the rest; all together have so many bytes.
func (d *decoder) prefixed(n, bytes int) []string {
	if n > len(d.in)-d.at || bytes > largestSection {
		d.fail()
		return nil
	}
	var all strings.Builder
	all.Grow(bytes)
	out, last := make([]string, n), ""
	for i := range out {
		shared, from := d.below(len(last)+1), all.Len()
		rest := d.string()
		if from+int(shared)+len(rest) > bytes {
			d.fail()
			return nil
		}
		all.WriteString(last[:shared])
		all.WriteString(rest)
		last = all.String()[from:]
		out[i] = last
	}
	return out
}

func appendPrefixed(b []byte, list []string) []byte {
	last := ""
	for _, s := range list {
		shared := 0
		for shared < min(len(s), len(last)) && s[shared] == last[shared] {
			shared++
		}
		b = appendString(binary.AppendUvarint(b, uint64(shared)), s[shared:])
		last = s
	}
	return b
}
