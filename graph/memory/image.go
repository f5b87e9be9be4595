package memory

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"sync"

	"mandategraph/graph"
)

// image is a base that was merged before the program was built, so that no start has to. It is columns of numbers, packed:
//
//	checksum of the rest (4 bytes), version
//	the sizes of the sections, packed and unpacked
//	sections, each deflated:
//	  head: sources; names of the types, kinds and properties, since the numbers of the ontology change with the program; how many nodes are
//	        of each type, edges of each kind
//	  values, each once, by which all other sections mean a value's code: strings, the ids of the nodes first, then others
//	  nodes: of each type the columns that it has, the codes of the values of all its nodes
//	  edges: columns of ends, source, place and form; the edges in the order of their places
//
// A column is written as differences from one number to the next. Forms are what edges say beside that: few are of many edges.
type image struct {
	head     imageHead
	sections [imageSections]packedSection
}

const imageVersion = 1

// The sections of an image.
const (
	imageOfHead = iota
	imageOfValues
	imageOfNodes
	imageOfEdges
	imageSections
)

// imageHead is what the other sections are read by.
type imageHead struct {
	sources []graph.Source
	types   []counted[graph.NodeType]
	kinds   []counted[graph.EdgeType]
	props   []graph.Prop
	nodes   int
	edges   int
}

// counted is a type of nodes or a kind of edges and how many there are, in the order of ids.
type counted[T any] struct {
	is T
	n  int
}

// ReadImage makes a base of an image that WriteImage wrote. The batches that it was written of are asked for once something is loaded, which may
// take the place of some. The error is Invalid for an image that is damaged or of another version of the program.
func ReadImage(packed string, batches func() ([]*graph.Batch, error)) (*Base, error) {
	m, err := readImage(packed)
	if err != nil {
		return nil, graph.Errorf(graph.Invalid, "the image of the base cannot be used: %w", err)
	}
	b := &Base{sources: m.head.sources, image: m}
	b.segments = sync.OnceValues(func() ([]*segment, error) {
		all, err := batches()
		if err != nil {
			return nil, err
		}
		segments, err := tableAll(all)
		if err == nil && !slices.Equal(sourcesOf(segments), b.sources) {
			err = graph.Errorf(graph.Internal, "the image of the base is one of other sources than its facts have")
		}
		return segments, err
	})
	return b, nil
}

func readImage(packed string) (*image, error) {
	switch {
	case len(packed) < headSize || crc32.Checksum([]byte(packed[4:]), castagnoli) != sumOf(packed):
		return nil, errDamaged
	case packed[headSize-1] != imageVersion:
		return nil, errVersion
	}
	m := &image{}
	d := decoder{in: packed, at: headSize}
	var sizes [imageSections]int
	for i := range m.sections {
		sizes[i], m.sections[i].unpacked = d.count(), d.below(largestSection)
	}
	for i, size := range sizes {
		m.sections[i].packed = d.take(size)
	}
	if d.bad || d.at != len(d.in) {
		return nil, errDamaged
	}
	return m, m.readHead()
}

// SameImage reports whether two images hold the same. Their bytes may differ all the same where other versions of the library deflated them.
func SameImage(a, b string) bool {
	m, err := readImage(a)
	if err != nil {
		return false
	}
	n, err := readImage(b)
	if err != nil {
		return false
	}
	for i := range m.sections {
		x, err := m.sections[i].unpack()
		if err != nil {
			return false
		}
		if y, err := n.sections[i].unpack(); err != nil || x.in != y.in {
			return false
		}
	}
	return true
}

// fill fills the tables of a snapshot.
func (m *image) fill(s *snapshot) error {
	var values imageValues
	var nodes imageNodes
	edges := packedEdges{imageEdges: &imageEdges{snap: s}}
	m.span(s)
	var faults [imageSections]error
	var wg sync.WaitGroup
	wg.Go(func() {
		faults[imageOfValues] = m.read(imageOfValues, func(d *decoder) { values.read(d, m.head.nodes) })
	})
	wg.Go(func() { faults[imageOfNodes] = m.read(imageOfNodes, func(d *decoder) { nodes.read(d, &m.head) }) })
	faults[imageOfEdges] = m.read(imageOfEdges, func(d *decoder) { edges.read(d, &m.head) })
	wg.Wait()
	if err := errors.Join(faults[:]...); err != nil {
		return err
	}
	if !nodes.fill(s, &values, &m.head) || !edges.fill(&values) {
		return errDamaged
	}
	return nil
}

// span gives the ordinals to types and kinds.
func (m *image) span(s *snapshot) {
	s.types = make([]graph.NodeType, 0, m.head.nodes)
	for _, t := range m.head.types {
		s.spans[t.is] = extent{uint32(len(s.types)), uint32(len(s.types) + t.n)}
		s.types = append(s.types, slices.Repeat([]graph.NodeType{t.is}, t.n)...)
	}
	from := 0
	for _, k := range m.head.kinds {
		s.kinds[k.is] = extent{uint32(from), uint32(from + k.n)}
		from += k.n
	}
}

// seal puts version and checksum before what is to stand behind them.
func seal(version byte, rest []byte) []byte {
	out := append(append(make([]byte, 4, headSize+len(rest)), version), rest...)
	binary.LittleEndian.PutUint32(out, crc32.Checksum(out[4:], castagnoli))
	return out
}
