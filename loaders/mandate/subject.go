package mandate

import "slices"

// subject reads those of whom something is asked behind "that": the first names, and what is joined to them.
func (a *address) subject(at int) {
	a.end = min(a.end, at+longestSubject)
	for i, last := at, at; i < a.end && i-last <= 6; i++ {
		if a.here > 0 && !joints[a.word(i)] && !a.begins(i) {
			return
		}
		if next := a.name(i); next > i {
			i, last = next-1, next
		}
	}
}

// joints stand between the names of a list.
var joints = words(", and or other relevant all the as well including both")

func (a *address) begins(i int) bool {
	m, ok := a.ctx.Lexicon.Addressee(a.tokens, i, a.end)
	return ok && (a.tokens[i].Upper() || m.End > i+1)
}

// direct reads "calls for all parties to leave": only where the name stands at once, and is to do something itself.
func (a *address) direct(at int) {
	for passed[a.word(at)] {
		at++
	}
	if at >= a.end {
		return
	}
	before := slices.Clone(a.found)
	if next := a.name(at); next == at || a.word(next) != "to" || a.word(next+1) == "be" || !a.ends(next) {
		a.found = before
	}
}

// pronouns stand for who was named before: for several, or for one.
var (
	pronouns = words("it them him he they")
	plurals  = words("them they")
)

// pronoun reads "welcomes the work of the Office, and encourages it to go on": it is asked that was named before, where just one was.
func (a *address) pronoun(at, verb int) {
	before := address{tokens: a.tokens, ctx: a.ctx, end: verb, whole: true}
	for i := max(0, verb-longestAddress); i < verb; i++ {
		if next := before.name(i); next > i {
			i = next - 1
		}
	}
	if len(before.found) != 1 || slices.ContainsFunc(a.found, func(x Addressee) bool { return x.ID == before.found[0].ID }) {
		return
	}
	x := before.found[0]
	if a.word(at) == "that" {
		at++
	}
	if x.plural == plurals[a.word(at)] {
		x.Rule = rulePronoun
		a.found = append(a.found, x)
	}
}
