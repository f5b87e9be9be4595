package memory

import (
	"strings"

	"mandategraph/graph"
)

// edgeRows holds what edges say, by ordinal.
type edgeRows interface {
	len() int
	read(i uint32, e *graph.Edge)                        // makes of e the edge as it is shown, in the room that the properties of e have
	value(i uint32, p graph.Prop) graph.Value            // as graph.Edge.Value does
	id(i uint32) string                                  // as graph.Edge.ID does
	place(i uint32) string                               // the sort key under OrderPlace
	comparePlaces(i, j uint32) int                       // of the sort keys under OrderPlace
	named(i uint32, p graph.Prop) (node uint32, ok bool) // the node that a property names, where that is known without its id
}

// segmentRows are edges that stay where their segments have them.
type segmentRows struct {
	segs   []*segment
	ords   [][]uint32 // of the segments' nodes
	edges  []ref
	ids    []string
	places []string
}

func (r *segmentRows) len() int { return len(r.edges) }

func (r *segmentRows) read(i uint32, e *graph.Edge) {
	at := r.edges[i]
	r.segs[at.segment].readEdge(at.index, e)
}

func (r *segmentRows) value(i uint32, p graph.Prop) graph.Value {
	at := r.edges[i]
	return r.segs[at.segment].value(at.index, p)
}

func (r *segmentRows) id(i uint32) string { return r.ids[i] }

func (r *segmentRows) place(i uint32) string { return r.places[i] }

func (r *segmentRows) comparePlaces(i, j uint32) int {
	return strings.Compare(r.places[i], r.places[j])
}

func (r *segmentRows) named(i uint32, p graph.Prop) (uint32, bool) {
	at := r.edges[i]
	g := r.segs[at.segment]
	e := &g.edges[at.index]
	switch {
	case p == graph.PropSourceID:
		return r.ords[at.segment][e.source], true
	case p == graph.PropTextID && e.text > 0 && int(e.text) <= len(g.nodes): // the first values are the ids of nodes
		return r.ords[at.segment][e.text-1], true
	}
	return 0, false
}
