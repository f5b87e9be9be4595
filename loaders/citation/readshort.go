package citation

import (
	"strings"

	"mandategraph/loaders/token"
)

// shortNames are the words that stand for an instrument named before, and the kind that its node has.
var shortNames = map[string]string{"convention": "CONVENTION", "protocol": "PROTOCOL", "declaration": "DECLARATION", "charter": "CHARTER", "covenant": "CONVENTION"}

// readShort reads "the Convention", "the Declaration" where they stand alone with a capital.
func readShort(s *scanner, i int) (item, int) {
	t := s.tok(i)
	before := s.tok(i - 1).Fold
	if shortNames[t.Fold] == "" || !t.Upper() || t.AllCaps() {
		return item{}, i
	}
	switch after := s.tok(i + 1); after.Fold {
	case "against", "on", "for", "concerning", "relating", "relative", "establishing":
		return item{kind: itemOther, word: t.Fold}, i + 1
	}
	if before != "the" && before != "that" {
		return item{}, i
	}
	switch after := s.tok(i + 1); after.Fold {
	case "of", "to":
		next := s.tok(i + 2)
		if next.Fold == "the" {
			next = s.tok(i + 3)
		}
		if next.Upper() || next.Kind == token.Number {
			return item{}, i
		}
	default:
		if after.Kind == token.Word && after.Upper() {
			return item{}, i
		}
	}
	return item{kind: itemShort, word: t.Fold}, i + 1
}

// meant returns the instrument that a short name stands for: the one of its kind that was named last, unless two were named side by side;
// else the one that the context defines.
func (s *scanner) meant(i int) (id, rule string) {
	it := &s.items[i]
	kind := shortNames[it.word]
	name, body := it.lastName, it.lastBody
	if other := s.lastOther(i, it.word); other > max(name, body) {
		return "", "short-name-of-unknown"
	}
	for n := 0; (name >= 0 || body >= 0) && n < maxReach; n++ {
		if body > name {
			if treaty := treatyOf[s.items[body].id]; treaty != "" && kind == "CONVENTION" {
				return treaty, "short-name-of-parties"
			}
			body = s.items[body].lastBody
			continue
		}
		if last := &s.items[name]; last.term.Kind == kind {
			if s.sideBySide(name, kind) && it.sentence != last.sentence {
				return "", "short-name-of-several"
			}
			return last.term.ID, "short-name-of-nearest"
		}
		name = s.items[name].lastName
	}
	if treaty := treatyOf[s.ctx.Speaker]; treaty != "" && kind == "CONVENTION" {
		return treaty, "short-name-of-parties"
	}
	return s.ctx.Terms[it.word], "short-name-of-context"
}

// lastOther returns the item of the last instrument of a kind before item i in its sentence that the lexicon does not know; -1 for none.
func (s *scanner) lastOther(i int, word string) int {
	for j := i - 1; j >= max(0, i-maxSentence) && s.items[j].sentence == s.items[i].sentence; j-- {
		if s.items[j].kind == itemOther && s.items[j].word == word {
			return j
		}
	}
	return -1
}

// treatyOf are the treaties whose parties meet in a body: where the body is named, "the Convention" is theirs.
var treatyOf = map[string]string{"body:COP-UNTOC": "instrument:untoc", "body:COSP-UNCAC": "instrument:uncac"}

// sideBySide reports whether the instrument at item j is joined by "and" to another one of the kind.
func (s *scanner) sideBySide(j int, kind string) bool {
	k := j - 1
	if s.is(k, "the") {
		k--
	}
	if !s.is(k, "and", "or") {
		return false
	}
	before := s.at(k - 1)
	return before.kind == itemName && before.term.Kind == kind && before.term != s.items[j].term
}

// instrumentKey is the part of an instrument's id that ids of its articles begin with.
func instrumentKey(id string) string { return strings.TrimPrefix(id, "instrument:") }
