package model

import (
	"context"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Info answers the root field info.
type Info struct{ stat *plan.Stat }

// TypeCount says how many nodes there are of a type.
type TypeCount struct {
	Type  string
	Count int
}

// KindCount says how many edges there are of a kind.
type KindCount struct {
	Kind  string
	Count int
}

// RootInfo answers the root field info from the store's Stat, the Extra of its site.
func RootInfo(ctx context.Context) *Info {
	stat, _ := rootSite(ctx).Extra.(*plan.Stat)
	return &Info{stat}
}

// Version returns the version of what the graph holds.
func (i *Info) Version() string { return i.stat.Version }

// Nodes returns the count of each type of node, also of those without nodes.
func (i *Info) Nodes() []TypeCount {
	all := make([]TypeCount, 0, len(graph.Nodes))
	for t := range graph.Nodes {
		all = append(all, TypeCount{graph.NodeType(t).String(), i.stat.Nodes[graph.NodeType(t)]})
	}
	return all
}

// Edges returns the count of each kind of edge, also of those without edges.
func (i *Info) Edges() []KindCount {
	all := make([]KindCount, 0, len(graph.Edges))
	for k := range graph.Edges {
		all = append(all, KindCount{graph.EdgeType(k).String(), i.stat.Edges[graph.EdgeType(k)]})
	}
	return all
}
