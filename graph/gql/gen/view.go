package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
)

// view is what the templates of package model see. Each property and each field stands in it once: its method is one of Row or
// EdgeRow, whatever types have it.
type view struct {
	Schema    *ast.Schema
	Types     []string // of nodes
	Kinds     []kind   // of edges
	NodeProps []graph.PropInfo
	EdgeProps []graph.PropInfo
	Evidence  []graph.PropInfo
	Links     []link           // fields that lead to edges
	Shortcuts []graph.Shortcut // fields that lead to one neighbour
	Lists     []string         // root fields that are connections
	Lookups   []string         // root fields that are one node of a known type; those that are neither are written by hand
}

// kind is a kind of edge: the name of its type in the schema, and the type of its far node.
type kind struct{ Name, Far string }

// link is a field that is a connection along a kind of edge.
type link struct{ Field, Kind string }

func newView(schema *ast.Schema) *view {
	v := &view{Schema: schema, Evidence: graph.EvidenceProps}
	for _, info := range graph.Nodes {
		v.Types = append(v.Types, info.Name)
		v.NodeProps = append(v.NodeProps, shown(info.Props)...)
		v.Shortcuts = append(v.Shortcuts, info.Shortcuts...)
	}
	for _, info := range graph.Edges {
		k := kindOf(schema, info)
		v.Kinds = append(v.Kinds, k)
		v.Links = append(v.Links, link{info.Out, k.Name}, link{info.In, k.Name})
		v.EdgeProps = append(v.EdgeProps, shown(info.Props)...)
	}
	v.NodeProps = once(v.NodeProps, func(p graph.PropInfo) graph.Prop { return p.Prop })
	v.EdgeProps = once(v.EdgeProps, func(p graph.PropInfo) graph.Prop { return p.Prop })
	v.Shortcuts = once(v.Shortcuts, func(s graph.Shortcut) string { return s.Field })
	v.sortRoots()
	return v
}

// kindOf finds a kind in the schema by a field that leads along its edges.
func kindOf(schema *ast.Schema, info graph.EdgeInfo) kind {
	near := schema.Types[info.From.Types()[0].String()]
	name := strings.TrimSuffix(near.Fields.ForName(info.Out).Type.Name(), "Connection")
	return kind{name, schema.Types[name+"Edge"].Fields.ForName("node").Type.Name()}
}

func (v *view) sortRoots() {
	for _, f := range v.Schema.Query.Fields {
		switch name := f.Type.Name(); {
		case f.Type.Elem != nil || strings.HasPrefix(f.Name, "__"):
		case strings.HasSuffix(name, "Connection"):
			v.Lists = append(v.Lists, f.Name)
		case slices.Contains(v.Types, name):
			v.Lookups = append(v.Lookups, f.Name)
		}
	}
}

// RootType returns the type of a root field.
func (v *view) RootType(field string) string { return v.Schema.Query.Fields.ForName(field).Type.Name() }

// once puts items in the order of their keys, each key once.
func once[T any, K cmp.Ordered](items []T, key func(T) K) []T {
	slices.SortStableFunc(items, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
	return slices.CompactFunc(items, func(a, b T) bool { return key(a) == key(b) })
}
