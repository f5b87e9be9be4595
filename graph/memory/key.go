package memory

import (
	"math/bits"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// keyReader reads the codes of a key, which compare as the values do.
type keyReader struct {
	*query
	plan.Key
	where  nodeTest // nil keeps all
	coding *coding  // nil where the node is the value
	a, b   []uint32 // nodes on the way
}

func (q *query) keyReader(k plan.Key) keyReader {
	r := keyReader{query: q, Key: k, where: q.nodeTest(k.Where)}
	if k.Prop != graph.PropID {
		r.coding = q.coding(k.Prop, k.Year)
	}
	return r
}

// read appends the codes that a node has, each once.
func (r *keyReader) read(codes []uint32, node uint32) []uint32 {
	if len(r.Ways) == 0 {
		return r.at(codes, node)
	}
	for _, way := range r.Ways {
		for _, end := range r.ends(way, node) {
			codes = r.at(codes, end)
		}
	}
	if len(codes) > 1 {
		codes = sortedSet(codes)
	}
	return codes
}

// at appends the code that the end of a way has.
func (r *keyReader) at(codes []uint32, end uint32) []uint32 {
	code := end
	if r.coding != nil {
		if code = r.coding.codes[end]; code == 0 {
			return codes
		}
	}
	if r.where != nil && !r.where(end) {
		return codes
	}
	return append(codes, code)
}

// ends returns where a way leads; a node may be there more than once, but only by the last turn.
func (r *keyReader) ends(way plan.Way, node uint32) []uint32 {
	r.a = append(r.a[:0], node)
	for _, t := range way {
		if len(r.a) > 1 {
			r.a = sortedSet(r.a)
		}
		r.b = r.b[:0]
		for _, n := range r.a {
			r.b = r.turn(r.b, t, n)
		}
		r.a, r.b = r.b, r.a
	}
	return r.a
}

func (r *keyReader) turn(far []uint32, t plan.Turn, node uint32) []uint32 {
	for kinds := t.Kinds; kinds != 0; kinds &= kinds - 1 {
		_, all := r.query.at(graph.EdgeType(bits.TrailingZeros32(uint32(kinds))), t.Dir, node)
		if r.stopped(len(all)) {
			return far
		}
		for _, n := range all {
			if t.Types == 0 || t.Types.Has(r.types[n]) {
				far = append(far, n)
			}
		}
	}
	return far
}

// put puts out the value of a code, and the label of a node.
func (r *keyReader) put(res *plan.Groups, key int, code uint32) {
	if r.coding != nil {
		res.Values[key] = append(res.Values[key], r.coding.values[code])
		return
	}
	label, _ := r.label(code).(string)
	res.Values[key] = append(res.Values[key], r.ids[code])
	res.Labels[key] = append(res.Labels[key], label)
}
