package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/codegen/config"
)

func TestModelIsFresh(t *testing.T) {
	t.Chdir("../../..")
	cfg, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		t.Fatal(err)
	}
	if err := cfg.LoadSchema(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := writeModel(dir, cfg.Schema); err != nil {
		t.Fatal(err)
	}
	written, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(written) == 0 {
		t.Fatalf("nothing was written: %v", err)
	}
	for _, file := range written {
		name := filepath.Base(file)
		if read(t, file) != read(t, filepath.Join("graph", "gql", "model", name)) {
			t.Errorf("%s is not what the schema says; run go run ./graph/gql/gen", name)
		}
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestReplace(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.go")
	if err := os.WriteFile(file, []byte("a b a"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := replace(file, "a", "c"); err != nil || read(t, file) != "c b c" {
		t.Errorf("%v: %s", err, read(t, file))
	}
	if err := replace(file, "a", "c"); err == nil || !strings.Contains(err.Error(), "gqlgen") {
		t.Errorf("a part that is not there: %v", err)
	}
}
