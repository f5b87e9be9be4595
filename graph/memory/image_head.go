package memory

import (
	"encoding/binary"
	"slices"

	"mandategraph/graph"
)

func (m *image) readHead() error {
	h, ok := &m.head, true
	err := m.read(imageOfHead, func(d *decoder) {
		h.readSources(d)
		var okTypes, okKinds, okProps bool
		h.types, h.nodes, okTypes = readCounted(d, ontologyTypes)
		h.kinds, h.edges, okKinds = readCounted(d, ontologyKinds)
		h.props, okProps = numbersOf(d.strings(), ontologyProps)
		ok = d.bad || okTypes && okKinds && okProps
	})
	if err == nil && !ok {
		err = errVersion
	}
	return err
}

// readSources reads the sources. Their ids have beginnings in common, and many have one hash.
func (h *imageHead) readSources(d *decoder) {
	hashes := d.strings()
	n := d.count()
	ids := d.prefixed(n, int(d.below(largestSection)))
	if d.bad {
		return
	}
	h.sources = make([]graph.Source, n)
	for i := range h.sources {
		h.sources[i] = graph.Source{ID: ids[i], Hash: pick(d, hashes), Edition: d.string(), Rank: graph.Rank(d.byte())}
	}
}

func (h *imageHead) write() []byte {
	var hashes, ids []string
	at, size := map[string]int{}, 0
	for _, s := range h.sources {
		if _, ok := at[s.Hash]; !ok {
			at[s.Hash] = len(hashes)
			hashes = append(hashes, s.Hash)
		}
		ids, size = append(ids, s.ID), size+len(s.ID)
	}
	b := appendStrings(nil, hashes)
	b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(len(ids))), uint64(size))
	b = appendPrefixed(b, ids)
	for _, s := range h.sources {
		b = append(appendString(binary.AppendUvarint(b, uint64(at[s.Hash])), s.Edition), byte(s.Rank))
	}
	b = appendCounted(appendCounted(b, h.types), h.kinds)
	names := make([]string, len(h.props))
	for i, p := range h.props {
		names[i] = p.String()
	}
	return appendStrings(b, names)
}

// readCounted reads names with how many there are of each; false where one of them is none of the program's.
func readCounted[T comparable](d *decoder, table map[string]T) (all []counted[T], sum int, ok bool) {
	is, ok := numbersOf(d.strings(), table)
	for i, x := range is {
		ok = ok && !slices.Contains(is[:i], x)
		n := int(d.below(largestSection))
		all, sum = append(all, counted[T]{x, n}), sum+n
	}
	return all, sum, ok && sum < largestSection
}

func appendCounted[T interface{ String() string }](b []byte, all []counted[T]) []byte {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = c.is.String()
	}
	b = appendStrings(b, names)
	for _, c := range all {
		b = binary.AppendUvarint(b, uint64(c.n))
	}
	return b
}
