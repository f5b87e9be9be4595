package main

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// ontology is what schema/*.graphql declares. Types and kinds are in the order of their names, everything else as declared.
type ontology struct {
	Node     *ast.Definition // the interface of all nodes
	Types    []*nodeType
	Kinds    []*kind
	Faces    []*face
	Enums    []*ast.Definition
	Values   []*ast.Definition // objects that a property holds, such as Period
	Scalars  []*ast.Definition
	Evidence evidence
}

// nodeType is a type of node.
type nodeType struct {
	*ast.Definition
	Prefix, Plural    string
	Label             []string
	ByNumber, ByPlace string // the properties that order it
	Props             []*prop
	Shortcuts         []*shortcut
	Faces             []*face // those that it belongs to
	Ends              []end   // the edges at it
}

// Extra returns the fields that only the interfaces of t declare.
func (t *nodeType) Extra() (fields []*ast.FieldDefinition) {
	for _, f := range t.Faces {
		for _, field := range f.Fields {
			if t.Fields.ForName(field.Name) == nil {
				fields = append(fields, field)
			}
		}
	}
	return fields
}

// prop is a property of a node or an edge.
type prop struct {
	*ast.FieldDefinition
	Columns []column // how the graph keeps it
	Filter  string   // the input type of a condition on it
}

// column is what the graph keeps of a property; a Period is four of them.
type column struct {
	Name     string
	Kind     string // the constant of package graph
	Required bool
	Enum     []string
	Search   string // the step of the ranking ladder, or ""
}

// shortcut is a field that leads to one neighbour.
type shortcut struct {
	*ast.FieldDefinition
	Kind *kind
	Out  bool
}

// kind is a kind of edge; Definition.Name is its type's name, such as AdoptedBy.
type kind struct {
	*ast.Definition
	Edge     string // such as ADOPTED_BY
	From, To []string
	Out, In  string
	OutIs    string
	InIs     string
	Props    []*prop
	Far      string // what both ends are at least: a type, an interface, or Node
	Key      string // of its filters, that widens them; "" for none
	KeyIs    string
}

// Sole reports whether both ends are of one and the same type.
func (k *kind) Sole() bool { return len(k.From) == 1 && slices.Equal(k.From, k.To) }

// end is a kind of edge as seen from a node.
type end struct {
	Kind     *kind
	Name, Is string
}

// face is an interface: types that share fields.
type face struct {
	*ast.Definition
	Members []string
	Ends    []end
}

// Of reports whether all the types belong to the interface.
func (f *face) Of(types []string) bool {
	return !slices.ContainsFunc(types, func(t string) bool { return !slices.Contains(f.Members, t) })
}

// evidence is what all edges have.
type evidence struct {
	*ast.Definition
	Props []*prop
}
