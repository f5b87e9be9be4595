package storetest

import (
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/search"
	"mandategraph/graph/text"
)

// wordings are texts of the six official languages, each with what somebody may type to find it and no other: words that stand there in
// another form.
var wordings = []struct{ language, content, typed string }{
	{"EN", "Urging the States to strengthen their measures against trafficking in minerals.", "mineral measure"},
	{"FR", "Les organisations criminelles nationales tirent profit du bois.", "organisation criminelle"},
	{"ES", "Las resoluciones anteriores de la Asamblea sobre el trigo.", "resolución anterior"},
	{"RU", "О борьбе с коррупцией в государственных учреждениях.", "коррупция государственное"},
	{"AR", "إن مكافحة الجرائم المنظمة واجب على الجميع.", "جرائم"},
	{"ZH", "会员国应当加强合作打击犯罪。", "犯罪"},
}

var languageCases = []contractCase{
	{name: "each text is searched in its own language", test: func(t *testing.T, store plan.Store) {
		b := languages()
		applied(t, store, written(b), b)
		for _, w := range wordings {
			for _, in := range []string{w.language, ""} { // a reader may not say in which language they ask
				finds(t, store, in, w.typed, "text:"+w.language)
			}
		}
		finds(t, store, "EN", wordings[1].typed)
		finds(t, store, "FR", wordings[0].typed)
	}},
	{name: "a text that turns out to be of another language is found in that one", test: func(t *testing.T, store plan.Store) {
		b := languages()
		applied(t, store, written(b), b)
		fr := b.Nodes[0]
		for _, n := range b.Nodes {
			if n.ID == "text:FR" {
				fr = n
			}
		}
		fr.Props = append(graph.Props(nil), fr.Props...).Set(graph.PropLanguage, "EN")
		english := with(b, "2", []graph.Node{note(), fr}, nil)
		applied(t, store, written(english), english)
		finds(t, store, "FR", wordings[1].typed)
		finds(t, store, "EN", "organisational criminelles", "text:FR")
	}},
}

func languages() *graph.Batch {
	nodes := []graph.Node{note()}
	for _, w := range wordings {
		nodes = append(nodes, graph.Node{ID: "text:" + w.language, Type: graph.TypeText, Known: graph.Loaded,
			Props: graph.Props(nil).Set(graph.PropLanguage, w.language).Set(graph.PropContent, w.content).Set(graph.PropPlace, "p1").Set(graph.PropName, w.language)})
	}
	return batch("languages", graph.RankOfficial, "1", nodes, nil)
}

// finds checks what somebody finds who types some words in a language.
func finds(t *testing.T, store plan.Store, language, typed string, want ...string) {
	t.Helper()
	q, _ := text.Parse(language, typed)
	root := &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeText), Where: search.Words(q, false)}
	results, err := store.Execute(t.Context(), &plan.Plan{Roots: []*plan.Select{root}})
	if err != nil {
		t.Fatalf("Execute: %v", err)
	}
	got := append([]string(nil), results[0].IDs...)
	same(t, "searching "+typed+" in "+language, got, append([]string(nil), want...), nil)
}
