package memory

import (
	"encoding/binary"
	"hash/crc32"
	"math"

	"mandategraph/graph"
)

// The encoding of a segment, all numbers as varints:
//
//	checksum of the rest (4 bytes), version
//	source: id, hash, edition, rank
//	names of the types, kinds and properties that occur: the numbers of the ontology change with the program, names do not
//	values, each once, the ids of the nodes first
//	nodes: type, number, known, properties
//	edges: kind, ends, evidence, properties
const encodingVersion = 2

// The tags of the values.
const (
	tagString = iota
	tagInt
	tagFloat
	tagFalse
	tagTrue
	tagStrings
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// encode packs a normalized batch; numbers are those of its nodes.
func encode(b *graph.Batch, numbers []uint32) []byte {
	e := encoder{values: map[graph.Value]uint64{}, names: [3]map[string]uint64{{}, {}, {}}}
	e.source(&b.Source)
	nodes, edges := e.nodes(b, numbers), e.edges(b)
	out := append(make([]byte, 4, 4+len(e.head)+len(e.table)+len(nodes)+len(edges)+1024), encodingVersion)
	out = append(out, e.head...)
	for _, list := range e.order {
		out = binary.AppendUvarint(out, uint64(len(list)))
		for _, name := range list {
			out = appendString(out, name)
		}
	}
	out = binary.AppendUvarint(out, e.count)
	out = append(append(append(out, e.table...), nodes...), edges...)
	binary.LittleEndian.PutUint32(out, crc32.Checksum(out[4:], castagnoli))
	return out
}

type encoder struct {
	head, table []byte
	count       uint64 // of values
	values      map[graph.Value]uint64
	names       [3]map[string]uint64 // of types, kinds, properties
	order       [3][]string
}

const (
	typeNames = iota
	kindNames
	propNames
)

func (e *encoder) source(s *graph.Source) {
	e.head = appendString(appendString(appendString(e.head, s.ID), s.Hash), s.Edition)
	e.head = append(e.head, byte(s.Rank))
}

func (e *encoder) name(list int, name string) uint64 {
	i, ok := e.names[list][name]
	if !ok {
		i = uint64(len(e.order[list]))
		e.names[list][name] = i
		e.order[list] = append(e.order[list], name)
	}
	return i
}

// value returns the number of a value, which is written when it first occurs.
func (e *encoder) value(v graph.Value) uint64 {
	if list, ok := v.([]string); ok {
		return e.add(appendStrings(append(e.table, tagStrings), list))
	}
	if i, ok := e.values[v]; ok {
		return i
	}
	i := e.add(appendValue(e.table, v))
	e.values[v] = i
	return i
}

func (e *encoder) add(table []byte) uint64 {
	e.table = table
	e.count++
	return e.count - 1
}

func appendValue(b []byte, v graph.Value) []byte {
	switch v := v.(type) {
	case string:
		return appendString(append(b, tagString), v)
	case int64:
		return binary.AppendVarint(append(b, tagInt), v)
	case float64:
		return binary.LittleEndian.AppendUint64(append(b, tagFloat), math.Float64bits(v))
	case bool:
		if v {
			return append(b, tagTrue)
		}
	}
	return append(b, tagFalse)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = appendString(b, s)
	}
	return b
}
