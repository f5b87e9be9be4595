package citation

import "strings"

// verbLemmas are the words that introduce references, with their dictionary forms.
var verbLemmas = map[string]string{}

func init() {
	for lemma, forms := range map[string]string{
		"recall": "recalling recalls recalled", "reaffirm": "reaffirming reaffirms reaffirmed", "note": "noting notes noted", "adopt": "adopted adopts adopting",
		"endorse": "endorsed endorses endorsing", "reiterate": "reiterated reiterates reiterating", "welcome": "welcoming welcomes welcomed",
		"request": "requested requests requesting", "see": "see", "contain": "contained contains", "discuss": "discussed discusses discussing",
		"address": "addressed addresses addressing", "implement": "implement implementing implemented", "establish": "established establishing establishes",
		"follow": "following", "accord": "according", "pursue": "pursuant", "consider": "considering considered", "emphasize": "emphasizing emphasizes emphasized",
		"stress": "stressing stresses stressed", "take note": "taking", "bear in mind": "bearing", "guide": "guided", "refer": "referring refers referred reference",
		"mention": "mentioned mentions", "decide": "decides decided", "recognize": "recognizing recognizes recognized",
		"acknowledge": "acknowledging acknowledges acknowledged", "underline": "underlining underlines underlined", "express": "expressing expresses expressed",
		"mandate": "mandated", "set forth": "forth", "provide": "provided", "convene": "convened convening", "accordance": "accordance",
		"comply": "compliance", "recommend": "recommended recommends recommending", "support": "supporting supports supported", "urge": "urges urged urging",
		"encourage": "encourages encouraged encouraging", "call upon": "calls called calling", "invite": "invites invited inviting", "renew": "renewing renewed",
	} {
		for _, form := range strings.Fields(forms) {
			verbLemmas[form] = lemma
		}
	}
}

const maxVerbReach = 25 // items

// nouns are forms of verbs that are nouns more often; they count only where a subject or another verb stands before them.
var nouns = map[string]bool{"requests": true, "notes": true, "calls": true, "supports": true, "addresses": true, "reference": true, "request": true, "note": true}

// verbBefore returns the word that introduces a reference and its dictionary form: the nearest verb before it in its sentence.
func (s *scanner) verbBefore(i int) (verb, lemma string) {
	sentence := s.items[i].sentence
	for j := i - 1; j >= max(0, i-maxVerbReach) && s.items[j].sentence == sentence; j-- {
		it := &s.items[j]
		lemma := verbLemmas[it.word]
		if it.kind != itemWord || lemma == "" || nouns[it.word] && !s.followsSubject(j) {
			continue
		}
		first := it.first
		if start, _, two := strings.Cut(lemma, " "); two && s.is(j-1, start) {
			first = s.items[j-1].first
		}
		text, _, _ := s.quote(first, it.end)
		return text, lemma
	}
	return "", ""
}

func (s *scanner) followsSubject(j int) bool {
	return s.at(j-1).kind == itemBody || s.is(j-1, "and", "also", "which", ",", "further") || j == 0 || s.at(j-1).kind == itemStop
}
