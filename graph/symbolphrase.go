package graph

import (
	"slices"
	"strings"
)

// symbolKinds are the words that say what a number is of.
var symbolKinds = map[string]ResolutionKind{
	"resolution": IsResolution, "resolutions": IsResolution, "res": IsResolution, "res.": IsResolution, "resolution.": IsResolution,
	"decision": IsDecision, "decisions": IsDecision, "dec": IsDecision, "dec.": IsDecision,
	"statement": IsStatement, "statements": IsStatement, "prst": IsStatement,
}

// symbolFiller are words of a reference that say nothing about its target.
var symbolFiller = map[string]bool{
	"the": true, "of": true, "its": true, "no": true, "no.": true, "number": true, "by": true, "president": true, "presidential": true,
}

// compounds name body and kind in one word.
var compounds = map[string]string{"unscr": "security council resolution", "scr": "security council resolution", "unscres": "security council resolution",
	"gares": "general assembly resolution", "ungares": "general assembly resolution", "unga/res": "general assembly resolution"}

type phraseNumber struct {
	num  Number
	body string
}

// parsePhrase reads "General Assembly resolution 76/181", "resolution 10/7 of the Conference", "76/181": exactly one number, and around
// it nothing but the words for what it is, fillers and the name of a body.
func parsePhrase(s string) (phraseNumber, ResolutionKind, bool) {
	words := strings.Fields(s)
	for i := range words {
		for size := min(4, len(words)-i); size > 0; size-- {
			n, ok := parseNumber(numberCase(words[i : i+size]))
			if !ok {
				continue
			}
			body, kind, ok := aroundNumber(append(slices.Clone(words[:i]), words[i+size:]...))
			return phraseNumber{n, body}, kind, ok
		}
	}
	return phraseNumber{}, "", false
}

// numberCase joins the words of a number. A letter that stands apart counts only as a capital: "57/270 B", but not "57/270 a".
func numberCase(words []string) string {
	for _, w := range words[1:] {
		if len(w) == 1 && w >= "a" {
			return ""
		}
	}
	return strings.ToUpper(strings.Join(words, " "))
}

// aroundNumber splits the words around a number into the name of the body and the kind; false where a word is neither.
func aroundNumber(words []string) (body string, kind ResolutionKind, ok bool) {
	var name []string
	for _, w := range expand(words) {
		w = strings.Trim(strings.ToLower(w), ",;:()[]")
		k, isKind := symbolKinds[w]
		switch {
		case isKind:
			kind = k
		case w != "":
			name = append(name, w)
		}
	}
	body = nameOfBody(name)
	return body, kind, body != "" || allFiller(name)
}

func expand(words []string) []string {
	var all []string
	for _, w := range words {
		if long, ok := compounds[strings.ToLower(w)]; ok {
			all = append(all, strings.Fields(long)...)
			continue
		}
		all = append(all, w)
	}
	return all
}

func allFiller(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !symbolFiller[w] })
}

// nameOfBody returns the name in the words, with fillers before and behind it, if it names a body.
func nameOfBody(words []string) string {
	for len(words) > 0 && symbolFiller[words[0]] {
		words = words[1:]
	}
	for len(words) > 0 && symbolFiller[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	if name := strings.Join(words, " "); len(BodiesNamed(name)) > 0 {
		return name
	}
	return ""
}

// parseIntroduced reads a symbol behind words that agree with it: "General Assembly resolution A/RES/76/181".
func parseIntroduced(s string) []Symbol {
	for i, r := range s {
		if r != ' ' || i > 200 {
			continue
		}
		found := parseForms(s[i+1:])
		if found == nil {
			continue
		}
		body, kind, ok := aroundNumber(strings.Fields(s[:i]))
		agrees := (kind == "" || kind == found[0].kind) && (body == "" || slices.Contains(BodiesNamed(body), found[0].body))
		if ok && agrees {
			return found
		}
		return nil
	}
	return nil
}
