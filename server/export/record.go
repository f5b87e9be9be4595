package export

import (
	"mandategraph/graph"
)

// node is a node as formats write it.
type node struct {
	ID, Label, Date            string
	Type                       graph.NodeType
	Known                      graph.Known
	Degree, Remaining, Members int
	Props                      graph.Props
}

// edge is an edge as formats write it: one piece of evidence, or several that are merged.
type edge struct {
	ID             []byte
	Source, Target string
	Type           graph.EdgeType
	Weight         int
	Merged         []string    // ids of the first edges that it stands for; nil of one that stands for itself
	Edge           *graph.Edge // nil of one that stands for others
}

// single makes of an edge one that stands for itself, in the room of the last one.
func (e *edge) single(of *graph.Edge) *edge {
	*e = edge{ID: of.AppendID(e.ID[:0]), Source: of.From, Target: of.To, Type: of.Type, Weight: 1, Edge: of}
	return e
}

// props are the properties that an edge has beyond its evidence.
func (e *edge) props() graph.Props {
	if e.Edge == nil {
		return nil
	}
	return e.Edge.Props
}
