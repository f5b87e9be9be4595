package mandate

import (
	"slices"
	"strings"

	"mandategraph/loaders/token"
)

// before are the words that may stand before the verb: "Also requests", "Once again strongly urges", "Having further considered".
var before = words("also further again once once_again likewise additionally moreover furthermore equally deeply strongly firmly gravely profoundly seriously solemnly " +
	"fully particularly especially unequivocally urgently earnestly once more unreservedly highly keenly warmly hereby therefore accordingly finally thus consequently " +
	"in this regard context respect connection having being while and, we the general assembly council security economic social commission conference emphatically " +
	"categorically sincerely greatly very vehemently respectfully nevertheless similarly always still extremely expressly explicitly specifically gratefully resolutely " +
	"continuously duly mutually jointly formally provisionally unanimously exceptionally deeply, simultaneously nonetheless utterly most wholeheartedly individually and " +
	"collectively whilst while subsequently both hence simply clearly rightly as well stands")

// between are the words that may stand within a verb of several words, or between it and what it is coloured with.
var between = words("also further again once more its their the special particular due full great utmost deep grave serious strong sincere profound importance, positive careful " +
	"highest very much with and in this regard that a an her his warm continued active steadfast unwavering constantly constant")

// afterVerb may follow the verb and belong to the phrase: "Recalling also", "Reaffirming further".
var afterVerb = words("also further again strongly")

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

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// phrase is the leading phrase of a paragraph.
type phrase struct {
	first, end int // tokens
	lemma      string
	force      Force
}

const (
	longestLead  = 7  // tokens before the verb
	longestIntro = 60 // tokens of a clause before it: "In accordance with …, decides"
	longestGap   = 5  // words within a verb
)

// leading returns the phrase that a paragraph opens with. A part of a paragraph may open with a verb that only goes on what was said
// before ("To continue …"), which is none.
func leading(tokens []token.Token, part bool) (phrase, bool) {
	start := 0
	for start < len(tokens) && tokens[start].Kind != token.Word {
		start++
	}
	if start < len(tokens) && tokens[start].Fold == "to" {
		return phrase{}, false
	}
	if p, ok := phraseAt(tokens, start); ok && (!part || finite(tokens[p.first:p.end])) {
		return p, true
	}
	for i := start + 1; i < min(len(tokens), start+longestIntro); i++ {
		if tokens[i].Fold != "," {
			continue
		}
		if p, ok := phraseAt(tokens, i+1); ok && finite(tokens[p.first:p.end]) {
			return p, true
		}
	}
	return phrase{}, false
}

// finite reports whether a phrase within a sentence is its main verb, "decides" and not "decided" or "deciding".
func finite(phrase []token.Token) bool {
	return slices.ContainsFunc(phrase, func(t token.Token) bool {
		list := forms[t.Fold]
		return len(list) > 0 && strings.HasSuffix(t.Fold, "s") && !strings.HasSuffix(t.Fold, "ss")
	})
}

// phraseAt reads the phrase that begins at token i: adverbs, the verb, what belongs to it.
func phraseAt(tokens []token.Token, i int) (phrase, bool) {
	at := i
	for ; at < min(len(tokens), i+longestLead); at++ {
		fold := tokens[at].Fold
		if p, ok := verbAt(tokens, at); ok {
			p.first = trimLead(tokens, i, at)
			return p, true
		}
		if !before[fold] && fold != "," {
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// trimLead leaves out "In this regard," and "We," before the phrase: they are no part of it.
func trimLead(tokens []token.Token, i, verb int) int {
	for j := verb - 1; j >= i; j-- {
		switch tokens[j].Fold {
		case ",", "we", "and", "assembly", "council", "commission", "conference", "regard", "context", "respect", "connection":
			return j + 1
		}
	}
	return i
}

// verbAt reads the verb at a token.
func verbAt(tokens []token.Token, at int) (phrase, bool) {
	fold := tokens[at].Fold
	if fold == "re" && at+2 < len(tokens) && tokens[at+1].Fold == "-" {
		if p, ok := verbAt(tokens, at+2); ok {
			p.lemma = "re-" + p.lemma
			return p, true
		}
	}
	if p, ok := remaining(tokens, at); ok {
		return p, true
	}
	for _, e := range forms[fold] {
		if plainForm(fold, &e) && !follows(tokens, at) && (at > 0 || !commands[fold]) {
			continue
		}
		if end, ok := e.restAt(tokens, at+1); ok {
			p := phrase{end: end, lemma: e.lemma, force: e.force}
			p.colour(tokens)
			return p, true
		}
	}
	if lemma := adjectives[fold]; lemma != "" {
		p := phrase{end: at + 1, lemma: lemma, force: Notes}
		p.also(tokens)
		return p, true
	}
	return phrase{}, false
}

// remaining reads "Remaining deeply concerned", which is how concerned the body is, and not that it remains.
func remaining(tokens []token.Token, at int) (phrase, bool) {
	if fold := tokens[at].Fold; fold != "remains" && fold != "remaining" {
		return phrase{}, false
	}
	for i := at + 1; i < min(len(tokens), at+longestGap); i++ {
		if lemma := adjectives[tokens[i].Fold]; lemma != "" && lemma != "seize" && lemma != "commit" {
			return phrase{end: i + 1, lemma: lemma, force: Notes}, true
		}
		if !before[tokens[i].Fold] {
			break
		}
	}
	return phrase{}, false
}

// plainForm reports whether a form is neither "requests" nor "requesting".
func plainForm(fold string, e *entry) bool {
	verb, _, _ := strings.Cut(e.lemma, " ")
	return fold == verb || !strings.HasSuffix(fold, "s") && !strings.HasSuffix(fold, "ing")
}

// commands are the plain forms that open paragraphs of declarations, where "we" stands before all of them.
var commands = words("note recall welcome express reaffirm recognize acknowledge encourage call urge stress underline emphasize commend invite request decide")

// follows reports whether a verb in its plain form or its participle may stand at a token: "We decide", "Having considered".
func follows(tokens []token.Token, at int) bool {
	for j := at - 1; j >= max(0, at-4); j-- {
		switch tokens[j].Fold {
		case "we", "having", "assembly", "council":
			return true
		case "also", "further", "again", "once", "hereby", "strongly", "carefully", "therefore", "fully", "solemnly":
		default:
			return false
		}
	}
	return false
}

// restAt finds the other words of a verb.
func (e *entry) restAt(tokens []token.Token, at int) (int, bool) {
	for _, word := range e.rest {
		for gap := 0; ; gap++ {
			if at >= len(tokens) || gap > longestGap {
				return 0, false
			}
			fold := tokens[at].Fold
			at++
			if fold == word {
				break
			}
			if !between[fold] {
				return 0, false
			}
		}
	}
	return at, true
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
				p.end, p.force = k+1, force
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

// takesObject reports whether the object says what the paragraph does.
func (p *phrase) takesObject() bool {
	switch p.lemma {
	case "express", "reiterate", "renew", "repeat", "restate", "voice", "extend", "convey", "reaffirm":
		return true
	}
	return false
}
