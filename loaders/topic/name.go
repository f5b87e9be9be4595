package topic

import (
	"slices"

	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// namesIn returns the stretches of a text in which words name something else than a topic: names that the lexicon knows, and offices that
// are called after what they are about, such as special rapporteurs.
func namesIn(l *lexicon.Lexicon, tokens []token.Token) (known, all []lexicon.Match) {
	known = l.Names(tokens)
	var others []lexicon.Match
	for i := range tokens {
		end := officeAt(tokens, i)
		if end == 0 {
			end = titleAt(tokens, i)
		}
		if end > 0 {
			others = append(others, lexicon.Match{First: i, End: end})
		}
	}
	if others == nil {
		return known, known
	}
	return known, joined(slices.Concat(known, others))
}

// joined sorts stretches and joins those that overlap.
func joined(all []lexicon.Match) []lexicon.Match {
	slices.SortFunc(all, func(a, b lexicon.Match) int { return a.First - b.First })
	apart := all[:1]
	for _, m := range all[1:] {
		if last := &apart[len(apart)-1]; m.First < last.End {
			last.End = max(last.End, m.End)
		} else {
			apart = append(apart, m)
		}
	}
	return apart
}

// offices are the first words of the names of offices and funds, with the words that may come second.
var offices = map[string][]string{
	"special":     {"rapporteur", "rapporteurs", "representative", "representatives", "envoy", "adviser"},
	"independent": {"expert", "experts"},
	"trust":       {"fund"}, // also printed small
}

const longestOffice = 24 // tokens

// officeAt returns the end of "Special Rapporteur on trafficking in persons, especially women and children" at token i; 0 where there is none.
func officeAt(tokens []token.Token, i int) int {
	if i+2 >= len(tokens) || !slices.Contains(offices[tokens[i].Fold], tokens[i+1].Fold) || !tokens[i].Upper() && tokens[i].Fold != "trust" {
		return 0
	}
	j := i + 2
	for j < len(tokens) && (tokens[j].Fold == "of" || tokens[j].Fold == "the" || tokens[j].Fold == "-" || proper(&tokens[j])) {
		j++ // of the Secretary-General
	}
	if j >= len(tokens) || tokens[j].Fold != "on" && tokens[j].Fold != "for" {
		return 0
	}
	listing := false // between "including" and the "and" before the last that is included
	for j < min(len(tokens), i+longestOffice) && !endsOffice(tokens, j, listing) {
		switch tokens[j].Fold {
		case "including":
			listing = true
		case "and":
			listing = false
		}
		j++
	}
	return j
}

// endsOffice reports whether the name of an office ends before token j.
func endsOffice(tokens []token.Token, j int, listing bool) bool {
	switch t := &tokens[j]; {
	case t.Kind == token.Note, t.Fold == "to", t.Fold == "(":
		return true
	case t.Fold == ",":
		return !listing && (j+1 == len(tokens) || tokens[j+1].Fold != "especially" && tokens[j+1].Fold != "including" && tokens[j+1].Fold != "its")
	case t.Kind == token.Mark:
		return t.Fold != "-" && t.Fold != "'"
	case t.Fold == "and" && j+1 < len(tokens) && !listing:
		next := &tokens[j+1]
		return next.Fold == "the" || next.Fold == "to" || next.Upper()
	}
	return false
}

// small words stand in names without capitals.
var small = map[string]bool{"of": true, "on": true, "the": true, "and": true, "in": true, "for": true, "against": true, "to": true, "from": true, "with": true, "a": true}

// inName reports whether a label with a capital stands in a longer name with capitals, which the lexicon need not know:
// "the Global Initiative to Combat Nuclear Terrorism".
func inName(tokens []token.Token, m lexicon.Match) bool {
	if !proper(&tokens[m.First]) {
		return false
	}
	return m.End < len(tokens) && proper(&tokens[m.End]) || namedBefore(tokens, m.First)
}

// proper reports whether a word is written as part of a name; abbreviations and headings in capitals are not.
func proper(t *token.Token) bool { return t.Kind == token.Word && t.Upper() && !t.AllCaps() }

// namedBefore reports whether a name with capitals goes on at token i: the word before it that is not small has one, and no clause begins between.
func namedBefore(tokens []token.Token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch t := &tokens[j]; {
		case small[t.Fold], t.Fold == "-", t.Fold == "(", t.Fold == ")", t.Fold == ",":
		case t.Kind == token.Word:
			return t.Upper() && (j > 0 || t.AllCaps())
		default:
			return false
		}
	}
	return false
}
