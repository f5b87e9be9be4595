package mandate

import (
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// name reads a name at token i and returns the token behind it, or i.
func (a *address) name(i int) int {
	t := &a.tokens[i]
	if t.Kind != token.Word {
		return i
	}
	if next := a.entity(i); next > i {
		return next
	}
	if next := a.short(i); next > i {
		return next
	}
	match, ok := a.ctx.Lexicon.Addressee(a.tokens, i, a.end)
	if !ok || match.End == i+1 && !t.Upper() && !lower[t.Fold] {
		return i
	}
	if len(match.Terms) == 1 && !a.ofOther(i) {
		a.add(match.Terms[0].ID, i, match.End)
		a.learn(match.Terms[0].ID, i, match.End)
	}
	return match.End
}

// lower are the names of one word that are printed without a capital.
var lower = words("parties sides actors everyone government governments donors donor partners stakeholders nations countries authorities media academia")

// The bodies that stand for entities and operations of the United Nations without a node of their own.
const (
	unSystem   = "body:UN-SYSTEM"
	operations = "body:PEACE-OPERATIONS"
)

// entity reads a name that begins with "United Nations" and is in no list: by its head it is an entity, an operation, or nobody.
func (a *address) entity(i int) int {
	if a.word(i) == "office" && a.tokens[i].Upper() {
		return a.office(i)
	}
	if a.word(i) != "united" || a.word(i+1) != "nations" || i+2 > a.end {
		return i
	}
	if m, ok := a.ctx.Lexicon.Addressee(a.tokens, i, a.end); ok && m.End > i+2 {
		return i
	}
	if m, ok := a.ctx.Lexicon.Addressee(a.tokens, i+2, a.end); ok && (m.End > i+3 || a.tokens[i+2].Upper()) {
		return i + 2 // "United Nations Member States"
	}
	end, id := i+2, ""
	for ; a.upper(end) || end > i+2 && within[a.word(end)] && a.upper(end+1); end++ {
		if kind := heads[a.word(end)]; kind != "" && id == "" {
			id = kind
		}
	}
	if end == i+2 {
		id = unSystem
	}
	if id != "" && !a.ofOther(i) {
		a.add(id, i, end)
	}
	return end
}

// office reads "Office for Outer Space Affairs", which is in no list.
func (a *address) office(i int) int {
	end := a.nameEnd(i)
	if m, ok := a.ctx.Lexicon.Addressee(a.tokens, i, a.end); end == i+1 || ok && m.End > i+1 || a.word(i+1) != "for" && a.word(i+1) != "of" {
		return i
	}
	if !a.ofOther(i) {
		a.add(unSystem, i, end)
	}
	return end
}

func (a *address) upper(i int) bool { return i < len(a.tokens) && a.tokens[i].Upper() }

// within are small words in names.
var within = words("of for on in the and to - against")

// heads are the nouns in names of entities and operations of the United Nations.
var heads = map[string]string{
	"mission": operations, "force": operations, "operation": operations, "office": unSystem, "programme": unSystem, "fund": unSystem, "agency": unSystem,
	"entity": unSystem, "institute": unSystem, "university": unSystem, "centre": unSystem, "secretariat": unSystem, "group": unSystem, "network": unSystem,
	"team": unSystem, "volunteers": unSystem, "department": unSystem, "organization": unSystem, "staff": unSystem, "service": unSystem, "police": operations,
}

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
	for a.upper(end) || end > i && within[a.word(end)] && !openEnded[a.word(end)] && (a.upper(end+1) || within[a.word(end+1)] && a.upper(end+2)) {
		end++
	}
	return end
}

// openEnded may stand in a name but more often behind one: "the Commission and the Council".
var openEnded = words("and to in against")

// meaning says what a shared name means: what was named in full last before it in the paragraph, else in the document, else the speaker.
func (a *address) meaning(word string, i int) string {
	for j := i - 1; j >= 0; j-- {
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

const longestBefore = 8 // words of a name before its head

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
