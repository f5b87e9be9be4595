package text

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/russian"
)

// languages are those with analyses of their own; a query whose language is not known is meant in any of them.
var languages = [...]string{"EN", "FR", "ES", "RU", "AR", ""}

var stemmers = map[string]*memo{
	"EN": {stem: snowball(english.Stem)},
	"RU": {stem: snowball(russian.Stem)},
	"FR": {stem: filter(fr.NewFrenchLightStemmerFilter())},
	"ES": {stem: filter(es.NewSpanishLightStemmerFilter())},
	"AR": {stem: filter(ar.NewArabicStemmerFilter())},
}

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

func snowball(stem func(*snowballstem.Env) bool) func(string) string {
	return func(word string) string {
		env := snowballstem.NewEnv(word)
		stem(env)
		return env.Current()
	}
}

func filter(f analysis.TokenFilter) func(string) string {
	return func(word string) string {
		out := f.Filter(analysis.TokenStream{{Term: []byte(word)}})
		return string(out[0].Term)
	}
}
