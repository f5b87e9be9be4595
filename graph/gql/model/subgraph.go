package model

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// Subgraph answers the root field subgraph.
type Subgraph struct{ found *walk.Grown }

// RootSubgraph answers the root field subgraph; nil where the graph has nothing that it lies around, or the field was refused.
func RootSubgraph(ctx context.Context) *Subgraph {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, ok := site.Extra.(*walk.Grown)
	if !ok {
		return nil
	}
	return &Subgraph{found}
}

// Nodes returns the nodes.
func (g *Subgraph) Nodes() []SubgraphNode {
	all := make([]SubgraphNode, len(g.found.Nodes))
	for i := range all {
		all[i] = SubgraphNode{&g.found.Nodes[i]}
	}
	return all
}

// Edges returns the edges.
func (g *Subgraph) Edges() []SubgraphEdge {
	all := make([]SubgraphEdge, len(g.found.Edges))
	for i := range all {
		all[i] = SubgraphEdge{g.found, &g.found.Edges[i]}
	}
	return all
}

// Truncated reports whether something was left out.
func (g *Subgraph) Truncated() bool { return len(g.found.Truncated) > 0 }

// TruncatedBecause returns why.
func (g *Subgraph) TruncatedBecause() []string { return reasons(g.found.Truncated) }

// SubgraphNode is a node to be drawn.
type SubgraphNode struct{ v *walk.Vertex }

// ID returns its id.
func (n SubgraphNode) ID() string { return n.v.ID }

// Type returns its type.
func (n SubgraphNode) Type() string { return n.v.Type.String() }

// Label returns a name for it.
func (n SubgraphNode) Label() string { return n.v.Label }

// Known returns how well it is known.
func (n SubgraphNode) Known() string { return string(n.v.Known) }

// Date returns its first day; nil where it is not known.
func (n SubgraphNode) Date() *string { return orNull(n.v.Date) }

// Degree returns how many neighbours it has in the graph.
func (n SubgraphNode) Degree() int { return n.v.Degree }

// RemainingNeighbours returns how many of these are not in the subgraph.
func (n SubgraphNode) RemainingNeighbours() int { return n.v.Neighbors }

// Members returns how many things it stands for.
func (n SubgraphNode) Members() int { return n.v.Members }

// SubgraphEdge is an edge to be drawn.
type SubgraphEdge struct {
	found *walk.Grown
	a     *walk.Arc
}

// ID returns its id.
func (e SubgraphEdge) ID() string { return e.a.ID }

// Source returns the id of the node where it begins.
func (e SubgraphEdge) Source() string { return e.found.Nodes[e.a.Source].ID }

// Target returns the id of the node where it ends.
func (e SubgraphEdge) Target() string { return e.found.Nodes[e.a.Target].ID }

// Type returns the kind.
func (e SubgraphEdge) Type() string { return e.a.Kind.String() }

// Weight returns how many pieces of evidence there are.
func (e SubgraphEdge) Weight() int { return e.a.Weight }

// EvidenceIds returns the ids of the first of them.
func (e SubgraphEdge) EvidenceIds() []string { return e.a.Evidence }

// GraphInfo answers the root field graphInfo.
type GraphInfo struct{ stat *plan.Stat }

// RootGraphInfo answers the root field graphInfo from the store's Stat, the Extra of its site.
func RootGraphInfo(ctx context.Context) *GraphInfo {
	stat, _ := rootSite(ctx).Extra.(*plan.Stat)
	return &GraphInfo{stat}
}

// TypeInfo is a type of node in a legend.
type TypeInfo struct {
	Type, Label, ColourKey string
	Count                  int
}

// KindInfo is a kind of edge in a legend.
type KindInfo struct {
	Kind, Label, ColourKey string
	Count                  int
}

// Version returns the version of what the graph holds.
func (i *GraphInfo) Version() string { return i.stat.Version }

// Types returns all types of nodes.
func (i *GraphInfo) Types() []TypeInfo {
	all := make([]TypeInfo, 0, len(graph.Nodes))
	for t, info := range graph.Nodes {
		all = append(all, TypeInfo{info.Name, info.Plural, info.Prefix, i.stat.Nodes[graph.NodeType(t)]})
	}
	return all
}

// Kinds returns all kinds of edges.
func (i *GraphInfo) Kinds() []KindInfo {
	all := make([]KindInfo, 0, len(graph.Edges))
	for k, info := range graph.Edges {
		all = append(all, KindInfo{info.Name, info.Out, strings.ToLower(info.Name), i.stat.Edges[graph.EdgeType(k)]})
	}
	return all
}
