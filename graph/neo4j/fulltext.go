package neo4j

import (
	"strings"
	"unicode"

	"mandategraph/graph/plan"
)

// longestTerm is what the full-text index takes of a word, in characters; it would cut a longer one.
const longestTerm = 255

// search writes a condition on words alone in the language of the index. It reports false where the index cannot answer it: it
// looks for no phrase whose last word is a beginning, and for nothing that is only denied.
func search(cond plan.Cond) (string, bool) {
	switch cond := cond.(type) {
	case plan.Match:
		return phrase(cond)
	case plan.Or:
		return group(cond, func(x plan.Cond) (string, bool) { return search(x) })
	case plan.And:
		positive := false
		s, ok := group(cond, func(x plan.Cond) (string, bool) {
			if not, denied := x.(plan.Not); denied {
				s, ok := search(not.Cond)
				return "-" + s, ok
			}
			s, ok := search(x)
			positive = positive || ok
			return "+" + s, ok
		})
		return s, ok && positive
	}
	return "", false
}

// group joins the parts of a condition, all of which the index must be able to answer.
func group(all []plan.Cond, part func(plan.Cond) (string, bool)) (string, bool) {
	parts := make([]string, len(all))
	for i, x := range all {
		var ok bool
		if parts[i], ok = part(x); !ok {
			return "", false
		}
	}
	return "(" + strings.Join(parts, " ") + ")", len(parts) > 0
}

// phrase is some words, or one word, which may be a beginning.
func phrase(m plan.Match) (string, bool) {
	terms := make([]string, len(m.Terms))
	for i, t := range m.Terms {
		if len(t) > longestTerm {
			return "", false
		}
		terms[i] = escaped(t)
	}
	s := strings.Join(terms, " ")
	switch {
	case len(terms) > 1:
		return `"` + s + `"`, !m.Prefix
	case m.Prefix:
		return s + "*", true
	}
	return s, true
}

// escaped takes from every character that is no letter or digit, and from words that join others, what they might mean to the index.
func escaped(term string) string {
	var b strings.Builder
	switch term {
	case "AND", "OR", "NOT", "TO":
		b.WriteByte('\\')
	}
	for _, r := range term {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
