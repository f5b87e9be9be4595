package main

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

func (r *reader) readTypes() {
	for _, t := range r.onto.Types {
		for _, f := range t.Fields {
			if f.Directives.ForName("one") != nil {
				t.Shortcuts = append(t.Shortcuts, &shortcut{FieldDefinition: f})
				continue
			}
			t.Props = append(t.Props, r.prop(f))
			r.roles(t, f)
		}
		if len(t.Label) == 0 {
			r.add(t.Position, "%s has no property with @label; lists could not name it", t.Name)
		}
	}
}

// roles notes which property names a node and which ones order it.
func (r *reader) roles(t *nodeType, f *ast.FieldDefinition) {
	if f.Directives.ForName("label") != nil {
		t.Label = append(t.Label, f.Name)
	}
	for role, place := range map[string]*string{"number": &t.ByNumber, "position": &t.ByPlace} {
		if f.Directives.ForName(role) == nil {
			continue
		}
		if *place != "" {
			r.add(f.Position, "%s.%s: @%s stands at %s already", t.Name, f.Name, role, *place)
		}
		*place = f.Name
		if want := map[string]string{"number": "String", "position": "Int"}[role]; f.Type.Name() != want {
			r.add(f.Position, "%s.%s: @%s needs a property of type %s", t.Name, f.Name, role, want)
		}
	}
}

func (r *reader) readKinds() {
	for _, k := range r.onto.Kinds {
		for _, f := range k.Fields {
			k.Props = append(k.Props, r.prop(f))
		}
		r.endTypes(k, "from", &k.From)
		r.endTypes(k, "to", &k.To)
	}
	r.readEvidence()
}

// readEvidence reads the properties of all edges; fields with @ref lead to the node that one of them names.
func (r *reader) readEvidence() {
	fields := r.onto.Evidence.Fields
	for _, f := range fields {
		ref := f.Directives.ForName("ref")
		switch {
		case ref == nil:
			r.onto.Evidence.Props = append(r.onto.Evidence.Props, r.prop(f))
		case fields.ForName(text(ref, "property")) == nil:
			r.add(f.Position, "%s: @ref names %s, which the evidence does not have", f.Name, text(ref, "property"))
		}
	}
}

// endTypes checks the types at one end of a kind and puts them in order.
func (r *reader) endTypes(k *kind, end string, types *[]string) {
	for _, name := range *types {
		if r.onto.typeNamed(name) == nil {
			r.add(k.Position, "%s: %s names %q, which is no type with @node", k.Name, end, name)
		}
	}
	slices.Sort(*types)
	*types = slices.Compact(*types)
}
