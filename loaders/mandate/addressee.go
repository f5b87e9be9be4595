package mandate

import (
	"slices"
	"strings"

	"mandategraph/loaders/token"
)

const (
	longestAddress = 90 // tokens in which those who are asked stand
	longestSubject = 30 // the same behind "that", where what is asked has no mark of its own
)

// addressees finds who is asked: the names between a verb that asks and what it asks for.
func (m *Mandate) addressees(tokens []token.Token, asks []asking, ctx *Context) {
	for i, v := range asks {
		end := min(len(tokens), v.end+longestAddress)
		if i+1 < len(asks) {
			end = min(end, asks[i+1].first)
		}
		a := address{tokens: tokens, ctx: ctx, end: end, rule: v.rule, found: m.Addressees}
		at := v.end
		for at < a.end && opens[tokens[at].Fold] {
			at++
		}
		a.from = at
		switch {
		case at >= a.end || v.loose && !a.named(at):
			continue
		case pronouns[tokens[at].Fold] || tokens[at].Fold == "that" && pronouns[a.word(at+1)]:
			a.pronoun(at, v.first)
		case v.lemma == "call for":
			a.direct(at)
		case tokens[at].Fold == "that":
			a.subject(at + 1)
		default:
			a.object(at)
		}
		m.Addressees = a.found
	}
}

// named reports whether a name stands at a token, behind words that names may have before them.
func (a *address) named(at int) bool {
	for passed[a.word(at)] {
		at++
	}
	return at < a.end && a.begins(at)
}

// opens are the words behind a verb that open its object: "appeals to", "asks of", "reiterates its call on".
var opens = words("to of upon on , also again further once strongly")

// address is the part of a paragraph that names who is asked.
type address struct {
	tokens []token.Token
	ctx    *Context
	end    int
	rule   string
	found  []Addressee
	from   int  // token
	here   int  // how many were found here
	whole  bool // every name counts
}

// object reads those who are asked as objects of the verb, up to what they are asked: "to provide".
func (a *address) object(at int) {
	aside := false // within a clause that says how, and not who
	for i := at; i < a.end && !a.ends(i); i++ {
		t := &a.tokens[i]
		switch {
		case t.Fold == ",":
			aside = asides[a.word(i+1)] && (a.word(i+1) != "as" || a.word(i+2) != "well")
		case asides[t.Fold] && a.joined(i), relatives[t.Fold]:
			aside = true
		case !aside:
			if next := a.name(i); next > i {
				i = next - 1
			}
		}
	}
}

// asides open clauses behind a comma that name others than those who are asked.
var asides = words("in with through as including inter upon within when where on by subject pursuant taking bearing acting consistent after under while if working " +
	"based at for drawing building without especially particularly notably recalling noting should following during until since among whether once unless together such")

// relatives open clauses that say more of the one who was named.
var relatives = words("that which who whose whom")

// joined reports whether "in cooperation with" and the like stand at token i: they open an aside without a comma too.
func (a *address) joined(i int) bool {
	switch a.word(i + 1) {
	case "cooperation", "co", "coordination", "consultation", "collaboration", "conjunction", "partnership", "close", "full", "accordance", "line", "particular":
		return true
	}
	return false
}

func (a *address) word(i int) string {
	if i < 0 || i >= len(a.tokens) {
		return ""
	}
	return a.tokens[i].Fold
}

// ends reports whether what is asked begins at token i: "to provide", "not to", a colon.
func (a *address) ends(i int) bool {
	switch a.word(i) {
	case ":", ";", ".":
		return true
	case "to":
		next := a.word(i + 1)
		return next != "" && !notVerbs[next] && !a.tokens[i+1].Upper() && !leadsTo[a.word(i-1)]
	}
	return false
}

// notVerbs are the words behind "to" that make it no infinitive; leadsTo those before it.
var (
	notVerbs = words("the a an its their all this that these those his her such any each whom which other both date")
	leadsTo  = words("addition respect regard according pursuant subject due parties relation")
)

func (a *address) add(id string, first, end int) {
	if slices.ContainsFunc(a.found, func(x Addressee) bool { return x.ID == id }) {
		return
	}
	rule := a.rule
	if a.here > 0 && rule == ruleAsked {
		rule = ruleTogether
	}
	a.here++
	a.found = append(a.found, Addressee{ID: id, Start: a.tokens[first].Start, End: a.tokens[end-1].End, Rule: rule, plural: strings.HasSuffix(a.word(end-1), "s")})
}
