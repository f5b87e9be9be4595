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
	from   int // token
	here   int // how many were found here
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
	a.found = append(a.found, Addressee{id, a.tokens[first].Start, a.tokens[end-1].End, rule})
}

// ofOther reports whether the name at token first only says whose something is: "the efforts of States", "the head of the Office" where the head is named.
func (a *address) ofOther(first int) bool {
	j := first - 1
	for passed[a.word(j)] {
		j--
	}
	return j > a.from && modifiers[a.word(j)] && (a.here > 0 || abstract(a.word(j-1)))
}

// modifiers are the words behind which a name says whose, and not who; passed may stand between.
var (
	modifiers = words("of by under for from within in on with between to against concerning among")
	passed    = words("the all its their other relevant concerned interested competent appropriate existing each every any both these those such")
)

// abstract reports whether a noun is something that nobody can ask anything of: "efforts", "implementation".
func abstract(noun string) bool {
	if things[noun] {
		return true
	}
	noun = strings.TrimSuffix(noun, "s")
	for _, end := range [...]string{"tion", "sion", "ment", "ship", "ing", "ance", "ence", "ity", "sis", "al"} {
		if strings.HasSuffix(noun, end) {
			return !actors[noun]
		}
	}
	return false
}

var (
	things = words("efforts effort work use role initiatives initiative steps progress dialogue activities programmes measures support needs access attention return release exchange " +
		"end rights spirit importance capacity capacities contributions presence process review reports report input")
	actors = words("organization institution mission commission delegation administration population government principal official professional individual national")
)
