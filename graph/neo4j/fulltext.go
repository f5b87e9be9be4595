package neo4j

import (
	"strings"
	"unicode"

	"mandategraph/graph/plan"
)

// longestTerm is what the full-text index takes of a word, in characters; it would cut a longer one.
const longestTerm = 255

// search writes a condition on words alone in the language of an index: that of all words, or that of titles. It reports false where the index
// cannot answer it: it looks for no phrase whose last word is a beginning, for no beginning or end of a value, and for nothing that is only denied.
func search(cond plan.Cond, titles bool) (string, bool) {
	switch cond := cond.(type) {
	case plan.Match:
		if cond.Titles != titles || cond.Begins || cond.Ends {
			return "", false
		}
		return phrase(cond)
	case plan.Or:
		return group(cond, func(x plan.Cond) (string, bool) { return search(x, titles) })
	case plan.And:
		positive := false
		s, ok := group(cond, func(x plan.Cond) (string, bool) {
			if not, denied := x.(plan.Not); denied {
				s, ok := search(not.Cond, titles)
				return "-" + s, ok
			}
			s, ok := search(x, titles)
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

// loosely is some words that a phrase has, in whatever order, for what the index cannot look for as it stands.
func loosely(m plan.Match) (string, bool) {
	parts := make([]string, len(m.Terms))
	for i, t := range m.Terms {
		if len(t) > longestTerm {
			return "", false
		}
		parts[i] = "+" + escaped(t)
		if m.Prefix && i == len(m.Terms)-1 {
			parts[i] += "*"
		}
	}
	return strings.Join(parts, " "), true
}

// indexOf is the index that a search of titles, or of all words, reads.
func indexOf(titles bool) string {
	if titles {
		return indexTitles
	}
	return indexWords
}

// columnOf is the property in which the words of a condition stand.
func columnOf(m plan.Match) string {
	if m.Titles {
		return propTitles
	}
	return propWords
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
