package gql_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// writer writes random operations over the schema, to be answered twice.
type writer struct {
	*rand.Rand
	schema    *ast.Schema
	aliases   int
	fragments []string // definitions
	names     []string // of the fragments
	types     []string // of the fragments
	seed      uint64   // fields of one name have the same arguments, so that they merge
}

func randomOperation(schema *ast.Schema, seed uint64) string {
	w := &writer{Rand: rand.New(rand.NewPCG(seed, 1)), schema: schema, seed: seed}
	var b strings.Builder
	b.WriteString("query($yes: Boolean!, $no: Boolean!, $n: Int) {")
	for range 1 + w.IntN(3) {
		f := schema.Query.Fields[w.IntN(len(schema.Query.Fields))]
		if strings.HasPrefix(f.Name, "__") || slices.Contains([]string{"info", "resolve", "trace", "paths", "subgraph", "coverage", "timeline", "compare", "compareSeries", "graphInfo", "search", "suggest"}, f.Name) {
			b.WriteString(" __typename")
			continue
		}
		b.WriteString(w.field(f, 6))
	}
	b.WriteString(" last: topics(first: $n) @include(if: $yes) @skip(if: $no) { totalCount } }") // every variable is used
	return b.String() + strings.Join(w.fragments, " ")
}

// rootKeys are arguments of root fields that find something in one case of two.
var rootKeys = map[string][]string{
	"node":        {`id: "resolution:full"`, `id: "provision:A/RES/70/9#op1"`, `id: "commitment:harbour#1"`, `id: "passage:full"`, `id: "topic:none"`, `id: "x"`},
	"nodes":       {`ids: ["commitment:harbour#2", "text:full", "topic:none", "resolution:A/RES/70/9", "text:full"]`, `ids: []`, `ids: "document:full"`},
	"resolution":  {`symbol: "A/RES/70/9"`, `symbol: "70/10"`, `symbol: "10/7"`, `symbol: "nonsense"`},
	"commitment":  {`instrument: "harbour", paragraph: 1`, `paragraph: 3`, `paragraph: 0`},
	"provision":   {`resolution: "A/RES/70/9", place: "op1"`, `resolution: "?", place: "op1"`},
	"topic":       {`id: "full"`, `id: "smuggling"`, `id: "none"`},
	"body":        {`id: "full"`, `id: "GA"`},
	"instrument":  {`id: "full"`, `id: "harbour"`},
	"document":    {`id: "full"`, `id: "note/harbour"`},
	"meeting":     {`id: "full"`, `id: "none"`},
	"crimeTopics": {`first: 2`, `last: 1`},
	"mandates":    {`first: 2`, `addressee: "full", force: [REQUESTS]`, `topic: "smuggling", includeNarrower: true`, `body: "GA", dueBy: "2030-01-01"`, `reporting: false, last: 1`},
}

func pick[T any](w *writer, from []T) T { return from[w.IntN(len(from))] }

// field writes a field that is selected, with selections of its own down to a depth.
func (w *writer) field(f *ast.FieldDefinition, depth int) string {
	args, own := w.arguments(f)
	key := f.Name
	if own || w.IntN(6) == 0 {
		w.aliases++
		key = fmt.Sprintf("a%d: %s", w.aliases, f.Name)
	}
	return " " + key + args + w.directive() + w.below(w.schema.Types[f.Type.Name()], depth)
}

func (w *writer) directive() string {
	return pick(w, []string{"", "", "", "", "", "", "", "", "", " @include(if: $yes)", " @skip(if: $no)", " @skip(if: $yes)", " @include(if: $no) @skip(if: $no)"})
}

// arguments returns arguments, and whether they are the field's own, so that it needs an alias.
func (w *writer) arguments(f *ast.FieldDefinition) (args string, own bool) {
	if keys, ok := rootKeys[f.Name]; ok && len(f.Arguments) > 0 && f.Arguments.ForName("distinct") == nil {
		return "(" + pick(w, keys) + ")", true
	}
	if f.Name == "facets" {
		return pick(w, []string{"(by: TYPE)", "(by: [KNOWN, TYPE], first: 1)", "(by: [KNOWN], first: 3)", "(by: [TYPE, TYPE])", "(by: [])"}), true
	}
	if f.Arguments.ForName("language") != nil {
		return pick(w, []string{"", "(language: FR)", "(language: EN)"}), true
	}
	if f.Arguments.ForName("first") == nil {
		return "", false
	}
	if w.IntN(2) == 0 {
		return fmt.Sprintf("(first: %d)", 1+(w.seed+uint64(len(f.Name)))%3), false
	}
	args = pick(w, []string{"", "first: 1", "first: 2", "first: $n", "last: 1", "last: 2", "first: 3 order: {by: LABEL, direction: DESC}", "last: 2 order: {by: DATE}", "last: 1000"})
	if f.Arguments.ForName("distinct") != nil && w.IntN(4) == 0 {
		args += " distinct: true"
	}
	if args == "" {
		return "", true
	}
	return "(" + args + ")", true
}

// below writes a selection on a type.
func (w *writer) below(def *ast.Definition, depth int) string {
	if def.Kind != ast.Object && def.Kind != ast.Interface {
		return ""
	}
	return " {" + w.selections(def, depth-1) + " }"
}

func (w *writer) selections(def *ast.Definition, depth int) string {
	var b strings.Builder
	if w.IntN(4) == 0 {
		b.WriteString(pick(w, []string{" __typename", " t: __typename", " __typename __typename"}))
	}
	for range 1 + w.IntN(5) {
		b.WriteString(w.selection(def, depth))
	}
	if strings.TrimSpace(b.String()) == "" {
		return " __typename"
	}
	return b.String()
}

func (w *writer) selection(def *ast.Definition, depth int) string {
	switch n := w.IntN(10); {
	case n < 2 && depth > 0:
		return w.inline(def, depth)
	case n < 3 && depth > 0:
		return w.spread(def, depth)
	}
	f := pick(w, def.Fields)
	if depth <= 0 && w.below(w.schema.Types[f.Type.Name()], 1) != "" {
		return " __typename"
	}
	return w.field(f, depth)
}

// related is def or a type that has something in common with it, which a fragment may therefore ask for.
func (w *writer) related(def *ast.Definition) *ast.Definition {
	all := []*ast.Definition{def}
	for _, t := range w.schema.GetPossibleTypes(def) {
		all = append(all, t)
		for _, name := range t.Interfaces {
			all = append(all, w.schema.Types[name])
		}
	}
	return pick(w, all)
}

// inline writes a fragment without a name.
func (w *writer) inline(def *ast.Definition, depth int) string {
	on := w.related(def)
	condition := " on " + on.Name
	if on == def && w.IntN(2) == 0 {
		condition = ""
	}
	return " ..." + condition + w.directive() + " {" + w.selections(on, depth-1) + " }"
}

// spread writes a fragment's name; the fragment is one that is there already, or new.
func (w *writer) spread(def *ast.Definition, depth int) string {
	for i, t := range w.types {
		if t == def.Name && w.IntN(2) == 0 {
			return " ..." + w.names[i]
		}
	}
	def = w.related(def)
	name := fmt.Sprintf("f%d", len(w.fragments))
	at := len(w.fragments)
	w.fragments = append(w.fragments, "")
	body := w.selections(def, depth-1)
	w.fragments[at] = "fragment " + name + " on " + def.Name + " {" + body + " }"
	w.names, w.types = append(w.names, name), append(w.types, def.Name)
	return " ..." + name
}
