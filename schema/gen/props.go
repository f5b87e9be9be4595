package main

import (
	"github.com/vektah/gqlparser/v2/ast"
)

// columnKinds says how the graph keeps a value of a scalar type.
var columnKinds = map[string]string{
	"String": "KindString", "ID": "KindString", "Int": "KindInt", "Float": "KindFloat", "Boolean": "KindBool", "Date": "KindDate",
}

// prop reads a property: how it is kept, and which filter a condition on it has. Filters are named after the type of value,
// so that there is one for each kind of value and none for a field.
func (r *reader) prop(f *ast.FieldDefinition) *prop {
	p := &prop{FieldDefinition: f, Filter: f.Type.Name() + "Filter"}
	name, isList := f.Type.Name(), f.Type.Elem != nil
	value := r.onto.definition(r.onto.Values, name)
	switch {
	case isList && name == "String":
		p.Filter = "StringsFilter"
		p.Columns = r.columns(f, column{Kind: "KindStrings"})
	case isList && value != nil:
		p.Columns = r.columns(f, column{Kind: "KindStrings"}) // each encoded as one string
	case isList:
		r.add(f.Position, "%s: a list is of strings or of a type that is declared here", f.Name)
	case value != nil:
		p.Columns = r.parts(f, value)
	default:
		p.Columns = r.columns(f, r.scalar(f, name))
	}
	return p
}

// columns completes the one column of a property.
func (r *reader) columns(f *ast.FieldDefinition, c column) []column {
	c.Name, c.Required = f.Name, f.Type.NonNull
	if search := f.Directives.ForName("search"); search != nil {
		c.Search = text(search, "weight")
		if c.Kind != "KindString" && c.Kind != "KindStrings" || c.Enum != nil {
			r.add(f.Position, "%s: only words can be searched", f.Name)
		}
	}
	return []column{c}
}

func (r *reader) scalar(f *ast.FieldDefinition, name string) column {
	if enum := r.onto.definition(r.onto.Enums, name); enum != nil {
		return column{Kind: "KindString", Enum: enumValues(enum)}
	}
	k, ok := columnKinds[name]
	if !ok {
		r.add(f.Position, "%s: there is no type %s for a property", f.Name, name)
	}
	return column{Kind: k}
}

// parts keeps an object as a column for each of its fields: a date becomes dateStart, dateEnd and so on.
func (r *reader) parts(f *ast.FieldDefinition, value *ast.Definition) (all []column) {
	for _, part := range value.Fields {
		c := r.scalar(part, part.Type.Name())
		c.Name = f.Name + upper(part.Name)
		all = append(all, c)
	}
	return all
}

func enumValues(def *ast.Definition) (values []string) {
	for _, v := range def.EnumValues {
		values = append(values, v.Name)
	}
	return values
}
