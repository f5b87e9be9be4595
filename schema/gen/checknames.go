package main

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// reserved are the keys of a filter that no property and no edge may have as its name.
var reserved = []string{"and", "or", "not", "node", "matches", "cursor", "evidence", "includeNarrower"}

// Sets of types and of kinds are bits of 32.
const mostTypes = 32

// checkNames faults names that would stand for two things.
func (r *reader) checkNames() {
	seen := map[string]string{}
	for _, t := range r.onto.Types {
		r.once(seen, t.Position, "prefix "+t.Prefix, t.Name)
		r.once(seen, t.Position, "plural "+t.Plural, t.Name)
	}
	for _, k := range r.onto.Kinds {
		r.once(seen, k.Position, "edge "+k.Edge, k.Name)
		r.once(seen, k.Position, "field "+k.Out, k.Name)
		r.once(seen, k.Position, "field "+k.In, k.Name)
		if want := capitals(k.Name); k.Edge != want {
			r.add(k.Position, "%s: its edges are called %q; after the type it is %q", k.Name, k.Edge, want)
		}
	}
	if len(r.onto.Types) > mostTypes || len(r.onto.Kinds) > mostTypes {
		r.add(r.onto.Node.Position, "there are more than %d types or kinds; package graph keeps sets of them in %d bits", mostTypes, mostTypes)
	}
	r.checkProps(seen)
}

// once faults a name that has an owner already.
func (r *reader) once(seen map[string]string, at *ast.Position, name, owner string) {
	if other, ok := seen[name]; ok {
		r.add(at, "%s: the %s belongs to %s already", owner, name, other)
		return
	}
	seen[name] = owner
}

// checkProps faults a property that is called like an edge or a part of the API, or that is of two kinds.
func (r *reader) checkProps(seen map[string]string) {
	kinds := map[string]string{}
	for _, p := range r.onto.allProps() {
		if owner, ok := seen["field "+p.Name]; ok {
			r.add(p.Position, "%s: the edges of %s have this name", p.Name, owner)
		}
		if slices.Contains(reserved, p.Name) || r.onto.Node.Fields.ForName(p.Name) != nil {
			r.add(p.Position, "%s: the API uses this name itself", p.Name)
		}
		for _, c := range p.Columns {
			if k, ok := kinds[c.Name]; ok && k != c.Kind {
				r.add(p.Position, "%s is %s here and %s elsewhere; a name has one kind of value", c.Name, c.Kind, k)
			}
			kinds[c.Name] = c.Kind
		}
	}
	for _, k := range r.onto.Kinds {
		for _, p := range k.Props {
			if r.onto.Evidence.Fields.ForName(p.Name) != nil {
				r.add(p.Position, "%s.%s: all edges have this property, with their evidence", k.Name, p.Name)
			}
		}
	}
}
