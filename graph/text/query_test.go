package text_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/text"
)

// show writes a query: the readings of a word or a phrase parted by |, what must all occur by commas, what may stand for another by /.
func show(q *text.Query) string {
	if q == nil {
		return ""
	}
	var parts []string
	for _, p := range q.Parts {
		parts = append(parts, grouped(p))
	}
	for _, p := range q.Without {
		parts = append(parts, "-"+grouped(p))
	}
	for _, r := range q.Readings {
		s := strings.Join(r.Terms, " ")
		if r.Prefix {
			s += "*"
		}
		if r.Edits > 0 {
			s += "~" + strconv.Itoa(r.Edits)
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, map[text.Join]string{text.Leaf: " | ", text.All: ", ", text.Any: " / "}[q.Join])
}

func grouped(q *text.Query) string {
	if q.Join == text.Leaf && len(q.Readings) == 1 {
		return show(q)
	}
	return "(" + show(q) + ")"
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ language, s, query string }{
		{"EN", "", ""},
		{"EN", ` " " * ; `, ""},
		{"EN", "trafficking in cultural property", "traffick, in, cultur, properti"},
		{"EN", "crime crime Crimes", "crime"},
		{"EN", `"cultural property" illicit`, "cultur properti, illicit"},
		{"EN", `«cultural property» “illicit trade”`, "cultur properti, illicit trade"},
		{"EN", "A/RES/76/181", "a res 76 181"},
		{"EN", "76/18*", "76 18*"},
		{"EN", "resolution* traffick* cyberc*", "resolut*, traffick*, cyberc*"},
		{"EN", "parties* copies*", "parti*, copi*"},
		{"EN", `"member stat*"`, "member stat*"},
		{"EN", `"member stat"*`, "member stat*"},
		{"EN", "crime *", "crime"},
		{"EN", "crime-*", "crime"},
		{"EN", "crime OR fraud", "crime / fraud"},
		{"EN", "crime OR fraud AND prison", "crime / (fraud, prison)"},
		{"EN", "(crime OR fraud) prison", "(crime / fraud), prison"},
		{"EN", "(crime OR fraud) OR prison", "crime / fraud / prison"},
		{"EN", "crime NOT fraud", "crime, -fraud"},
		{"EN", `crime -"drug trafficking" -(prison OR police)`, "crime, -drug traffick, -(prison / polic)"},
		{"EN", "crime NOT NOT fraud", "crime, -fraud"},
		{"EN", "e-mail", "e mail"},
		{"EN", "crime and or not", "crime, and, or, not"},
		{"EN", "S/RES/2178(2014)", "s res 2178 2014"},
		{"EN", "(S/RES/2178(2014) OR crime)", "s res 2178 2014 / crime"},
		{"EN", "op11(a) prison", "op11 a, prison"},
		{"EN", "cybrcrime~ cime~", "cybrcrim~2, cime~1"},
		{"EN", "cybrcrime~1 crimes~2", "cybrcrim~1, crime~1"},
		{"EN", "C++-like ~ & @ prison", "c like, prison"},
		{"FR", "l'État d'Égypte", "etat, egypt"},
		{"ZH", "打击犯罪", "打击 击犯 犯罪"},
		{"ZH", "罪", "罪*"},
		{"ZH", "第76号决议", "76 号决 决议"},
		{"", "2021", "2021"},
		{"", "states", "state | stat | states"},
		{"", "states 2021", "(state | stat | states), 2021"},
	} {
		q, notes := text.Parse(tt.language, tt.s)
		if got := show(q); got != tt.query {
			t.Errorf("%s %q: %q, not %q", tt.language, tt.s, got, tt.query)
		}
		if len(notes) > 0 {
			t.Errorf("%s %q: %v", tt.language, tt.s, notes)
		}
	}
}

