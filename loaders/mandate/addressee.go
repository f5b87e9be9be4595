package mandate

import (
	"slices"
	"strings"

	"mandategraph/loaders/token"
)

const longestAddress = 90 // tokens in which those who are asked stand

// asksOf returns the phrases by which a paragraph asks somebody: the leading one, and those of later clauses, as in "Welcomes …, and invites
// Member States to …".
func asksOf(tokens []token.Token, lead phrase, ok bool) (asks []phrase) {
	at := 0
	if ok {
		at = lead.end
		if lead.force.asks() {
			asks = append(asks, lead)
		}
	}
	for i := at; i < len(tokens); i++ {
		if fold := tokens[i].Fold; fold != "," && fold != ";" && fold != "and" {
			continue
		}
		if p, ok := phraseAt(tokens, i+1); ok && p.force.asks() && finite(tokens[p.first:p.end]) {
			asks = append(asks, p)
			i = p.end - 1
		}
	}
	return asks
}

// addressees finds who is asked: the names between each verb and what is asked for.
func (m *Mandate) addressees(tokens []token.Token, asks []phrase, ctx *Context) {
	for _, p := range asks {
		if strings.HasSuffix(p.lemma, " for") {
			continue
		}
		for _, x := range asked(tokens, p, ctx) {
			if !slices.ContainsFunc(m.Addressees, func(other Addressee) bool { return other.ID == x.ID }) {
				m.Addressees = append(m.Addressees, x)
			}
		}
	}
}

// asked reads whom one verb asks.
func asked(tokens []token.Token, p phrase, ctx *Context) []Addressee {
	a := address{tokens: tokens, ctx: ctx, end: min(len(tokens), p.end+longestAddress)}
	at := p.end
	for at < a.end && (tokens[at].Fold == "to" || tokens[at].Fold == "of" || tokens[at].Fold == "upon" || tokens[at].Fold == "on") { // appeals to, asks of
		at++
	}
	if at < a.end && tokens[at].Fold == "that" {
		a.end, a.onlyFirst = min(a.end, at+8), true
		at++
	}
	return a.read(at)
}

// address is the part of a paragraph that names who is asked.
type address struct {
	tokens    []token.Token
	ctx       *Context
	end       int
	onlyFirst bool // behind "that" the subject stands first
	found     []Addressee
}

func (a *address) read(at int) []Addressee {
	aside := false // within a clause that says how, and not who
	for i := at; i < a.end; {
		t := &a.tokens[i]
		switch {
		case a.ends(i):
			return a.found
		case t.Fold == ",":
			aside = asides[a.word(i+1)]
		case asides[t.Fold] && a.joined(i), relatives[t.Fold]:
			aside = true
		case !aside:
			if next := a.name(i); next > i {
				if a.onlyFirst {
					return a.found
				}
				i = next
				continue
			}
		}
		i++
	}
	return a.found
}

// asides open clauses behind a comma that name others than those who are asked.
var asides = words("in with through as including inter upon within when where on by subject pursuant taking bearing acting consistent after under while if working " +
	"based at for drawing building without especially particularly notably recalling noting should following during until since among whether once unless")

// relatives open clauses that say more of the one who was named.
var relatives = words("that which who whose whom")

// joined reports whether "in cooperation with" and the like stand at token i: they open an aside without a comma too.
func (a *address) joined(i int) bool {
	switch a.word(i + 1) {
	case "cooperation", "co", "coordination", "consultation", "collaboration", "conjunction", "partnership", "close", "accordance", "line", "particular":
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
		return next != "" && !notVerbs[next] && !a.tokens[min(i+1, len(a.tokens)-1)].Upper() && a.word(i-1) != "addition" && a.word(i-1) != "respect" && a.word(i-1) != "regard"
	}
	return false
}

// notVerbs are the words behind "to" that make it no infinitive.
var notVerbs = words("the a an its their all this that these those his her such any each which whom other both")

// modifiers are the words behind which a name says whose, and not who.
var modifiers = words("of by under for from within in on with between to against concerning")

// name reads a name at token i and returns the token behind it, or i.
func (a *address) name(i int) int {
	if a.tokens[i].Kind != token.Word {
		return i
	}
	match, ok := a.ctx.Lexicon.Addressee(a.tokens, i, a.end)
	if !ok || match.End == i+1 && !a.tokens[i].Upper() && !lower[a.tokens[i].Fold] {
		return a.country(i)
	}
	if len(match.Terms) == 1 {
		a.add(match.Terms[0].ID, i, match.End)
	}
	return match.End
}

// governments is the body that stands for States that are asked by their name.
const governments = "body:GOVERNMENTS"

// country reads the name of a country at token i: its Government is asked.
func (a *address) country(i int) int {
	for end := min(i+longestCountry, a.end); end > i && a.tokens[i].Upper(); end-- {
		if countries()[folded(a.tokens[i:end])] {
			a.add(governments, i, end)
			return end
		}
	}
	return i
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

// passed are the words between a preposition and a name.
var passed = words("the all its their other relevant concerned interested competent appropriate existing each every any both these those such")

// lower are the names of one word that are printed without a capital.
var lower = words("parties sides actors everyone government donors donor partners stakeholders nations countries authorities media academia")

// add adds who is named, unless the name only says whose the one before is.
func (a *address) add(id string, first, end int) {
	j := first - 1
	for passed[a.word(j)] {
		j--
	}
	if len(a.found) > 0 && modifiers[a.word(j)] || slices.ContainsFunc(a.found, func(x Addressee) bool { return x.ID == id }) {
		return
	}
	a.found = append(a.found, Addressee{id, a.tokens[first].Start, a.tokens[end-1].End, "asked"})
}
