package text_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/text"
)

// show writes a query as: alternatives parted by |, phrases by commas.
func show(q text.Query) string {
	var all []string
	for _, phrases := range q {
		var out []string
		for _, p := range phrases {
			s := strings.Join(p.Terms, " ")
			if p.Prefix {
				s += "*"
			}
			out = append(out, s)
		}
		all = append(all, strings.Join(out, ", "))
	}
	return strings.Join(all, " | ")
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ language, s, query string }{
		{"EN", "", ""},
		{"EN", ` " " * ; `, ""},
		{"EN", "trafficking in cultural property", "traffick, in, cultur, properti"},
		{"EN", "crime crime Crimes", "crime"},
		{"EN", `"cultural property" illicit`, "cultur properti, illicit"},
		{"EN", `«cultural property» “illicit trade”`, "cultur properti, illicit trade"},
		{"EN", `illicit "cultural property`, "illicit, cultur properti"},
		{"EN", "A/RES/76/181", "a res 76 181"},
		{"EN", "76/18*", "76 18*"},
		{"EN", "resolution* traffick* cyberc*", "resolut*, traffick*, cyberc*"},
		{"EN", "parties* copies*", "parti*, copi*"},
		{"EN", `"member stat*"`, "member stat*"},
		{"EN", "crime *", "crime"},
		{"EN", "crime-*", "crime"},
		{"FR", "l'État d'Égypte", "etat, egypt"},
		{"ZH", "打击犯罪", "打击 击犯 犯罪"},
		{"ZH", "罪", "罪*"},
		{"ZH", "第76号决议", "76 号决 决议"},
		{"", "2021", "2021"},
		{"", "states", "state | stat | states"},
	} {
		if got := show(text.Parse(tt.language, tt.s)); got != tt.query {
			t.Errorf("%s %q: %q, not %q", tt.language, tt.s, got, tt.query)
		}
	}
}

// What is written in a language is found by its own words, with the language given or not.
func TestQueryFindsItsDocuments(t *testing.T) {
	for _, tt := range []struct{ language, content, query string }{
		{"EN", "Recalling its resolutions 76/181 and 77/237", "resolution 76/181"},
		{"EN", "Recalling A/RES/76/181", "76/181"},
		{"FR", "Rappelant les résolutions de l’Assemblée", "resolution assemblee"},
		{"ES", "Recordando sus resoluciones", "resolución"},
		{"RU", "ссылаясь на свои резолюции", "резолюция"},
		{"AR", "وإذ تشير إلى القرارات", "قرارات"},
		{"ZH", "回顾其关于打击犯罪的决议", "打击犯罪"},
		{"ZH", "回顾其关于打击犯罪的决议", "罪"},
		{"", "Resolutions", "resolutions"},
	} {
		n := graph.Node{Type: graph.TypeText, Props: graph.Props{}.Set(graph.PropContent, tt.content).Set(graph.PropLanguage, tt.language)}
		for _, language := range []string{tt.language, ""} {
			q := text.Parse(language, tt.query)
			if !holds(q, text.Of(&n)) {
				t.Errorf("%s %q is not found by %q in %q: %s in %v", tt.language, tt.content, tt.query, language, show(q), text.Of(&n))
			}
		}
	}
}

func holds(q text.Query, v text.Values) bool {
	return slices.ContainsFunc(q, func(all []text.Phrase) bool {
		return !slices.ContainsFunc(all, func(p text.Phrase) bool { return !v.Has(p) })
	})
}

func TestValues(t *testing.T) {
	n := graph.Node{ID: "body:GA", Type: graph.TypeBody, Props: graph.Props{}.
		Set(graph.PropKind, "PRINCIPAL_ORGAN").Set(graph.PropAbbreviation, "GA").Set(graph.PropName, "General Assembly").
		Set(graph.PropOtherNames, []string{"the Assembly", "--", "Assemblies of States"})}
	v := text.Of(&n)
	if got, want := fmt.Sprint(v), "[[ga] [general assembl] [the assembl] [assembl of state]]"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	for _, tt := range []struct {
		terms  string
		prefix bool
		has    bool
	}{
		{"assembl", false, true}, {"general assembl", false, true}, {"assembl general", false, false},
		{"assembl the", false, false}, {"assembl of st", false, false}, {"assembl of st", true, true}, {"gen assembl", true, false},
		{"assembl of state x", false, false}, {"", false, false},
	} {
		if got := v.Has(text.Phrase{Terms: strings.Fields(tt.terms), Prefix: tt.prefix}); got != tt.has {
			t.Errorf("%q %t: %t", tt.terms, tt.prefix, got)
		}
	}
}

// FuzzParse: no phrase is empty, and a query without operators finds the text that it is.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`a "b c" d*`, "76/181*", "第76号", `"`, "l'État", "x¹*", "a\u0301*"} {
		f.Add("EN", s)
		f.Add("", s)
	}
	f.Fuzz(func(t *testing.T, language, s string) {
		q := text.Parse(language, s)
		for _, all := range q {
			for _, p := range all {
				if len(p.Terms) == 0 || slices.Contains(p.Terms, "") {
					t.Errorf("%q: %s", s, show(q))
				}
			}
		}
		if plain := strings.Map(plainly, s); len(text.Analyze(language, plain)) > 0 && language != "FR" && language != "EN" {
			n := graph.Node{Type: graph.TypeText, Props: graph.Props{}.Set(graph.PropContent, plain).Set(graph.PropLanguage, language)}
			if q := text.Parse(language, plain); !holds(q, text.Of(&n)) && !strings.ContainsFunc(plain, pairwise) {
				t.Errorf("%q is not found by itself: %s in %v", plain, show(q), text.Of(&n))
			}
		}
	})
}

func plainly(r rune) rune {
	if strings.ContainsRune("*\"“”„«»＂", r) {
		return ' '
	}
	return r
}

func pairwise(r rune) bool { return r >= 0x2e80 }
