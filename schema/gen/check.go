package main

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// describedAll faults every type, field and value that tells a reader nothing.
func (r *reader) describedAll() {
	for _, def := range r.doc.Definitions {
		r.described(def.Position, def.Description, def.Name)
		for _, f := range def.Fields {
			r.described(f.Position, f.Description, def.Name+"."+f.Name)
		}
		for _, v := range def.EnumValues {
			r.described(v.Position, v.Description, def.Name+"."+v.Name)
		}
	}
}

func (r *reader) described(at *ast.Position, description, name string) {
	if description == "" {
		r.add(at, "%s has no description", name)
	}
}

// directivesKnown faults directives that are not declared, and arguments that are missing or not declared.
func (r *reader) directivesKnown() {
	for _, def := range r.doc.Definitions {
		r.directives(def.Name, def.Directives)
		for _, f := range def.Fields {
			r.directives(def.Name+"."+f.Name, f.Directives)
		}
	}
}

func (r *reader) directives(owner string, list ast.DirectiveList) {
	for _, d := range list {
		def := r.doc.Directives.ForName(d.Name)
		if def == nil {
			r.add(d.Position, "%s: there is no directive @%s", owner, d.Name)
			continue
		}
		for _, a := range d.Arguments {
			r.argument(owner, d, def, a)
		}
		for _, a := range def.Arguments {
			if a.Type.NonNull && d.Arguments.ForName(a.Name) == nil {
				r.add(d.Position, "%s: @%s needs its argument %s", owner, d.Name, a.Name)
			}
		}
	}
}

// argument faults an argument that is not declared, or that is none of the values of its enum.
func (r *reader) argument(owner string, d *ast.Directive, def *ast.DirectiveDefinition, a *ast.Argument) {
	declared := def.Arguments.ForName(a.Name)
	if declared == nil {
		r.add(d.Position, "%s: @%s has no argument %s", owner, d.Name, a.Name)
		return
	}
	enum := r.doc.Definitions.ForName(declared.Type.Name())
	if enum != nil && enum.EnumValues.ForName(a.Value.Raw) == nil {
		r.add(d.Position, "%s: %s of @%s is %s, which is none of %s", owner, a.Name, d.Name, a.Value.Raw, strings.Join(enumValues(enum), ", "))
	}
}
