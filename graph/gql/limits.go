package gql

import (
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph"
)

// Limits bound what one operation may ask for. Each is checked before the work that it bounds.
type Limits struct {
	Bytes    int           // of the operation's text
	Tokens   int           // of the operation's text
	Fields   int           // with every fragment written out
	Depth    int           // of selections within selections
	Aliases  int           // with every fragment written out
	Repeats  int           // of one name, or of fragments, in one selection set; validation compares them in pairs
	Conds    int           // conditions of all filters
	Values   int           // values in the lists of all filters
	Rows     int           // that are read, over all levels: by the plan's estimate, and then really
	Cells    int           // fields of the answer: rows times what is asked of each
	Deadline time.Duration // of one operation
}

// DefaultLimits suit a public server on a small machine.
var DefaultLimits = Limits{
	Bytes: 64 << 10, Tokens: 10_000, Fields: 2_000, Depth: 24, Aliases: 500, Repeats: 32,
	Conds: 1_000, Values: 5_000, Rows: 200_000, Cells: 1_000_000, Deadline: 10 * time.Second,
}

// Validate reports a limit that nothing could keep.
func (l Limits) Validate() error {
	for name, n := range map[string]int{
		"bytes": l.Bytes, "tokens": l.Tokens, "fields": l.Fields, "depth": l.Depth, "aliases": l.Aliases, "repeats": l.Repeats,
		"conditions": l.Conds, "values": l.Values, "rows": l.Rows, "cells": l.Cells, "deadline": int(l.Deadline),
	} {
		if n <= 0 {
			return graph.Errorf(graph.Invalid, "the limit of %s is %d; it is more than 0", name, n)
		}
	}
	return nil
}

// size is what an operation would be with every fragment written out.
type size struct{ fields, depth, aliases, repeats int }

// meter sizes an operation in time linear in its text: each fragment is sized once, however often it is spread. (Written out,
// eighteen fragments that spread the next one twice are a quarter of a million fields.) Sums stop at a bound, so none overflows.
type meter struct {
	fragments ast.FragmentDefinitionList
	sized     map[string]size
}

const enough = 1 << 30

func (s size) and(other size) size {
	return size{
		fields:  min(s.fields+other.fields, enough),
		depth:   max(s.depth, other.depth),
		aliases: min(s.aliases+other.aliases, enough),
		repeats: max(s.repeats, other.repeats),
	}
}

func (m *meter) selections(set ast.SelectionSet) (total size) {
	names := make(map[string]int, len(set))
	for _, s := range set {
		total = total.and(m.selection(s))
		name := "..." // all fragments of a set count as one name
		if f, ok := s.(*ast.Field); ok {
			name = f.Alias
		}
		names[name]++
		total.repeats = max(total.repeats, names[name])
	}
	return total
}

func (m *meter) selection(s ast.Selection) size {
	switch s := s.(type) {
	case *ast.Field:
		one := m.selections(s.SelectionSet)
		one.fields++
		one.depth++
		if s.Alias != s.Name {
			one.aliases++
		}
		return one
	case *ast.InlineFragment:
		return m.selections(s.SelectionSet)
	case *ast.FragmentSpread:
		return m.fragment(s.Name)
	}
	return size{}
}

// fragment sizes a fragment once. One that spreads itself is too large, whatever else it has; the validator will say what is wrong.
func (m *meter) fragment(name string) size {
	if known, ok := m.sized[name]; ok {
		return known
	}
	m.sized[name] = size{fields: enough}
	one := size{}
	if def := m.fragments.ForName(name); def != nil {
		one = m.selections(def.SelectionSet)
	}
	m.sized[name] = one
	return one
}

// check refuses a document that is larger than the limits. It comes before validation, whose rules take time quadratic in what is
// written side by side, and so looks at everything that is written, not only at the operation asked for.
func (l Limits) check(doc *ast.QueryDocument) error {
	m := meter{doc.Fragments, map[string]size{}}
	var total size
	for _, op := range doc.Operations {
		total = total.and(m.selections(op.SelectionSet))
	}
	for _, f := range doc.Fragments { // one that is never spread is validated all the same
		one := m.fragment(f.Name)
		total.depth, total.fields = max(total.depth, one.depth), max(total.fields, one.fields)
		total.repeats = max(total.repeats, one.repeats)
	}
	for _, part := range []struct {
		what      string
		is, limit int
	}{
		{"fields (fragments written out)", total.fields, l.Fields},
		{"levels of selections", total.depth, l.Depth},
		{"aliases (fragments written out)", total.aliases, l.Aliases},
		{"repetitions of one name or fragments in one selection set", total.repeats, l.Repeats},
	} {
		if part.is > part.limit {
			return graph.Errorf(graph.Limit, "the operation has %s %s; at most %d are allowed, ask in several operations",
				count(part.is), part.what, part.limit)
		}
	}
	return nil
}

func count(n int) string {
	if n >= enough {
		return "too many"
	}
	return itoa(n)
}
