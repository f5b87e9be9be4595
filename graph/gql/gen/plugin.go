package main

import (
	"go/types"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/codegen"
	"github.com/vektah/gqlparser/v2/ast"
)

// reading is a gqlgen plugin that fits the generated code to answers that are in memory before the first field is resolved.
type reading struct{}

// Name names the plugin.
func (reading) Name() string { return "reading" }

// GenerateCode changes the data from which gqlgen writes; it writes nothing itself.
func (reading) GenerateCode(data *codegen.Data) error {
	for _, object := range data.Objects {
		object.DisableConcurrency = true // a goroutine for each field would cost more than the field
		if object.Root {
			withoutArguments(object)
		}
	}
	for _, face := range data.Interfaces {
		face.Implementors = slices.DeleteFunc(face.Implementors, neverMet)
	}
	withoutInputs(data)
	return nil
}

// withoutArguments drops the arguments of the root fields: the compiler of graph/gql has read them, as those of all other fields,
// whose methods take none.
func withoutArguments(root *codegen.Object) {
	for _, field := range root.Fields {
		if !strings.HasPrefix(field.Name, "__") {
			field.Args = nil
		}
	}
}

// withoutInputs drops the code that reads input objects, which nothing calls once arguments are gone.
func withoutInputs(data *codegen.Data) {
	data.Inputs = nil
	for key, ref := range data.ReferencedTypes {
		if ref.Definition.Kind == ast.InputObject {
			delete(data.ReferencedTypes, key)
		}
	}
}

// neverMet reports whether no value behind an interface has that type: the model gives structs, no pointers, and no interface
// behind another.
func neverMet(i codegen.InterfaceImplementor) bool {
	_, pointer := i.Type.(*types.Pointer)
	return pointer || i.Kind == ast.Interface
}

// Implement writes the body of a resolver.
func (reading) Implement(_ string, field *codegen.Field) string {
	return "return model.Root" + goName(field.Name) + "(ctx), nil"
}
