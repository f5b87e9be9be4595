package lexicon

import (
	"slices"
	"strings"

	"mandategraph/loaders/token"
)

// ellipsis in a label stands for up to longestGap words of the same clause: "trafficking … firearms".
const ellipsis = "…"

const longestGap = 6

// gap is a label of two parts with other words in between.
type gap struct {
	term       *Term
	head, tail []string // keys, as in trees
}

// gaps are labels in two parts, by the first key of their head.
type gaps map[string][]gap

func (g gaps) add(term *Term, label string) {
	head, tail, _ := strings.Cut(label, ellipsis)
	one := gap{term, steps(head), steps(tail)}
	if len(one.head) > 0 && len(one.tail) > 0 {
		g[one.head[0]] = append(g[one.head[0]], one)
	}
}

// all returns the places where both parts of a label stand, for each label and each head the nearest tail; none that touches what is covered
// or ends before a label that was found whole around it. Matches may overlap: "trafficking in drugs and firearms" is both.
func (g gaps) all(tokens []token.Token, covered, whole []Match) []Match {
	if len(g) == 0 {
		return nil
	}
	var found []Match
	for i := range tokens {
		for len(covered) > 0 && covered[0].End <= i {
			covered = covered[1:]
		}
		if tokens[i].Kind != token.Word || len(covered) > 0 && covered[0].First <= i {
			continue
		}
		labels := g[stem(tokens[i].Fold)]
		if labels == nil {
			continue
		}
		for len(whole) > 0 && whole[0].End <= i {
			whole = whole[1:]
		}
		within := 0
		if len(whole) > 0 && whole[0].First <= i {
			within = whole[0].End
		}
		end := clauseEnd(tokens, i, covered)
		for n := range labels {
			if m, ok := labels[n].at(tokens, i, end); ok && (m.End > within || m.End == within && !names(whole[0], m)) {
				found = append(found, m)
			}
		}
	}
	return found
}

// longestClause bounds, in tokens, how far a label in two parts is looked for, whatever marks stand in between.
const longestClause = 64

// clauseEnd returns where the clause that token i stands in ends, or what is covered begins.
func clauseEnd(tokens []token.Token, i int, covered []Match) int {
	last := min(len(tokens), i+longestClause)
	for j := i; j < last; j++ {
		if len(covered) > 0 && covered[0].First == j || tokens[j].Kind == token.Mark && strings.Contains(".;:?!", tokens[j].Fold) {
			return j
		}
	}
	return last
}

// names reports whether a label found whole names the topic of a label in two parts already.
func names(whole, m Match) bool {
	return slices.ContainsFunc(whole.Terms, func(t *Term) bool { return t.ID == m.Terms[0].ID })
}

func (g *gap) at(tokens []token.Token, i, end int) (Match, bool) {
	middle := follow(tokens, i, end, g.head)
	if middle < 0 {
		return Match{}, false
	}
	for j, words := middle, 0; j < end && words <= longestGap; j++ {
		if last := follow(tokens, j, end, g.tail); last > 0 {
			return Match{Terms: []*Term{g.term}, First: i, End: last}, true
		}
		if tokens[j].Kind == token.Word {
			words++
		}
	}
	return Match{}, false
}

// follow returns the token behind keys that begin at token i; -1 where they do not stand there.
func follow(tokens []token.Token, i, end int, keys []string) int {
	for n, key := range keys {
		for n > 0 && i < end && silent(&tokens[i]) {
			i++
		}
		if i >= end || key != stem(tokens[i].Fold) && key != exact(&tokens[i]) {
			return -1
		}
		i++
	}
	return i
}
