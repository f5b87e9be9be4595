package main

import (
	"bytes"
	"embed"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"slices"
	"text/template"

	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
)

//go:embed templates
var templateFiles embed.FS

var modelTemplates = template.Must(template.New("").Funcs(template.FuncMap{
	"goName": goName,
	"goType": func(p graph.PropInfo) string { return goTypes[p.Kind] },
	"read":   reader,
	"sole":   slices.Contains[[]string],
}).ParseFS(templateFiles, "templates/*.tmpl"))

// writeModel writes the generated files of package model into dir.
func writeModel(dir string, schema *ast.Schema) error {
	v := newView(schema)
	for _, name := range []string{"objects", "fields", "edges", "roots"} {
		var b bytes.Buffer
		if err := modelTemplates.ExecuteTemplate(&b, name+".go.tmpl", v); err != nil {
			return err
		}
		source, err := format.Source(b.Bytes())
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		file := filepath.Join(filepath.FromSlash(dir), name+".generated.go")
		if err := os.WriteFile(file, source, 0o644); err != nil {
			return err
		}
	}
	return nil
}
