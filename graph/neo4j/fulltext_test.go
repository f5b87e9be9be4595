package neo4j

import (
	"strings"
	"testing"

	"mandategraph/graph/plan"
)

func TestSearch(t *testing.T) {
	word := func(terms ...string) plan.Match { return plan.Match{Terms: terms} }
	for name, c := range map[string]struct {
		cond plan.Cond
		want string // "" where the index cannot answer
	}{
		"a word":                        {word("pier"), "pier"},
		"a phrase":                      {word("quiet", "pier"), `"quiet pier"`},
		"a beginning":                   {plan.Match{Terms: []string{"pi"}, Prefix: true}, "pi*"},
		"a phrase that ends so":         {plan.Match{Terms: []string{"quiet", "pi"}, Prefix: true}, ""},
		"signs":                         {word(`a*"\`), `a\*\"\\`},
		"words of the index's language": {word("AND"), `\AND`},
		"as long as can be":             {word(strings.Repeat("x", longestTerm)), strings.Repeat("x", longestTerm)},
		"too long":                      {word(strings.Repeat("x", longestTerm+1)), ""},
		"both":                          {plan.And{word("a"), word("b")}, "(+a +b)"},
		"one without the other":         {plan.And{word("a"), plan.Not{Cond: word("b")}}, "(+a -b)"},
		"only without":                  {plan.And{plan.Not{Cond: word("b")}}, ""},
		"either":                        {plan.Or{word("a"), plan.And{word("b"), word("c")}}, "(a (+b +c))"},
		"either, one of them no word":   {plan.Or{word("a"), plan.Is{}}, ""},
		"nothing":                       {plan.Or{}, ""},
	} {
		got, ok := search(c.cond, false)
		if ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: %q, %t; want %q", name, got, ok, c.want)
		}
	}
}
