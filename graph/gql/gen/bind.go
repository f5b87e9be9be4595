package main

import (
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/vektah/gqlparser/v2/ast"
)

// modelPackage holds the Go types; gqlgen finds those of the objects there by their names.
const modelPackage = "mandategraph/graph/gql/model"

// bind says which Go types stand for those types of the schema that have none of their own.
func bind(cfg *config.Config) {
	if cfg.Models == nil {
		cfg.Models = config.TypeMap{}
	}
	for _, def := range cfg.Schema.Types {
		if def.BuiltIn {
			continue
		}
		if model := modelOf(def); model != "" {
			cfg.Models[def.Name] = config.TypeMapEntry{Model: config.StringList{model}}
		}
	}
	cfg.Models["Pinpoint"] = config.TypeMapEntry{Model: config.StringList{"mandategraph/graph.Pinpoint"}}
}

func modelOf(def *ast.Definition) string {
	switch {
	case def.Kind == ast.InputObject:
		return "map[string]any"
	case def.Kind == ast.Enum, def.Kind == ast.Scalar:
		return "github.com/99designs/gqlgen/graphql.String"
	case def.Kind == ast.Interface && def.Name == "Edge":
		return modelPackage + ".Edge"
	case def.Kind == ast.Interface:
		return modelPackage + ".Node" // which of the types belong to it the generated code knows
	}
	return ""
}
