package curated

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

// finish checks what needs all files and returns the batch.
func (b *builder) finish(hash string) (*graph.Batch, error) {
	for _, u := range b.uses {
		b.isDefined(u.row, u.column, u.id)
	}
	seen := make(map[string]*row, len(b.edges))
	b.batch.Edges = make([]graph.Edge, len(b.edges))
	for i := range b.edges {
		b.check(&b.edges[i], seen)
		b.batch.Edges[i] = b.edges[i].edge
	}
	if len(b.faults) > 0 {
		return nil, graph.Errorf(graph.Invalid, "%s", strings.Join(slices.Compact(b.faults), "\n"))
	}
	b.batch.Source.Hash = hash
	return &b.batch, b.batch.Normalize()
}

func (b *builder) isDefined(r *row, column, id string) bool {
	_, ok := b.defined[id]
	if !ok {
		r.fault(column, "%q is not defined in any file; correct the id or add its row", id)
	}
	return ok
}

// check refuses an edge with an end that is not defined, between types that its kind does not join, or said twice.
// That the source is defined is checked with the row.
func (b *builder) check(d *drawn, seen map[string]*row) {
	e := &d.edge
	from, to := b.isDefined(d.row, d.column, e.From), b.isDefined(d.row, d.column, e.To)
	if !from || !to {
		return
	}
	info, id := graph.Edges[e.Type], e.ID()
	tail, head := b.defined[e.From].kind, b.defined[e.To].kind
	witness, ok := b.defined[e.Evidence.Source]
	switch first, again := seen[id]; {
	case !info.From.Has(tail):
		d.row.fault(d.column, "%s does not leave a %s; choose another type or another id", info.Name, tail)
	case !info.To.Has(head):
		d.row.fault(d.column, "%s does not enter a %s; choose another type or another id", info.Name, head)
	case ok && witness.kind != graph.TypeDocument:
		d.row.fault("source", "%s is no document; name the document that says so", e.Evidence.Source)
	case again:
		d.row.fault(d.column, "%s %s %s is said with the same source and place at %s; keep one of the two", e.From, info.Name, e.To, first)
	}
	seen[id] = d.row
}
