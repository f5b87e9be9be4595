package main

import (
	"strings"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"
)

// text returns an argument of a directive; "" where it is not given.
func text(d *ast.Directive, argument string) string {
	if a := d.Arguments.ForName(argument); a != nil {
		return a.Value.Raw
	}
	return ""
}

// texts returns an argument of a directive that is a list.
func texts(d *ast.Directive, argument string) (all []string) {
	if a := d.Arguments.ForName(argument); a != nil {
		for _, child := range a.Value.Children {
			all = append(all, child.Value.Raw)
		}
	}
	return all
}

// upper returns s with a capital first letter.
func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// lower returns s with a small first letter.
func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// goName returns the Go name of a property: textId is TextID, url is URL.
func goName(s string) string {
	name := upper(s)
	for _, word := range []string{"Id", "Url"} {
		if head, ok := strings.CutSuffix(name, word); ok {
			return head + strings.ToUpper(word)
		}
	}
	return name
}

// capitals returns a type's name as the name of an edge: AdoptedBy is ADOPTED_BY.
func capitals(s string) string {
	var b strings.Builder
	for i, r := range s {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

// sentence returns the first sentence of a description on one line.
func sentence(description string) string {
	s := strings.Join(strings.Fields(description), " ")
	if first, _, ok := strings.Cut(s, ". "); ok {
		return first + "."
	}
	return s
}
