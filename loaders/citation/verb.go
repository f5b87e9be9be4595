package citation

import (
	"strings"

	"mandategraph/loaders/mandate"
)

// verbs are those of the closed list of mandates that introduce references.
const verbs = "recall reaffirm note adopt endorse reiterate welcome request discuss address establish consider emphasize stress refer decide recognize " +
	"acknowledge underline express convene recommend support urge encourage call_upon invite renew affirm underscore highlight authorize extend approve"

// otherWords introduce references too: words that open no paragraph.
var otherWords = map[string]string{
	"see": "see", "contain": "contained contains", "implement": "implement implementing implemented", "accord": "according", "pursue": "pursuant", "refer": "reference",
	"mention": "mentioned mentions", "set forth": "forth", "provide": "provided", "accordance": "accordance", "comply": "compliance", "bear in mind": "bearing", "take note": "taking takes", "guide": "guided", "mandate": "mandated",
	"follow": "following",
}

// verbLemmas are the words that introduce references, with their dictionary forms.
var verbLemmas = func() map[string]string {
	all := map[string]string{}
	for _, verb := range strings.Fields(verbs) {
		lemma := strings.ReplaceAll(verb, "_", " ")
		for _, form := range mandate.Forms(lemma) {
			all[form] = lemma
		}
	}
	for lemma, list := range otherWords {
		for _, form := range strings.Fields(list) {
			all[form] = lemma
		}
	}
	return all
}()

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
