package main

import (
	"cmp"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

func (o *ontology) typeNamed(name string) *nodeType {
	if i := slices.IndexFunc(o.Types, func(t *nodeType) bool { return t.Name == name }); i >= 0 {
		return o.Types[i]
	}
	return nil
}

// kindNamed finds a kind by the name of its edges, such as ADOPTED_BY.
func (o *ontology) kindNamed(edge string) *kind {
	if i := slices.IndexFunc(o.Kinds, func(k *kind) bool { return k.Edge == edge }); i >= 0 {
		return o.Kinds[i]
	}
	return nil
}

func (o *ontology) definition(list []*ast.Definition, name string) *ast.Definition {
	if i := slices.IndexFunc(list, func(d *ast.Definition) bool { return d.Name == name }); i >= 0 {
		return list[i]
	}
	return nil
}

// allProps returns every property, as often as it occurs.
func (o *ontology) allProps() (all []*prop) {
	for _, t := range o.Types {
		all = append(all, t.Props...)
	}
	for _, k := range o.Kinds {
		all = append(all, k.Props...)
	}
	return append(all, o.Evidence.Props...)
}

// propNames returns the names of all columns: first those of every node, then the others in order.
func (o *ontology) propNames() []string {
	var first, rest []string
	for _, f := range o.Node.Fields {
		first = append(first, f.Name)
	}
	for _, p := range o.allProps() {
		for _, c := range p.Columns {
			rest = append(rest, c.Name)
		}
	}
	slices.Sort(rest)
	return append(first, slices.Compact(rest)...)
}

func (o *ontology) sort() {
	slices.SortFunc(o.Types, func(a, b *nodeType) int { return cmp.Compare(a.Name, b.Name) })
	slices.SortFunc(o.Kinds, func(a, b *kind) int { return cmp.Compare(a.Name, b.Name) })
}
