package mandate

import (
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// short reads a name that several bodies share, "the Commission": it means what the context says, or nobody who is known here. A longer name
// with such a word is read as a whole: "Commission for Social Development".
func (a *address) short(i int) int {
	t := &a.tokens[i]
	if !shared[t.Fold] || !t.Upper() || i > 0 && a.partOfName(i-1) {
		return i
	}
	end := a.nameEnd(i)
	if m, ok := a.ctx.Lexicon.Addressee(a.tokens, i, a.end); ok && m.End > i+1 {
		return i
	}
	id := ""
	if end == i+1 || t.Fold == "conference" && a.word(end-1) == "parties" {
		id = a.meaning(t.Fold, i)
	}
	if bodies := graph.BodiesNamed(folded(a.tokens[i:end])); end > i+1 && len(bodies) == 1 {
		id = graph.BodyID(bodies[0])
	}
	if id != "" && !a.ofOther(i) {
		a.add(id, i, end)
	}
	return end
}

var shared = words("assembly council commission conference committee office")

// partOfName reports whether the word at token i is one of a name that goes on: "Law" before "Commission".
func (a *address) partOfName(i int) bool {
	t := &a.tokens[i]
	return t.Kind == token.Word && t.Upper() && !before[t.Fold] && i > 0
}

// nameEnd returns where a name that begins at token i ends.
func (a *address) nameEnd(i int) int {
	end := i + 1
	for end < i+longestName && a.upper(end) || end > i && within[a.word(end)] && !openEnded[a.word(end)] && (a.upper(end+1) || within[a.word(end+1)] && a.upper(end+2)) {
		end++
	}
	return end
}

// openEnded may stand in a name but more often behind one: "the Commission and the Council".
var openEnded = words("and to in against")

// meaning says what a shared name means: what was named in full last before it in the paragraph, else in the document, else the speaker.
func (a *address) meaning(word string, i int) string {
	for j := i - 1; j >= max(0, i-longestReach); j-- {
		if a.word(j) == word && a.tokens[j].Upper() && (a.partOfName(j-1) || a.nameEnd(j) > j+1) {
			return a.fullName(j)
		}
	}
	if id, ok := a.ctx.Terms[word]; ok {
		return id
	}
	if named(a.ctx.Speaker, word) {
		return a.ctx.Speaker
	}
	if word == "assembly" {
		return graph.BodyID("GA")
	}
	return ""
}

const (
	longestBefore = 8   // words of a name before its head
	longestName   = 20  // words of a name
	longestReach  = 400 // words before a shared name in which a full one is looked for
)

// fullName returns the body in whose name the word at token i stands; "" where it is not known.
func (a *address) fullName(i int) string {
	for j := max(0, i-longestBefore); j <= i; j++ {
		if m, ok := a.ctx.Lexicon.Addressee(a.tokens, j, len(a.tokens)); ok && m.End > i && m.End > j+1 && len(m.Terms) == 1 {
			return m.Terms[0].ID
		}
	}
	if bodies := graph.BodiesNamed(folded(a.tokens[i:a.nameEnd(i)])); len(bodies) == 1 {
		return graph.BodyID(bodies[0])
	}
	return ""
}

func folded(tokens []token.Token) string {
	var b strings.Builder
	for i := range tokens {
		if i > 0 && tokens[i].Space {
			b.WriteByte(' ')
		}
		b.WriteString(tokens[i].Fold)
	}
	return b.String()
}

// named reports whether a shared name is one of the body's.
func named(id, word string) bool {
	bodies := graph.BodiesNamed(id)
	return len(bodies) == 1 && slices.Contains(graph.BodiesNamed(word), bodies[0])
}

// learn notes what "the Office" and "the Committee" mean from now on; where two have the name, nobody.
func (a *address) learn(id string, first, end int) {
	if a.ctx.Terms == nil || !strings.HasPrefix(id, "body:") {
		return
	}
	for i := first; i < end; i++ {
		if w := a.word(i); w == "office" || w == "committee" {
			if known, ok := a.ctx.Terms[w]; ok && known != id {
				id = ""
			}
			a.ctx.Terms[w] = id
			return
		}
	}
}
