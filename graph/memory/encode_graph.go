package memory

import (
	"encoding/binary"

	"mandategraph/graph"
)

func (e *encoder) nodes(b *graph.Batch, numbers []uint32) []byte {
	out := binary.AppendUvarint(nil, uint64(len(b.Nodes)))
	for i := range b.Nodes {
		e.value(b.Nodes[i].ID)
	}
	last := int64(0)
	for i := range b.Nodes {
		n := &b.Nodes[i]
		out = binary.AppendUvarint(out, e.name(typeNames, n.Type.String()))
		out = binary.AppendVarint(out, int64(numbers[i])-last)
		last = int64(numbers[i])
		out = binary.AppendUvarint(out, e.value(string(n.Known)))
		out = e.props(out, n.Props)
	}
	return out
}

func (e *encoder) props(out []byte, props graph.Props) []byte {
	out = binary.AppendUvarint(out, uint64(len(props)))
	for _, p := range props {
		out = binary.AppendUvarint(out, e.name(propNames, p.Prop.String()))
		out = binary.AppendUvarint(out, e.value(p.Value))
	}
	return out
}

func (e *encoder) edges(b *graph.Batch) []byte {
	out := binary.AppendUvarint(nil, uint64(len(b.Edges)))
	for i := range b.Edges {
		x := &b.Edges[i]
		v := &x.Evidence
		for _, n := range [...]uint64{
			e.name(kindNames, x.Type.String()), e.value(x.From), e.value(x.To), e.value(v.Source),
			e.value(int64(v.Start)), e.value(int64(v.End)),
			e.optional(v.Text), e.optional(v.Language), e.optional(v.Place), e.optional(v.Quote),
			e.optional(string(v.Method)), e.optional(v.Rule), e.value(v.Confidence) + 1,
		} {
			out = binary.AppendUvarint(out, n)
		}
		out = e.props(out, x.Props)
	}
	return out
}

// optional returns the number of a text plus one, or zero for none.
func (e *encoder) optional(s string) uint64 {
	if s == "" {
		return 0
	}
	return e.value(s) + 1
}
