// Command gen writes the executor of the public API from graph/gql/schema.graphql and the table of the ontology: first the Go types
// that read an answer (graph/gql/model), then, with gqlgen, what calls them (graph/gql/generated, graph/gql/resolver).
//
// Run it from the root of the repository, after schema/gen:
//
//	go run ./graph/gql/gen
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen/config"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	cfg, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return err
	}
	if err := cfg.LoadSchema(); err != nil {
		return err
	}
	if err := writeModel("graph/gql/model", cfg.Schema); err != nil {
		return err
	}
	// gqlgen keeps what it finds in a resolver file; nothing there is written by hand, so it starts afresh.
	for _, dir := range []string{"graph/gql/generated", "graph/gql/resolver"} {
		if err := removeGenerated(dir); err != nil {
			return err
		}
	}
	cfg.Model = config.PackageConfig{} // all types of the schema have Go types already
	bind(cfg)
	if err := api.Generate(cfg, api.PrependPlugin(reading{})); err != nil {
		return err
	}
	return finish("graph/gql/generated/schema.generated.go", "graph/gql/resolver/schema.generated.go")
}

func removeGenerated(dir string) error {
	names, err := filepath.Glob(filepath.Join(filepath.FromSlash(dir), "*.generated.go"))
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}
