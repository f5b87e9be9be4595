package export

import (
	"context"

	"mandategraph/graph/walk"
)

// grown is a graph whose edges are merged, as walks find it.
type grown struct {
	*walk.Grown
	columns *layout
}

func (g *grown) layout() *layout { return g.columns }

func (g *grown) each(_ context.Context, give func(*node) error, edges func(*edge) error) error {
	for i := range g.Nodes {
		if err := give(vertex(&g.Nodes[i])); err != nil {
			return err
		}
	}
	var e edge
	for i := range g.Edges {
		a := &g.Edges[i]
		e = edge{ID: append(e.ID[:0], a.ID...), Source: g.Nodes[a.Source].ID, Target: g.Nodes[a.Target].ID, Type: a.Kind, Weight: a.Weight, Merged: a.Evidence}
		if err := edges(&e); err != nil {
			return err
		}
	}
	return nil
}

func vertex(v *walk.Vertex) *node {
	return &node{ID: v.ID, Label: v.Label, Date: v.Date, Type: v.Type, Known: v.Known, Degree: v.Degree, Remaining: v.Neighbors, Members: v.Members}
}
