package neo4j

import (
	"strings"
	"unicode"

	"mandategraph/graph/plan"
)

// longestTerm is what the full-text index takes of a word, in characters; it would cut a longer one.
const longestTerm = 255

// indexed reports whether the index alone finds all that a condition on words asks for. It looks for no phrase whose last
// word is a beginning.
func indexed(m plan.Match) bool {
	for _, t := range m.Terms {
		if len(t) > longestTerm {
			return false
		}
	}
	return len(m.Terms) == 1 || !m.Prefix
}

// plantMatch asks the full-text index. It cuts by score, so no limit is passed on: the order of a plan is another.
func (c *compiler) plantMatch(all []plan.Match, node string) {
	parts := make([]string, len(all))
	for i, m := range all {
		parts[i] = "+" + lucene(m)
	}
	c.line("CALL db.index.fulltext.queryNodes('%s', %s) YIELD node AS %s", indexWords, c.param(strings.Join(parts, " ")), node)
	c.line("WITH %s", node)
}

// lucene is a condition on words in the language of the index: a phrase, or one word, which may be a beginning.
func lucene(m plan.Match) string {
	terms := make([]string, len(m.Terms))
	for i, t := range m.Terms {
		terms[i] = escaped(t)
	}
	s := strings.Join(terms, " ")
	switch {
	case m.Prefix:
		return s + "*"
	case len(terms) > 1:
		return `"` + s + `"`
	}
	return s
}

// escaped takes from every character that is no letter or digit what it might mean to the index.
func escaped(term string) string {
	var b strings.Builder
	for _, r := range term {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
