package page

import (
	"strings"
	"unicode"
)

// language returns the language of the page: the one that its letters and its most common words show; where these show nothing, what the
// file says; else English.
func (p *Page) language() string {
	if p.guessed == "" {
		p.guessed = p.guess()
	}
	return p.guessed
}

// enough is how many words tell a language.
const enough = 2000

// commonWords are words of each language that the others do not have.
var commonWords = map[string]string{
	"the": "EN", "of": "EN", "and": "EN", "to": "EN", "its": "EN",
	"les": "FR", "des": "FR", "du": "FR", "et": "FR", "aux": "FR",
	"los": "ES", "del": "ES", "las": "ES", "y": "ES", "el": "ES",
}

func (p *Page) guess() string {
	counts, words := map[string]int{}, 0
	for i := range p.Blocks {
		for _, word := range strings.Fields(p.Blocks[i].Text) {
			if words++; words > enough {
				break
			}
			counts[languageOf(word)]++
		}
	}
	best, most := p.Language, 0
	for _, l := range []string{"EN", "FR", "ES", "RU", "AR", "ZH"} {
		if counts[l] > most {
			best, most = l, counts[l]
		}
	}
	if best == "" {
		return "EN"
	}
	return best
}

func languageOf(word string) string {
	if l := commonWords[strings.ToLower(word)]; l != "" {
		return l
	}
	for _, r := range word {
		switch {
		case r < 0x370:
		case unicode.Is(unicode.Cyrillic, r):
			return "RU"
		case unicode.Is(unicode.Arabic, r):
			return "AR"
		case unicode.Is(unicode.Han, r):
			return "ZH"
		}
	}
	return ""
}
