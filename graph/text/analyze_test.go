package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"mandategraph/graph/text"
)

func TestAnalyze(t *testing.T) {
	for _, tt := range []struct{ language, s, terms string }{
		{"EN", "", ""},
		{"EN", " .,; — ", ""},
		{"EN", "Resolutions, resolution", "resolut resolut"},
		{"EN", "the State's States’ rights", "the state state right"},
		{"EN", "cyber-crime co\u00adoperation", "cyber crime cooper"},
		{"EN", "A/RES/76/181", "a res 76 181"},
		{"EN", "S/RES/2195(2014) and 2625(XXV), 57/270B", "s res 2195 2014 and 2625 xxv 57 270b"},
		{"EN", "discussion¹ held²", "discuss held"},
		{"EN", "ﬁnance ＡＢＣ Ⅳ", "financ abc iv"},
		{"EN", strings.Repeat("x", 500), strings.Repeat("x", 96)},
		{"FR", "L'État, l’état d'Égypte qu'elles", "etat etat egypt elle"},
		{"FR", "résolution résolutions condamnée condamné condamnées", "resolu resolu condamn condamn condamn"},
		{"FR", "coopération cooperations coopérer commission commissions", "cooper cooper cooper commiss commiss"},
		{"ES", "resolución resoluciones RESOLUCION", "resolucion resolucion resolucion"},
		{"ES", "niño niña delincuencia", "nin nin delincuent"},
		{"RU", "резолюция резолюции Российской", "резолюц резолюц российск"},
		{"RU", "ещё еще", "ещ ещ"},
		{"AR", "القرار قرار", "قرار قرار"},
		{"AR", "الجَرِيمَة الجريمه", "جريم جريم"},
		{"ZH", "打击犯罪", "打击 击犯 犯罪"},
		{"ZH", "第76号决议。", "第 76 号决 决议"},
		{"", "Résolutions Straße", "resolutions strasse"},
		{"xx", "resolutions", "resolutions"},
	} {
		if got := strings.Join(text.Analyze(tt.language, tt.s), " "); got != tt.terms {
			t.Errorf("%s %q: %q, not %q", tt.language, tt.s, got, tt.terms)
		}
	}
}

// FuzzAnalyze holds what stores rely on: terms are short, without white space, the same however the text is composed, and those of each
// part of a text.
func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"A/RES/76/181", "l'État d’un", "打击犯罪 x", "e\u0301é ½ ﬁ ª¹", "\xff\xfe", "State's 's", "й и\u0306", "ㅏ한글"} {
		for _, l := range []string{"", "EN", "FR", "ES", "RU", "AR", "ZH"} {
			f.Add(l, s)
		}
	}
	f.Fuzz(func(t *testing.T, language, s string) {
		terms := text.Analyze(language, s)
		for _, term := range terms {
			if term == "" || len(term) > 128 || !utf8.ValidString(term) || strings.ContainsFunc(term, unicode.IsSpace) {
				t.Errorf("%q has the term %q", s, term)
			}
		}
		if again := text.Analyze(language, norm.NFD.String(s)); !slices.Equal(terms, again) {
			t.Errorf("%q: %q composed, %q decomposed", s, terms, again)
		}
		if twice := text.Analyze(language, s+" | "+s); !slices.Equal(twice, append(slices.Clone(terms), terms...)) {
			t.Errorf("%q: %q once, %q twice", s, terms, twice)
		}
	})
}
