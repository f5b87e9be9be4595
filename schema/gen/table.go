package main

import (
	"bytes"
	"embed"
	"fmt"
	"go/format"
	"strings"
	"text/template"

	"github.com/vektah/gqlparser/v2/ast"
)

//go:embed templates
var templateFiles embed.FS

// templates write both outputs; what they share is in these functions.
var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"capitals": capitals,
	"constant": func(word string) string { return upper(strings.ToLower(word)) },
	"doc":      docString,
	"goName":   goName,
	"join":     strings.Join,
	"lower":    lower,
	"nullable": nullable,
	"sentence": sentence,
	"set":      typeSet,
	"strings":  quoted,
}).ParseFS(templateFiles, "templates/*.tmpl"))

// goTable returns graph/ontology.go.
func goTable(o *ontology) ([]byte, error) {
	var b bytes.Buffer
	err := templates.ExecuteTemplate(&b, "ontology.go.tmpl", map[string]any{"Ontology": o, "Props": o.propNames()})
	if err != nil {
		return nil, err
	}
	source, err := format.Source(b.Bytes())
	if err != nil {
		return nil, fmt.Errorf("the table is no Go: %w", err)
	}
	return source, nil
}

// typeSet writes a set of types as a constant of package graph.
func typeSet(types []string) string {
	bits := make([]string, len(types))
	for i, t := range types {
		bits[i] = "1<<Type" + t
	}
	return strings.Join(bits, " | ")
}

// quoted writes the items of a list of strings.
func quoted(values []string) string {
	return `"` + strings.Join(values, `", "`) + `"`
}

// docString writes a description for SDL. Where there is none there is nothing.
func docString(description string) string {
	if description == "" {
		return ""
	}
	return `"""` + "\n" + strings.ReplaceAll(description, `"""`, `\"""`) + "\n" + `"""`
}

// nullable returns a type without its outer `!`: of what only other texts speak of, little is known.
func nullable(t *ast.Type) string { return strings.TrimSuffix(t.String(), "!") }
