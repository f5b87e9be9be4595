package mandate

import (
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
	"highest very much with and in this regard that a an her his warm continued active steadfast unwavering constantly constant , context respect connection")

// afterVerb may follow the verb and belong to the phrase: "Recalling also", "Reaffirming further".
var afterVerb = words("also further again strongly")

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
	verb       int // token
	lemma      string
	force      Force
}

const (
	longestLead  = 7   // tokens before the verb
	longestIntro = 60  // tokens of a clause before it: "In accordance with …, decides"
	longestNote  = 150 // the same where that clause has a verb too: "Recognizing that …, decides"
	longestGap   = 5   // words within a verb
)

// leading returns the phrase that a paragraph opens with. A part of a paragraph may open with a verb that only goes on what was said
// before ("To continue …", "Plans for …"), which is none; in an operative paragraph a participle leads up to the verb that counts.
func leading(tokens []token.Token, part, preambular bool) (phrase, bool) {
	start := 0
	for start < len(tokens) && tokens[start].Kind != token.Word {
		start++
	}
	if start < len(tokens) && tokens[start].Fold == "to" {
		return phrase{}, false
	}
	p, ok := phraseAt(tokens, start, true)
	if ok && part {
		ok = main(tokens, &p)
	}
	if ok && (part || preambular || !strings.HasSuffix(tokens[p.verb].Fold, "ing")) {
		return p, true
	}
	reach := longestIntro
	if ok {
		reach = longestNote
	}
	for i := start + 1; i < min(len(tokens), start+reach); i++ {
		if tokens[i].Fold != "," {
			continue
		}
		if q, ok := phraseAt(tokens, i+1, false); ok && main(tokens, &q) {
			return q, true
		}
	}
	return p, ok
}

// mains are the verbs that are taken for the main one where they do not open the paragraph; others are nouns as often: "plans", "acts".
var mains = words("decides requests calls urges encourages invites recognizes recognises stresses notes takes welcomes reaffirms emphasizes emphasises expresses endorses condemns " +
	"recommends demands affirms reiterates acknowledges underlines underscores commends authorizes authorises directs appeals recalls approves adopts declares deplores confirms " +
	"extends appoints strongly determines establishes expresses supports resolves regrets remains highlights agrees considers proclaims looks reminds commits rejects objects greets")

// main reports whether a phrase within a sentence is its main verb: "decides", and not "decided" or "requests for".
func main(tokens []token.Token, p *phrase) bool {
	return mains[tokens[p.verb].Fold] && (p.end > p.verb+1 || !isNoun(tokens, p.end))
}

// phraseAt reads the phrase that begins at token i: adverbs, the verb, what belongs to it. Opening says that the paragraph begins there.
func phraseAt(tokens []token.Token, i int, opening bool) (phrase, bool) {
	for at := i; at < min(len(tokens), i+longestLead); at++ {
		fold := tokens[at].Fold
		if p, ok := verbAt(tokens, at, opening); ok && (at == i || !determiners[tokens[at-1].Fold]) {
			p.first, p.verb = trimLead(tokens, i, at), at
			return p, true
		}
		if !before[fold] && fold != "," {
			break
		}
	}
	return phrase{}, false
}

// determiners stand before nouns, and before names: "the calls", "the General Assembly".
var determiners = words("the general security economic social")

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
func verbAt(tokens []token.Token, at int, opening bool) (phrase, bool) {
	fold := tokens[at].Fold
	if fold == "re" && at+2 < len(tokens) && tokens[at+1].Fold == "-" {
		if p, ok := verbAt(tokens, at+2, opening); ok {
			p.lemma = "re-" + p.lemma
			return p, true
		}
	}
	for _, e := range forms[fold] {
		if plainForm(fold, &e) && !follows(tokens, at) && (!opening || !commands[fold]) {
			continue
		}
		if end, ok := e.restAt(tokens, at+1); ok {
			p := phrase{end: end, lemma: e.lemma, force: e.force}
			p.goOn(tokens)
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

// plainForm reports whether a form is neither "requests" nor "requesting".
func plainForm(fold string, e *entry) bool {
	verb, _, _ := strings.Cut(e.lemma, " ")
	return fold == verb || !strings.HasSuffix(fold, "s") && !strings.HasSuffix(fold, "ing")
}

// commands are the plain forms that open paragraphs of declarations, where "we" stands before all of them.
var commands = words("note recall welcome express reaffirm recognize acknowledge encourage call urge stress underline emphasize commend invite request decide reiterate believe " +
	"condemn deplore affirm underscore resolve declare pledge recommit")

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
