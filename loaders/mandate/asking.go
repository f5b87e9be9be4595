package mandate

import (
	"strings"

	"mandategraph/loaders/token"
)

// asking is a verb of the paragraph that asks somebody; what stands behind it names whom.
type asking struct {
	first, end int // tokens of the phrase
	lemma      string
	rule       string
	loose      bool // a participle behind a bare comma, which may say more of somebody else: counts where a name follows at once
}

// The rules by which somebody is found to be asked.
const (
	ruleAsked    = "asked"                 // the first behind the paragraph's leading verb
	ruleTogether = "asked-too"             // named beside the first
	ruleFurther  = "asked-by-further-verb" // "…, and invites donors to …"
	rulePronoun  = "asked-by-pronoun"      // "…, and encourages them to …": the quote is the name before
)

// askings finds the verbs that ask: the leading one, and those that further clauses have with the same subject. In a preamble they are participles.
func askings(tokens []token.Token, p phrase, own, preambular bool) []asking {
	var all []asking
	if own && p.force.asks() {
		all = append(all, asking{p.first, p.end, p.lemma, ruleAsked, false})
	}
	for i := p.end; i < len(tokens); i++ {
		for _, e := range furtherVerbs[tokens[i].Fold] {
			ok, loose := beginsClause(tokens, i, e.form, preambular, &p)
			if !ok {
				continue
			}
			if end, ok := e.restAt(tokens, i+1); ok && !isNoun(tokens, end) {
				all = append(all, asking{i, end, e.lemma, ruleFurther, loose})
				break
			}
		}
	}
	return all
}

// form is how a verb that asks is printed.
type form uint8

const (
	plain      form = iota // "decides to request"
	third                  // "and requests"
	participle             // "and requesting", "while requesting"
)

// further is a verb that asks, in one of its forms.
type further struct {
	entry
	form form
}

// furtherVerbs are the verbs that ask, where they stand further on in a paragraph. Verbs that other subjects have too ("requires") are none.
var furtherVerbs = func() map[string][]further {
	all := map[string][]further{}
	for _, item := range strings.Fields("demand request ask urge appeal exhort recommend invite encourage direct instruct call|upon call|on") {
		words := strings.Split(item, "|")
		for i, printed := range inflect(words[0])[:3] {
			all[printed] = append(all[printed], further{entry{lemma: strings.ReplaceAll(item, "|", " "), rest: words[1:]}, form(i)})
		}
	}
	return all
}()

// beginsClause reports whether the body is the subject of a verb at token i, and whether that is certain only where a name follows at once.
func beginsClause(tokens []token.Token, i int, f form, preambular bool, p *phrase) (ok, loose bool) {
	if f == plain {
		return p.force == Decides && i == p.end+1 && tokens[p.end].Fold == "to", false
	}
	comma := false
	for j := i - 1; j >= 0; j-- {
		switch fold := tokens[j].Fold; {
		case fold == "while":
			return f == participle, false
		case f == participle != preambular:
			return false, false
		case fold == "and", fold == ";", fold == ".":
			return true, false
		case fold == ",":
			comma = true
		case !adverbs[fold]:
			return comma, f == participle
		}
	}
	return false, false
}

// adverbs may stand between "and" and a further verb.
var adverbs = words("also further again once more strongly urgently in this regard context respect connection therefore particularly especially hereby firmly equally additionally likewise " +
	"moreover consequently accordingly thus finally that end to for reason")

// isNoun reports whether what looks like a verb is a noun: "and requests for assistance", "and calls by States".
func isNoun(tokens []token.Token, end int) bool {
	if end >= len(tokens) {
		return true
	}
	switch tokens[end].Fold {
	case "of", "for", "from", "by", "made", "contained", "and", "or", ".", ";", "received", "are", "is", "were", "have", "has", "in":
		return tokens[end].Fold != "in" || end+1 < len(tokens) && tokens[end+1].Fold != "this" && tokens[end+1].Fold != "particular"
	}
	return false
}
