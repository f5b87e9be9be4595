// Command gen reads schema/*.graphql, the only place where a type, a property or an edge is declared, and writes from it
// the table of the ontology (graph/ontology.go) and the SDL of the public API (graph/gql/schema.graphql).
//
// Run it from the root of the repository:
//
//	go run ./schema/gen
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run generates both files below root, and says how much there is of everything.
func run(root string) error {
	doc, err := parse(root, "schema/*.graphql")
	if err != nil {
		return err
	}
	onto, err := read(doc)
	if err != nil {
		return err
	}
	api, err := parse(root, "schema/api/*.graphql")
	if err != nil {
		return err
	}
	sdl, schema, err := publicSDL(onto, api)
	if err != nil {
		return err
	}
	table, err := goTable(onto)
	if err != nil {
		return err
	}
	if err := write(root, "graph/ontology.go", table); err != nil {
		return err
	}
	if err := write(root, "graph/gql/schema.graphql", sdl); err != nil {
		return err
	}
	fmt.Println(summary(onto, schema))
	return nil
}

// write puts content into the file of that name, which has slashes, below root.
func write(root, name string, content []byte) error {
	return os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), content, 0o644)
}
