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
	where  nodeTest          // nil keeps all
	coding *coding           // nil where the node is the value
	tails  map[tail][]uint32 // codes behind nodes that ways led to: many texts lead to the same few topics and bodies
}

// tail is a place on a way.
type tail struct {
	way, turn int
	node      uint32
}

func (q *query) keyReader(k plan.Key) keyReader {
	r := keyReader{query: q, Key: k, where: q.nodeTest(k.Where), tails: map[tail][]uint32{}}
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
	for way := range r.Ways {
		codes = r.along(codes, tail{way, 0, node})
	}
	if len(codes) > 1 {
		codes = sortedSet(codes)
	}
	return codes
}

// along appends the codes behind a place on a way, perhaps some twice.
func (r *keyReader) along(codes []uint32, from tail) []uint32 {
	way := r.Ways[from.way]
	if from.turn == len(way) {
		return r.at(codes, from.node)
	}
	t := way[from.turn]
	for kinds := t.Kinds; kinds != 0; kinds &= kinds - 1 {
		_, far := r.query.at(graph.EdgeType(bits.TrailingZeros32(uint32(kinds))), t.Dir, from.node)
		if r.stopped(len(far)) {
			return codes
		}
		for _, n := range far {
			if t.Types == 0 || t.Types.Has(r.types[n]) {
				codes = r.behind(codes, tail{from.way, from.turn + 1, n})
			}
		}
	}
	return codes
}

// behind is along from a place that other nodes lead to as well, whose codes are kept.
func (r *keyReader) behind(codes []uint32, from tail) []uint32 {
	if from.turn == len(r.Ways[from.way]) {
		return r.at(codes, from.node)
	}
	kept, ok := r.tails[from]
	if !ok {
		kept = sortedSet(r.along(nil, from))
		r.tails[from] = kept
	}
	return append(codes, kept...)
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
