package memory

import (
	"encoding/binary"
	"slices"
	"sort"
)

// layer says of some terms which nodes, by number, came to them and which went since the layers below. It is immutable, packed as it
// stands in the file: the number of terms; then each term in order with the length of what follows, the numbers that came, and those that
// went, as differences.
type layer struct {
	key    uint64 // its place in the file; layers above have higher ones
	packed string
	at     []uint32 // where each term begins
}

// movement is the numbers that come to and go from a term, upwards.
type movement struct{ come, gone []uint32 }

// readLayer finds the terms in a packed layer; false where it is none.
func readLayer(key uint64, packed string) (*layer, bool) {
	d := decoder{in: packed}
	l := &layer{key: key, packed: packed, at: make([]uint32, d.count())}
	for i := range l.at {
		l.at[i] = uint32(d.at)
		d.skip()
		d.skip()
	}
	return l, !d.bad && d.at == len(packed)
}

// packLayer makes a layer of what moved.
func packLayer(key uint64, terms []string, of func(i int) movement) *layer {
	l := &layer{key: key, at: make([]uint32, len(terms))}
	out, moved := binary.AppendUvarint(nil, uint64(len(terms))), []byte(nil)
	for i, term := range terms {
		m := of(i)
		moved = appendNumbers(appendNumbers(moved[:0], m.come), m.gone)
		l.at[i] = uint32(len(out))
		out = appendString(out, term)
		out = append(binary.AppendUvarint(out, uint64(len(moved))), moved...)
	}
	l.packed = string(out)
	return l
}

func appendNumbers(b []byte, numbers []uint32) []byte {
	b = binary.AppendUvarint(b, uint64(len(numbers)))
	last := uint32(0)
	for _, n := range numbers {
		b = binary.AppendUvarint(b, uint64(n-last))
		last = n
	}
	return b
}

func (l *layer) term(i int) string {
	d := decoder{in: l.packed, at: int(l.at[i])}
	return d.string()
}

// moved returns what moved at the i-th term.
func (l *layer) moved(i int) movement {
	d := decoder{in: l.packed, at: int(l.at[i])}
	d.skip()
	d.count()
	return movement{d.numbers(), d.numbers()}
}

func (d *decoder) numbers() []uint32 {
	n := d.count()
	if n == 0 {
		return nil
	}
	all := make([]uint32, n)
	last := uint32(0)
	for i := range all {
		last += uint32(d.uvarint())
		all[i] = last
	}
	return all
}

// find returns the place of the first term that is not less, and whether it is the term itself.
func (l *layer) find(term string) (int, bool) {
	i := sort.Search(len(l.at), func(i int) bool { return l.term(i) >= term })
	return i, i < len(l.at) && l.term(i) == term
}

// under returns the movement of which m is the first part and above the second. At the bottom nothing can go any more.
func (m movement) under(above movement, bottom bool) movement {
	out := movement{come: union(minus(m.come, above.gone), above.come)}
	if !bottom {
		out.gone = union(minus(m.gone, above.come), above.gone)
	}
	return out
}

// minus returns the numbers of a that are not in b.
func minus(a, b []uint32) []uint32 {
	if len(a) == 0 || len(b) == 0 {
		return a
	}
	rest := make([]uint32, 0, len(a))
	for _, n := range a {
		if _, ok := slices.BinarySearch(b, n); !ok {
			rest = append(rest, n)
		}
	}
	return rest
}

func union(a, b []uint32) []uint32 {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0 || a[len(a)-1] < b[0]: // as where only new nodes came
		return append(a, b...)
	}
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
}
