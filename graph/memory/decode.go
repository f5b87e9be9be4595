package memory

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"

	"mandategraph/graph"
)

var (
	errDamaged = errors.New("the bytes are not what was written")
	errVersion = errors.New("it was written by another version of the program")
)

// intact reports whether a packed segment is what was written.
func intact(packed []byte) bool {
	return len(packed) >= headSize && crc32.Checksum(packed[4:], castagnoli) == sumOf(packed)
}

// headSize is the checksum and the version.
const headSize = 5

// receive takes a packed segment that is intact and reads its head. The strings of a segment are parts of packed, and so are not copied. The
// error is errDamaged or errVersion.
func receive(packed string) (*segment, error) {
	if len(packed) < headSize {
		return nil, errDamaged
	}
	if packed[headSize-1] != encodingVersion {
		return nil, errVersion
	}
	d := decoder{in: packed, at: headSize}
	g := &segment{sum: sumOf(packed), packed: packed}
	d.source(&g.source)
	return g, d.names()
}

// decoded unpacks what is behind the head, once.
func (g *segment) decoded() error {
	g.once.Do(func() {
		if g.packed != "" { // else it was made of a batch
			g.fault = g.decode()
		}
	})
	return g.fault
}

func (g *segment) decode() error {
	d := decoder{in: g.packed, at: headSize}
	d.source(&graph.Source{})
	if err := d.names(); err != nil {
		return err
	}
	d.values(g)
	d.nodes(g)
	d.edges(g)
	if d.bad || d.at != len(d.in) {
		return errDamaged
	}
	g.index()
	return nil
}

// decode unpacks a segment at once.
func decode(packed string) (*segment, error) {
	g, err := receive(packed)
	if err == nil {
		err = g.decoded()
	}
	return g, err
}

// sumOf returns the checksum that stands before a segment, by which equal segments are known without being read.
func sumOf[T string | []byte](packed T) uint32 { return binary.LittleEndian.Uint32([]byte(packed[:4])) }

// decoder reads numbers and strings. At the first fault it goes bad, and all that it reads after is zero.
type decoder struct {
	in    string
	at    int
	bad   bool
	types []graph.NodeType
	kinds []graph.EdgeType
	props []graph.Prop
}

func (d *decoder) fail() { d.bad, d.at = true, len(d.in) }

func (d *decoder) byte() byte {
	if d.at >= len(d.in) {
		d.fail()
		return 0
	}
	d.at++
	return d.in[d.at-1]
}

func (d *decoder) uvarint() uint64 {
	var x uint64
	for shift := 0; shift < 64; shift += 7 {
		c := d.byte()
		x |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return x
		}
	}
	d.fail()
	return 0
}

func (d *decoder) varint() int64 {
	u := d.uvarint()
	return int64(u>>1) ^ -int64(u&1)
}

// below reads a number that must be less than n.
func (d *decoder) below(n int) uint32 {
	x := d.uvarint()
	if x >= uint64(n) {
		d.fail()
		return 0
	}
	return uint32(x)
}

// count reads a number of things that take at least a byte each, so that no fault asks for much memory.
func (d *decoder) count() int {
	return int(d.below(len(d.in) - d.at + 1))
}

func (d *decoder) string() string {
	n := d.count()
	if n > len(d.in)-d.at {
		d.fail()
		return ""
	}
	d.at += n
	return d.in[d.at-n : d.at]
}

// skip passes over a string.
func (d *decoder) skip() {
	n := d.count()
	if n > len(d.in)-d.at {
		d.fail()
		return
	}
	d.at += n
}

func (d *decoder) strings() []string {
	list := make([]string, d.count())
	for i := range list {
		list[i] = d.string()
	}
	return list
}

func (d *decoder) float() float64 {
	if len(d.in)-d.at < 8 {
		d.fail()
		return 0
	}
	d.at += 8
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(d.in[d.at-8 : d.at])))
}
