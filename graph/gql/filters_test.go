package gql_test

import (
	"slices"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"mandategraph/graph/gql"
)

// The API offers what plans allow: only filters on numbers and dates say less and more.
func TestOnlyNumbersAndDatesAreOrdered(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: gql.SDL})
	var ordered []string
	for name, def := range schema.Types {
		if def.Kind != ast.InputObject || name == "CoverageFilter" { // its since and until are days
			continue
		}
		for _, key := range []string{"lt", "le", "gt", "ge", "before", "until", "after"} {
			if def.Fields.ForName(key) != nil && !slices.Contains(ordered, name) {
				ordered = append(ordered, name)
			}
		}
	}
	slices.Sort(ordered)
	if want := []string{"DateFilter", "FloatFilter", "IntFilter", "PeriodFilter"}; !slices.Equal(ordered, want) {
		t.Errorf("ordered are %v, want %v", ordered, want)
	}
}
