package server

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"path"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

//go:embed examples/*.graphql
var exampleFiles embed.FS

//go:embed home.html
var homeSource string

var homePage = template.Must(template.New("home").Parse(homeSource))

// Example is a query that works on the curated facts alone.
type Example struct {
	Name  string // of the file, without its ending
	About string // its first comment
	Query string
}

// Link is the address that runs the example.
func (e Example) Link() string { return "/graphql?query=" + url.QueryEscape(e.Query) }

// Examples returns the example queries in the order of their files.
func Examples() ([]Example, error) {
	files, err := exampleFiles.ReadDir("examples")
	if err != nil {
		return nil, fmt.Errorf("reading the examples: %w", err)
	}
	all := make([]Example, 0, len(files))
	for _, f := range files {
		raw, err := exampleFiles.ReadFile(path.Join("examples", f.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading the example %s: %w", f.Name(), err)
		}
		about, query, _ := strings.Cut(string(raw), "\n")
		all = append(all, Example{strings.TrimSuffix(f.Name(), ".graphql"), strings.TrimPrefix(about, "# "), query})
	}
	return all, nil
}

// home says what this is, what the store holds and what can be asked.
func home(store plan.Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		examples, err := Examples()
		if err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		stat, err := store.Stat(r.Context())
		if err != nil {
			http.Error(w, "the store is unavailable", http.StatusServiceUnavailable)
			return
		}
		var page bytes.Buffer
		if err := homePage.Execute(&page, map[string]any{"Examples": examples, "Counts": counts(stat)}); err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
		_, _ = page.WriteTo(w)
	}
}

type typeCount struct {
	Name  string
	Count int
}

// counts lists how many nodes there are of each type that has any.
func counts(stat *plan.Stat) (all []typeCount) {
	for t, info := range graph.Nodes {
		if n := stat.Nodes[graph.NodeType(t)]; n > 0 {
			all = append(all, typeCount{info.Plural, n})
		}
	}
	return all
}
