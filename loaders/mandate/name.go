package mandate

import (
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
	for ; end < i+longestName && a.upper(end) || end > i+2 && within[a.word(end)] && a.upper(end+1); end++ {
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
