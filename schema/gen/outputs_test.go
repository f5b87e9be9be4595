package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

const root = "../.."

func outputs(t *testing.T) (table, sdl []byte, schema *ast.Schema) {
	t.Helper()
	doc, err := parse(root, "schema/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	onto, err := read(doc)
	if err != nil {
		t.Fatal(err)
	}
	api, err := parse(root, "schema/api/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	if sdl, schema, err = publicSDL(onto, api); err != nil {
		t.Fatal(err)
	}
	if table, err = goTable(onto); err != nil {
		t.Fatal(err)
	}
	return table, sdl, schema
}

func TestOutputsAreFresh(t *testing.T) {
	table, sdl, _ := outputs(t)
	for name, want := range map[string][]byte{"graph/ontology.go": table, "graph/gql/schema.graphql": sdl} {
		got, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s is not what schema/ says; run go run ./schema/gen", name)
		}
	}
}

func TestPublicSchemaIsDescribed(t *testing.T) {
	_, _, schema := outputs(t)
	for _, def := range schema.Types {
		if def.BuiltIn {
			continue
		}
		names := map[string]string{def.Name: def.Description}
		for _, f := range def.Fields {
			if !strings.HasPrefix(f.Name, "__") {
				names[def.Name+"."+f.Name] = f.Description
			}
		}
		for _, v := range def.EnumValues {
			names[def.Name+"."+v.Name] = v.Description
		}
		for name, description := range names {
			if description == "" {
				t.Errorf("%s has no description", name)
			}
		}
	}
}

func TestPublicSchemaShowsNoGeneratorDirective(t *testing.T) {
	_, sdl, _ := outputs(t)
	for _, line := range strings.Split(string(sdl), "\n") {
		if strings.Contains(line, " @") && !strings.Contains(line, `"""`) {
			t.Errorf("a directive: %s", line)
		}
	}
}

func TestNames(t *testing.T) {
	for in, want := range map[string]string{"textId": "TextID", "url": "URL", "chapterVII": "ChapterVII", "id": "ID", "kind": "Kind"} {
		if got := goName(in); got != want {
			t.Errorf("goName(%q) is %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"AdoptedBy": "ADOPTED_BY", "Cites": "CITES"} {
		if got := capitals(in); got != want {
			t.Errorf("capitals(%q) is %q, want %q", in, got, want)
		}
	}
	if got := sentence("One\nthing, A.B/7. Id: `x`."); got != "One thing, A.B/7." {
		t.Errorf("sentence is %q", got)
	}
}

func TestFormatted(t *testing.T) {
	doc, err := parseSources(&ast.Source{Name: "x", Input: "\"Short.\" type A { \"\"\"\nTwo\nlines.\n\"\"\" a: Int \"Says \\\"b\\\"\" b: Int }"})
	if err != nil {
		t.Fatal(err)
	}
	want := header + `
"""Short."""
type A {
  """
  Two
  lines.
  """
  a: Int
  """
  Says "b"
  """
  b: Int
}
`
	if got := string(formatted(doc.Definitions)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
