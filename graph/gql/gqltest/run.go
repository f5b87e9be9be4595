package gqltest

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"flag"
	"log/slog"
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
)

//go:embed testdata
var testdata embed.FS

var update = flag.Bool("update", false, "write the answers of this run into gqltest/testdata; read them before you commit")

// Operations returns the names of the operations in testdata.
func Operations() []string {
	files, err := testdata.ReadDir("testdata")
	if err != nil {
		panic(err)
	}
	var names []string
	for _, f := range files {
		if name, ok := strings.CutSuffix(f.Name(), ".graphql"); ok {
			names = append(names, name)
		}
	}
	return names
}

// Run answers each operation of testdata on the store that open makes, which must hold the Fixture, and compares bytes.
func Run(t *testing.T, store plan.Store) {
	counted := &Counting{Store: store}
	engine := gql.New(counted, patient(), slog.New(slog.NewTextHandler(os.Stderr, nil)))
	for _, name := range Operations() {
		t.Run(name, func(t *testing.T) {
			params := Operation(t, name)
			compare(t, name+".plan", explain(engine, params))
			before := counted.Roots.Load()
			response := engine.Do(context.Background(), params)
			compare(t, name+".json", indent(t, response))
			checkQuotes(t, response.Data)
			checkStatements(t, params.Query, response, int(counted.Roots.Load()-before))
		})
	}
}

// Operation reads an operation; a first line "# variables: {…}" gives its variables.
func Operation(t *testing.T, name string) *graphql.RawParams {
	t.Helper()
	raw, err := testdata.ReadFile(path.Join("testdata", name+".graphql"))
	if err != nil {
		t.Fatal(err)
	}
	params := &graphql.RawParams{Query: string(raw)}
	if line, _, _ := strings.Cut(params.Query, "\n"); strings.HasPrefix(line, "# variables: ") {
		d := json.NewDecoder(strings.NewReader(strings.TrimPrefix(line, "# variables: ")))
		d.UseNumber()
		if err := d.Decode(&params.Variables); err != nil {
			t.Fatalf("%s: its variables: %v", name, err)
		}
	}
	return params
}

func explain(engine *gql.Engine, params *graphql.RawParams) string {
	p, err := engine.Explain(context.Background(), params)
	if err != nil {
		return "refused\n"
	}
	return p.String() + "\n"
}

func indent(t *testing.T, response *graphql.Response) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(response); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path.Join("gqltest", "testdata", file), []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := testdata.ReadFile(path.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-committed +now):\n%s", file, diff)
	}
}

// checkStatements holds the promise of one statement for a root field, whatever its depth, against what the store was asked.
func checkStatements(t *testing.T, query string, response *graphql.Response, asked int) {
	t.Helper()
	want := 0
	if len(response.Errors) == 0 {
		want = rootFields(t, query)
	}
	if walks(query) {
		return
	}
	if asked != want {
		t.Errorf("the store was asked for %d statements; its root fields take %d", asked, want)
	}
}

// rootFields counts the statements of the root fields that read nodes.
func rootFields(t *testing.T, query string) (n int) {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range doc.Operations[0].SelectionSet {
		if f, ok := s.(*ast.Field); ok && f.Name != "info" && f.Name != "graphInfo" && !strings.HasPrefix(f.Name, "__") {
			n += 1 + namedIn(f)
		}
	}
	return n
}

// namedIn counts the arguments of mandates that name something of the graph, each of which is looked up.
func namedIn(f *ast.Field) (n int) {
	for _, name := range []string{"addressee", "topic", "body"} {
		if f.Name == "mandates" && f.Arguments.ForName(name) != nil {
			n++
		}
	}
	return n
}

// patient are limits that a busy machine does not reach: what is compared are answers, not times.
func patient() gql.Limits {
	limits := gql.DefaultLimits
	limits.Deadline = 5 * time.Minute
	return limits
}
