package mandate

import "strings"

// Force is what a paragraph does; see the enum in the schema.
type Force string

// The forces, the strongest first.
const (
	Decides    Force = "DECIDES"
	Demands    Force = "DEMANDS"
	Requests   Force = "REQUESTS"
	Urges      Force = "URGES"
	CallsUpon  Force = "CALLS_UPON"
	Recommends Force = "RECOMMENDS"
	Invites    Force = "INVITES"
	Encourages Force = "ENCOURAGES"
	Endorses   Force = "ENDORSES"
	Condemns   Force = "CONDEMNS"
	Affirms    Force = "AFFIRMS"
	Welcomes   Force = "WELCOMES"
	Notes      Force = "NOTES"
	Preambular Force = "PREAMBULAR"
)

// asks reports whether somebody is asked to do something.
func (f Force) asks() bool {
	switch f {
	case Demands, Requests, Urges, CallsUpon, Recommends, Invites, Encourages:
		return true
	}
	return false
}

// lemmas is the closed list: the dictionary forms of the verbs that open paragraphs, by what they do.
var lemmas = map[Force]string{
	Decides: "decide adopt approve establish extend authorize appoint determine resolve renew terminate designate declare proclaim elect impose create " +
		"constitute set assign mandate allocate apportion appropriate convene launch institute lift suspend set|up dissolve agree commit pledge " +
		"undertake entrust delegate grant accept admit transmit apply discontinue reappoint assess waive conclude ratify dedicate initiate withdraw amend modify " +
		"devote observe|as bring|into mark",
	Demands:    "demand insist direct instruct require order enjoin",
	Requests:   "request ask",
	Urges:      "urge appeal exhort implore",
	CallsUpon:  "call|upon call|for call|on call|to call",
	Recommends: "recommend propose suggest advise",
	Invites:    "invite",
	Encourages: "encourage",
	Endorses:   "endorse support stand|ready offer back",
	Condemns:   "condemn deplore denounce reject regret repudiate protest object deprecate censure",
	Affirms: "recommit reaffirm affirm reiterate recall emphasize stress underline underscore recognize acknowledge highlight reassert reconfirm " +
		"restate confirm respect remind repeat maintain stipulate clarify specify assert attach|importance place|emphasis lay|emphasis accord draw|attention echo refer mean bring|to|the|attention point|out caution warn re-emphasize",
	Welcomes: "welcome commend appreciate thank congratulate extol praise applaud salute pay|tribute pay|homage value hail honour greet celebrate commemorate",
	Notes: "note take|note express consider look|forward look observe remain examine review bear|in|mind take|into|account take|into|consideration view keep|in|mind share " +
		"hope trust believe await anticipate intend wish desire give voice mourn expect plan keep take|cognizance realize see concur concern alarm monitor follow " +
		"condole sympathize understand act guide resume address seize pursue respond continue seek strive aim envisage deem regard find feel discuss hear listen proceed conduct receive study have|regard attach lay place pay draw",
}

// adjectives open paragraphs of the preamble without a verb; what they are made of is their dictionary form.
var adjectives = map[string]string{
	"concerned": "concern", "alarmed": "alarm", "convinced": "convince", "determined": "determine", "mindful": "mindful", "aware": "aware", "conscious": "conscious",
	"cognizant": "cognizant", "guided": "guide", "encouraged": "encourage", "dismayed": "dismay", "disturbed": "disturb", "inspired": "inspire", "committed": "commit",
	"desirous": "desirous", "shocked": "shock", "saddened": "sadden", "appalled": "appal", "outraged": "outrage", "hopeful": "hopeful", "resolved": "resolve",
	"motivated": "motivate", "gratified": "gratify", "pleased": "please", "grateful": "grateful", "distressed": "distress", "troubled": "trouble", "horrified": "horrify",
	"indignant": "indignant", "confident": "confident", "worried": "worry", "disappointed": "disappoint", "moved": "move", "persuaded": "persuade", "satisfied": "satisfy",
	"reassured": "reassure", "united": "unite", "faithful": "faithful", "anxious": "anxious", "eager": "eager", "ready": "ready", "prepared": "prepare", "seized": "seize",
	"heartened": "hearten", "struck": "strike", "bound": "bind", "impressed": "impress", "honoured": "honour", "dedicated": "dedicate", "willing": "willing", "seriously": "",
}

// entry is a verb of the list.
type entry struct {
	lemma string
	force Force
	rest  []string // words that belong to it behind the verb: "note" of "take note"; other words may stand between
}

// forms are the entries by the form in which the first word of the verb is printed; those with more words first.
var forms = func() map[string][]entry {
	all := map[string][]entry{}
	for force, list := range lemmas {
		for _, item := range strings.Fields(list) {
			words := strings.Split(item, "|")
			e := entry{strings.ReplaceAll(item, "|", " "), force, words[1:]}
			if e.lemma == "call on" {
				e.lemma = "call upon"
			}
			for _, form := range inflect(words[0]) {
				all[form] = insert(all[form], e)
				if british := strings.Replace(form, "iz", "is", 1); strings.HasSuffix(words[0], "ize") {
					all[british] = insert(all[british], e)
				}
			}
		}
	}
	return all
}()

func insert(list []entry, e entry) []entry {
	for i := range list {
		if len(list[i].rest) < len(e.rest) || len(list[i].rest) == len(e.rest) && list[i].lemma > e.lemma {
			return append(list[:i:i], append([]entry{e}, list[i:]...)...)
		}
	}
	return append(list, e)
}

// irregular are participles of the past that no rule makes.
var irregular = map[string]string{"take": "taken", "have": "had", "see": "seen", "hear": "heard", "understand": "understood", "seek": "sought", "keep": "kept",
	"bear": "borne", "draw": "drawn", "give": "given", "find": "found", "pay": "paid", "lay": "laid", "set": "set", "bring": "brought"}

// inflect returns the forms of a verb that open paragraphs: "requests", "requesting", "request" behind "we", and "requested" behind "having".
func inflect(verb string) []string {
	third, stem := verb+"s", verb
	last, before := verb[len(verb)-1], verb[max(len(verb)-2, 0)]
	switch {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(before)):
		third = verb[:len(verb)-1] + "ies"
	case strings.HasSuffix(verb, "ss"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"):
		third = verb + "es"
	case verb == "have":
		third = "has"
	}
	switch {
	case last == 'e' && before != 'e':
		stem = verb[:len(verb)-1]
	case doubled[verb]:
		stem = verb + string(last)
	}
	past := stem + "ed"
	if strings.HasSuffix(third, "ies") {
		past = verb[:len(verb)-1] + "ied"
	}
	if p := irregular[verb]; p != "" {
		past = p
	}
	return []string{verb, third, stem + "ing", past}
}

// Forms returns the forms in which a verb of the closed list introduces something: "recalls", "recalling", "recalled"; nil for one that is not in it.
func Forms(lemma string) []string {
	first, _, _ := strings.Cut(lemma, " ")
	for _, e := range forms[first] {
		if e.lemma == lemma {
			return inflect(first)[1:]
		}
	}
	return nil
}

var doubled = map[string]bool{"set": true, "commit": true, "admit": true, "transmit": true, "submit": true, "plan": true, "regret": true, "permit": true, "recommit": true, "refer": true, "extol": true, "concur": true}
