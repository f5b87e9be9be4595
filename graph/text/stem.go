package text

import (
	"slices"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
)

// languages are those with analyses of their own; a query whose language is not known is meant in any of them.
var languages = [...]string{"EN", "FR", "ES", "RU", "AR", ""}

// Languages returns the languages with analyses of their own, and "" for all others.
func Languages() []string { return slices.Clone(languages[:]) }

var stemmers = map[string]*memo{
	"EN": {stem: snowball(english.Stem)},
	"FR": {stem: snowball(french.Stem, "ees", "e", "ee", "e", "ions", "ion")},
	"ES": {stem: snowball(spanish.Stem, "ones", "on")},
	"RU": {stem: snowball(russian.Stem)},
	"AR": {stem: stemArabic},
}

// stemmerOf returns what stems the words of a language. Numbers and what holds them are no words of any.
func stemmerOf(language string) func(string) string {
	m, ok := stemmers[language]
	if !ok {
		return func(word string) string { return word }
	}
	return func(word string) string {
		if len(word) < 3 || strings.ContainsAny(word, "0123456789") {
			return word
		}
		return m.of(word)
	}
}

// snowball stems words without accents. Where the algorithm knows an ending by its accent alone, the ending is changed before, given as
// pairs of old and new: condamnée is condamne, and so has the stem of condamné; resoluciones is resolucion, and commissions,
// in which the French one sees a verb, is commission.
func snowball(stem func(*snowballstem.Env) bool, endings ...string) func(string) string {
	return func(word string) string {
		for i := 0; i < len(endings); i += 2 {
			if head, ok := strings.CutSuffix(word, endings[i]); ok && len(head) > 2 {
				word = head + endings[i+1]
				break
			}
		}
		env := snowballstem.NewEnv(word)
		stem(env)
		return env.Current()
	}
}
