package search_test

import (
	"fmt"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/search"
)

// harbour holds a resolution with a long paragraph, whose words stand in two languages.
func harbour(t *testing.T) *memory.Store {
	t.Helper()
	node := func(id string, props ...any) graph.Node {
		typ, _ := graph.TypeOfID(id)
		n := graph.Node{ID: id, Type: typ, Known: graph.Loaded}
		for i := 0; i < len(props); i += 2 {
			n.Props = n.Props.Set(props[i].(graph.Prop), props[i+1])
		}
		return n
	}
	long := strings.Repeat("Lamps burn. ", 40) + "Cafe\u0301 owners 😀 watch the quiet piers. " + strings.Repeat("Boats rest. ", 40)
	b := &graph.Batch{Source: graph.Source{ID: "test", Hash: "1"}, Nodes: []graph.Node{
		node("document:note", graph.PropKind, "NOTE", graph.PropName, "note"),
		node("resolution:A/RES/70/9", graph.PropSymbol, "A/RES/70/9", graph.PropName, "70/9", graph.PropKind, "RESOLUTION", graph.PropTitle, "Quiet piers"),
		node("provision:A/RES/70/9#op1", graph.PropKind, "OPERATIVE", graph.PropPlace, "op1", graph.PropName, "A/RES/70/9, op1"),
		node("text:EN/x#op1", graph.PropLanguage, "EN", graph.PropContent, long, graph.PropPlace, "op1", graph.PropName, "x"),
	}, Edges: []graph.Edge{{Type: graph.EdgeHasText, From: "provision:A/RES/70/9#op1", To: "text:EN/x#op1",
		Evidence: graph.Evidence{Source: "document:note", Place: "op1", Method: graph.ByPattern, Confidence: 1}}}}
	store, err := memory.New(b)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// Snippets and spans cut the very text that is named, in code points.
func TestHighlights(t *testing.T) {
	s := search.Search{Query: `"quiet piers" OR café`, First: 5, Count: true}
	found, err := s.Run(t.Context(), harbour(t))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range found.Hits {
		for _, high := range h.Highlights {
			letters := []rune(high.Snippet)
			for _, span := range high.Spans {
				got = append(got, fmt.Sprint(h.Rung, " ", h.Node.ID, " ", high.Prop, " ", high.Text, " ", string(letters[span.From-high.Start:span.To-high.Start])))
			}
			if len(letters) > 240 {
				t.Errorf("a snippet of %d code points", len(letters))
			}
		}
	}
	want := []string{"TITLE resolution:A/RES/70/9 title  Quiet piers", "TEXT provision:A/RES/70/9#op1 content text:EN/x#op1 Cafe\u0301", "TEXT provision:A/RES/70/9#op1 content text:EN/x#op1 quiet piers"}
	if fmt.Sprint(got) != fmt.Sprint(want) || found.Total != 2 {
		t.Errorf("%q, %d in all; want %q", got, found.Total, want)
	}
}

// Where nothing is found, a note says how to find what is spelt otherwise; of what cannot be spelt otherwise, or is already, nothing is said.
func TestMisspelt(t *testing.T) {
	store := harbour(t)
	for query, want := range map[string]string{"peirs": `"peirs~"`, "quiet peirs~": "", "70/8": "", "lamps -boats": `"lamps~"`, "piers": ""} {
		s := search.Search{Query: query, First: 5}
		found, err := s.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		if noted := fmt.Sprint(found.Notes); (want == "") != (len(found.Notes) == 0) || !strings.Contains(noted, want) {
			t.Errorf("%q: %s, not %s", query, noted, want)
		}
	}
}

// Where no text in a language is loaded, a note says so, and not that a word is misspelt.
func TestNoLanguage(t *testing.T) {
	for language, want := range map[string]string{"FR": "no text in FR", "EN": `"piets~"`} {
		s := search.Search{Query: "piets", Language: language, First: 5}
		found, err := s.Run(t.Context(), harbour(t))
		if err != nil || len(found.Notes) != 1 || !strings.Contains(found.Notes[0].Text, want) {
			t.Errorf("%s: %+v, %v", language, found, err)
		}
	}
}

// A cursor goes on in its own search alone.
func TestCursor(t *testing.T) {
	s := search.Search{Query: "piers", First: 1}
	found, err := s.Run(t.Context(), harbour(t))
	if err != nil || len(found.Hits) != 1 || !found.More {
		t.Fatalf("%+v, %v", found, err)
	}
	after := s.Encode(found.Hits[0].Cursor)
	if err := s.Decode(after); err != nil || s.After.ID != found.Hits[0].Node.ID {
		t.Errorf("%v: %+v", err, s.After)
	}
	for _, cursor := range []string{after, "x", ""} {
		other := search.Search{Query: "lamps", First: 1}
		if err := other.Decode(cursor); graph.CodeOf(err) != graph.Invalid || err == nil {
			t.Errorf("%q: %v", cursor, err)
		}
	}
}

func TestSuggest(t *testing.T) {
	store := harbour(t)
	for prefix, want := range map[string]string{"qui": "[Quiet piers]", "pie": "[Quiet piers]", "quiet p": "[Quiet piers]", "quie ": "[]", "a/res/70": "[A/RES/70/9]", "": "[]", `"`: "[]"} {
		s := search.Suggest{Prefix: prefix, First: 5}
		found, err := s.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		texts := []string{}
		for _, x := range found {
			texts = append(texts, x.Text)
		}
		if fmt.Sprint(texts) != want {
			t.Errorf("%q: %v, not %s", prefix, texts, want)
		}
	}
}
