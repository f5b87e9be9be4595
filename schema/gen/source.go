package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// parse reads all files below root that match the pattern, in the order of their names.
func parse(root, pattern string) (*ast.SchemaDocument, error) {
	names, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("nothing matches %s; run this from the root of the repository", pattern)
	}
	slices.Sort(names)
	var sources []*ast.Source
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		shown, err := filepath.Rel(root, name)
		if err != nil {
			return nil, err
		}
		sources = append(sources, &ast.Source{Name: filepath.ToSlash(shown), Input: string(text)})
	}
	return parseSources(sources...)
}

func parseSources(sources ...*ast.Source) (*ast.SchemaDocument, error) {
	doc, err := parser.ParseSchemas(sources...)
	if err != nil {
		return nil, located(err)
	}
	return doc, nil
}

// located puts the file and the line of a parser's or validator's error before its message, where an editor finds it.
func located(err error) error {
	fault, ok := errors.AsType[*gqlerror.Error](err)
	if !ok || len(fault.Locations) == 0 {
		return err
	}
	file, _ := fault.Extensions["file"].(string)
	return fmt.Errorf("%s:%d: %s", file, fault.Locations[0].Line, fault.Message)
}
