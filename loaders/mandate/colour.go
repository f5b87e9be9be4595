package mandate

import (
	"strings"

	"mandategraph/loaders/token"
)

// colours are the nouns of "with appreciation", "with deep concern".
var colours = words("appreciation concern satisfaction regret interest alarm gratitude dismay pleasure disappointment approval encouragement indignation sorrow " +
	"sadness outrage anxiety determination appreciation, regret, concern, horror condemnation disapproval")

// objects are the nouns that make up the phrase with "express", "reiterate", "renew", as in "Expresses its deep concern", and what the paragraph does then.
var objects = map[string]Force{
	"concern": Notes, "concerns": Notes, "alarm": Notes, "appreciation": Welcomes, "gratitude": Welcomes, "thanks": Welcomes, "satisfaction": Welcomes, "support": Endorses,
	"hope": Notes, "conviction": Affirms, "determination": Affirms, "intention": Notes, "intent": Notes, "readiness": Notes, "regret": Condemns, "condemnation": Condemns,
	"solidarity": Affirms, "commitment": Affirms, "condolences": Notes, "sympathy": Notes, "belief": Affirms, "view": Notes, "expectation": Notes, "dismay": Notes,
	"outrage": Condemns, "indignation": Condemns, "disappointment": Notes, "confidence": Notes, "willingness": Notes, "wish": Notes, "desire": Notes, "interest": Notes,
	"encouragement": Encourages, "call": CallsUpon, "calls": CallsUpon, "request": Requests, "requests": Requests, "demand": Demands, "demands": Demands, "invitation": Invites,
	"appeal": Urges, "decision": Decides, "decisions": Decides, "recommendation": Recommends, "recommendations": Recommends, "endorsement": Endorses, "admiration": Welcomes,
	"respect": Affirms, "anguish": Notes, "sadness": Notes, "sorrow": Notes, "distress": Notes, "resolve": Affirms, "preparedness": Notes, "opposition": Condemns,
	"rejection": Condemns, "disapproval": Condemns,
}

// feelings are those objects that make up the phrase with "reiterate" too; what else is reiterated ("its commitment") is said by that verb.
var feelings = words("concern concerns alarm appreciation gratitude thanks satisfaction regret condemnation outrage indignation dismay distress disappointment")

// goOn reads what says more than the verb before it: "continues to urge", "remains deeply concerned".
func (p *phrase) goOn(tokens []token.Token) {
	switch p.lemma {
	case "continue":
		if p.end+1 < len(tokens) && tokens[p.end].Fold == "to" {
			for _, e := range forms[tokens[p.end+1].Fold] {
				if end, ok := e.restAt(tokens, p.end+2); ok {
					p.end, p.lemma, p.force = end, e.lemma, e.force
					return
				}
			}
		}
	case "remain":
		for at := p.end; at < min(len(tokens), p.end+longestGap); at++ {
			if lemma := adjectives[tokens[at].Fold]; lemma != "" {
				p.end = at + 1
				if lemma != "seize" {
					p.lemma = lemma
				}
				return
			}
			if !before[tokens[at].Fold] && tokens[at].Fold != "however" && tokens[at].Fold != "actively" {
				return
			}
		}
	}
}

// colour takes what belongs to the phrase behind the verb: "also", "with appreciation", "its deep concern".
func (p *phrase) colour(tokens []token.Token) {
	p.also(tokens)
	at := p.end
	if at < len(tokens) && (tokens[at].Fold == "with" || p.takesObject()) {
		for k := at; k < min(len(tokens), at+7); k++ {
			fold := tokens[k].Fold
			if tokens[at].Fold == "with" && colours[fold] {
				p.end = k + 1
				return
			}
			if force, ok := objects[fold]; ok && tokens[at].Fold != "with" {
				if force.asks() && !ofOthers(tokens, k+1) || !p.repeats() || feelings[fold] {
					p.end, p.force = k+1, force
				} else if p.lemma == "renew" { // what is renewed says whether that settles anything
					p.force = force
				}
				return
			}
			if k > at && !between[fold] && tokens[k].Fold != "," && !strings.HasSuffix(fold, "st") {
				return
			}
		}
	}
}

// also takes "also", "further", "once again" behind the verb.
func (p *phrase) also(tokens []token.Token) {
	for p.end < len(tokens) && (afterVerb[tokens[p.end].Fold] || tokens[p.end].Fold == "once" && p.end+1 < len(tokens) && tokens[p.end+1].Fold == "again") {
		p.end++
	}
}

// ofOthers reports whether a request that is spoken of is somebody else's: "the request of the Council".
func ofOthers(tokens []token.Token, at int) bool {
	return at < len(tokens) && (tokens[at].Fold == "of" || tokens[at].Fold == "by" || tokens[at].Fold == "from")
}

// takesObject reports whether the object says what the paragraph does.
func (p *phrase) takesObject() bool {
	switch p.lemma {
	case "express", "voice", "extend", "convey":
		return true
	}
	return p.repeats()
}

// repeats reports whether the verb says something again; only what was asked before makes it another one: "reiterates its call".
func (p *phrase) repeats() bool {
	switch p.lemma {
	case "reiterate", "renew", "repeat", "restate", "reaffirm":
		return true
	}
	return false
}