// What is no query is read as its words, and it is said where it was left out.
func TestParseCasually(t *testing.T) {
	for _, tt := range []struct{ s, query, notes string }{
		{`illicit "cultural property`, "illicit, cultur, properti", "8 a quote is not closed"},
		{`5" barrel`, "5, barrel", "1 a quote"},
		{"AND crime", "crime", "0 AND"},
		{"OR crime", "crime", "0 OR"},
		{"crime AND", "crime", "6 AND"},
		{"crime OR", "crime", "6 OR"},
		{"crime OR AND fraud", "crime / fraud", "9 AND"},
		{"crime NOT", "crime", "6 NOT"},
		{"crime OR OR fraud", "crime / fraud", "6 OR"},
		{"(crime", "crime", "0 a parenthesis"},
		{"crime) fraud", "crime, fraud", ""},
		{"() crime", "crime", "0 parentheses"},
		{"-fraud", "fraud", "0 where nothing"},
		{"NOT fraud -crime", "fraud, crime", "0 where nothing"},
		{"crime OR -fraud", "crime / fraud", "0 where nothing"},
		{`"cultural property"~ crime`, "cultur properti, crime", ""},
		{"cultural-property~", "cultur properti", "0 letters"},
		{"at~", "at", "0 letters"},
		{"2021~", "2021", "0 letters"},
		{"cybercrimes~7", "cybercrim~2", "0 at most two"},
		{"((((((((((crime))))))))))", "crime", "8 parentheses are too deep"},
		{strings.Repeat("crime ", 3) + strings.Join(strings.Split("abcdefghijklmnopqrstuvwxyzabcdefghijkl", ""), "x "), "", "105 there are more"},
	} {
		q, notes := text.Parse("EN", tt.s)
		if got := show(q); tt.query != "" && got != tt.query {
			t.Errorf("%q: %q, not %q", tt.s, got, tt.query)
		}
		said := ""
		if len(notes) > 0 {
			said = fmt.Sprint(notes[0].At, " ", notes[0].Text)
		}
		if !strings.HasPrefix(said, tt.notes) || (tt.notes == "") != (said == "") {
			t.Errorf("%q: %v, not %q", tt.s, notes, tt.notes)
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
			q, _ := text.Parse(language, tt.query)
			if !holds(q, text.Of(&n)) {
				t.Errorf("%s %q is not found by %q in %q: %s in %v", tt.language, tt.content, tt.query, language, show(q), text.Of(&n))
			}
		}
	}
}

func holds(q *text.Query, v text.Values) bool {
	fails := func(p *text.Query) bool { return !holds(p, v) }
	switch q.Join {
	case text.Leaf:
		return slices.ContainsFunc(q.Readings, func(p text.Phrase) bool { return v.Has(p, 0) })
	case text.Any:
		return slices.ContainsFunc(q.Parts, func(p *text.Query) bool { return holds(p, v) })
	}
	return !slices.ContainsFunc(q.Parts, fails) && !slices.ContainsFunc(q.Without, func(p *text.Query) bool { return holds(p, v) })
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
		if got := v.Has(text.Phrase{Terms: strings.Fields(tt.terms), Prefix: tt.prefix}, 0); got != tt.has {
			t.Errorf("%q %t: %t", tt.terms, tt.prefix, got)
		}
	}
}

// FuzzParse: no phrase is empty, something is looked for in each part, and a query without operators finds the text that it is.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`a "b c" d*`, "76/181*", "第76号", `"`, "l'État", "x¹*", "a\u0301*", "a OR (b -c) NOT d~1", ")(", "-(a"} {
		f.Add("EN", s)
		f.Add("", s)
	}
	f.Fuzz(func(t *testing.T, language, s string) {
		q, _ := text.Parse(language, s)
		whole(t, s, q)
		if plain := strings.Map(plainly, s); len(text.Analyze(language, plain)) > 0 && language != "FR" && language != "EN" && len(strings.Fields(plain)) < text.MaxClauses {
			n := graph.Node{Type: graph.TypeText, Props: graph.Props{}.Set(graph.PropContent, plain).Set(graph.PropLanguage, language)}
			if q, _ := text.Parse(language, plain); !holds(q, text.Of(&n)) && !strings.ContainsFunc(plain, pairwise) {
				t.Errorf("%q is not found by itself: %s in %v", plain, show(q), text.Of(&n))
			}
		}
	})
}

// whole checks that each part of a query looks for something.
func whole(t *testing.T, s string, q *text.Query) {
	switch {
	case q == nil:
	case q.Join == text.Leaf:
		for _, p := range q.Readings {
			if len(p.Terms) == 0 || slices.Contains(p.Terms, "") {
				t.Errorf("%q: %s", s, show(q))
			}
		}
	case len(q.Parts) == 0:
		t.Errorf("%q looks for nothing: %s", s, show(q))
	}
	if q != nil {
		for _, p := range append(slices.Clone(q.Parts), q.Without...) {
			whole(t, s, p)
		}
	}
}

func plainly(r rune) rune {
	if strings.ContainsRune("*\"“”„«»＂()~-AONTRDANO", r) {
		return ' '
	}
	return r
}

func pairwise(r rune) bool { return r >= 0x2e80 }
