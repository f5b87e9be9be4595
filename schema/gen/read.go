package main

import (
	"errors"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// reader turns the parsed declarations into the ontology and notes what is wrong with them.
type reader struct {
	doc  *ast.SchemaDocument
	onto ontology
	faults
}

// read returns the ontology, or everything that is wrong with its declaration.
func read(doc *ast.SchemaDocument) (*ontology, error) {
	r := &reader{doc: doc}
	r.describedAll()
	r.directivesKnown()
	r.sortDefinitions()
	if err := r.err(); err != nil {
		return nil, err // what follows would only repeat it
	}
	r.readTypes()
	r.readKinds()
	r.onto.sort()
	r.checkNames()
	if err := r.err(); err != nil {
		return nil, err
	}
	r.readShortcuts()
	r.readFaces()
	r.joinEnds()
	return &r.onto, r.err()
}

// sortDefinitions puts each declaration in its place by its kind and its directive.
func (r *reader) sortDefinitions() {
	internal := r.internalEnums()
	for _, def := range r.doc.Definitions {
		switch {
		case def.Kind == ast.Scalar:
			r.onto.Scalars = append(r.onto.Scalars, def)
		case def.Kind == ast.Enum && !slices.Contains(internal, def.Name):
			r.onto.Enums = append(r.onto.Enums, def)
		case def.Kind == ast.Enum:
		case def.Kind == ast.Interface && def.Name == "Node":
			r.onto.Node = def
		case def.Kind == ast.Interface:
			r.onto.Faces = append(r.onto.Faces, &face{Definition: def})
		case def.Kind == ast.Object:
			r.sortObject(def)
		default:
			r.add(def.Position, "%s: only types, interfaces, enums and scalars are declared here", def.Name)
		}
	}
	if r.onto.Node == nil || r.onto.Evidence.Definition == nil {
		r.faults = append(r.faults, errors.New("schema: interface Node and the type with @evidence are needed"))
	}
}

func (r *reader) sortObject(def *ast.Definition) {
	node, edge := def.Directives.ForName("node"), def.Directives.ForName("edge")
	switch {
	case node != nil:
		r.onto.Types = append(r.onto.Types, &nodeType{Definition: def, Prefix: text(node, "prefix"), Plural: text(node, "plural")})
	case edge != nil:
		k := &kind{
			Definition: def, Edge: text(edge, "name"), From: texts(edge, "from"), To: texts(edge, "to"),
			Out: text(edge, "out"), OutIs: text(edge, "outIs"), In: text(edge, "in"), InIs: text(edge, "inIs"),
		}
		if w := def.Directives.ForName("widened"); w != nil {
			k.Key, k.KeyIs = text(w, "key"), text(w, "keyIs")
		}
		r.onto.Kinds = append(r.onto.Kinds, k)
	case def.Directives.ForName("evidence") != nil:
		r.onto.Evidence.Definition = def
	default:
		r.onto.Values = append(r.onto.Values, def)
	}
}

// internalEnums are the enums that only directives speak of.
func (r *reader) internalEnums() (names []string) {
	for _, d := range r.doc.Directives {
		for _, arg := range d.Arguments {
			names = append(names, arg.Type.Name())
		}
	}
	return names
}
