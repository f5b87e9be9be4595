package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/walk"
)

// Paths answers the root field paths.
type Paths struct{ found *walk.Pathed }

// RootPaths answers the root field paths; nil where the graph lacks one of the ends, or the field was refused.
func RootPaths(ctx context.Context) *Paths {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, ok := site.Extra.(*walk.Pathed)
	if !ok {
		return nil
	}
	return &Paths{found}
}

// Paths returns the paths.
func (p *Paths) Paths() []Path {
	all := make([]Path, len(p.found.Paths))
	for i := range all {
		all[i] = Path{p.found, &p.found.Paths[i]}
	}
	return all
}

// Nodes returns all things on the paths.
func (p *Paths) Nodes() []TraceNode {
	all := make([]TraceNode, len(p.found.Nodes))
	for i := range all {
		all[i] = TraceNode{&p.found.Nodes[i]}
	}
	return all
}

// Truncated reports whether there may be more.
func (p *Paths) Truncated() bool { return len(p.found.Truncated) > 0 }

// TruncatedBecause returns why.
func (p *Paths) TruncatedBecause() []string { return reasons(p.found.Truncated) }

func reasons(why []walk.Reason) []string {
	all := make([]string, len(why))
	for i, r := range why {
		all[i] = string(r)
	}
	return all
}

// Path is one way.
type Path struct {
	found *walk.Pathed
	path  *walk.Path
}

// Length returns how many edges it has.
func (p Path) Length() int { return len(p.path.Links) }

// Weight returns the sum of what its edges weigh.
func (p Path) Weight() int { return p.path.Weight }

// Nodes returns the things on it.
func (p Path) Nodes() []TraceNode {
	all := make([]TraceNode, len(p.path.Nodes))
	for i, n := range p.path.Nodes {
		all[i] = TraceNode{&p.found.Nodes[n]}
	}
	return all
}

// Steps returns the edges on it.
func (p Path) Steps() []TraceStep {
	all := make([]TraceStep, len(p.path.Links))
	for i, l := range p.path.Links {
		all[i] = TraceStep{p.found.Nodes, &p.found.Links[l]}
	}
	return all
}
