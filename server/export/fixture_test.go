package export_test

import (
	"fmt"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/loaders/curated"
	"mandategraph/loaders/snapshot"
)

// nasty are texts that formats trip over: each has what one of them takes for its own.
var nasty = []string{
	`said "so", it's <b>so</b> & so`, "two\nlines", "three\r\nlines\r and a tab\there", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tindented",
	"🕊️ peace 👩🏽‍⚖️", "عدالة \u202e\u200f right to left", "preuve — “guillemets” ‹…›", "]]> <!-- --> <![CDATA[", "\x00\x01\x0b\x1f bell \x07 \x7f", "\ufffe\uffff\ufeff",
	`back\slash \n \u0041 {} | [x](y) #hash ;semi`, strings.Repeat("long ", 4000), "NA", "null", "NaN", "true", "007", "1e5", " padded ", "%41 <iri> ^^xsd:date \"@en",
}

func nastyGraph(t testing.TB) plan.Store {
	t.Helper()
	return holding(t, nastyBatch())
}

// nastyBatch has nodes, edges, lists and ids of them, and several edges from one node to another.
func nastyBatch() *graph.Batch {
	b := &graph.Batch{Source: graph.Source{ID: "document:nasty", Rank: graph.RankOfficial, Hash: "1"}}
	b.Nodes = append(b.Nodes, graph.Node{ID: "document:nasty", Type: graph.TypeDocument, Known: graph.Loaded,
		Props: graph.Props(nil).Set(graph.PropKind, "OTHER").Set(graph.PropName, "nasty")})
	ids := []string{"plain", `A/RES/1/1 "x" <y> & 'z'`, "%41 ü 决议", "=cmd", "a|b", `c\d^e` + "`f{g}"}
	for i, id := range ids {
		b.Nodes = append(b.Nodes,
			graph.Node{ID: "resolution:" + id, Type: graph.TypeResolution, Known: graph.Loaded, Props: graph.Props(nil).Set(graph.PropKind, "RESOLUTION").
				Set(graph.PropName, id).Set(graph.PropSymbol, id).Set(graph.PropVotesFor, int64(i*1000)).Set(graph.PropChapterVII, i%2 == 0).
				Set(graph.PropDateStart, "2020-02-29").Set(graph.PropSubjects, nasty)},
			graph.Node{ID: "provision:" + id + "#op1", Type: graph.TypeProvision, Known: graph.CitedOnly},
			graph.Node{ID: "text:" + id, Type: graph.TypeText, Known: graph.Loaded, Props: graph.Props(nil).Set(graph.PropName, "text").
				Set(graph.PropLanguage, "EN").Set(graph.PropPlace, "op1").Set(graph.PropContent, strings.Join(nasty, " "))})
		b.Edges = append(b.Edges, said(graph.EdgeContains, "resolution:"+id, "provision:"+id+"#op1", "op1"),
			said(graph.EdgeHasText, "provision:"+id+"#op1", "text:"+id, "op1"))
	}
	for i, text := range nasty {
		topic := "topic:" + string(rune('a'+i))
		b.Nodes = append(b.Nodes, graph.Node{ID: topic, Type: graph.TypeTopic, Known: graph.Curated,
			Props: graph.Props(nil).Set(graph.PropKind, "CRIME").Set(graph.PropPrefLabel, text).Set(graph.PropAltLabels, []string{text, "other"})})
		cites := said(graph.EdgeCites, "provision:plain#op1", "resolution:"+ids[i%len(ids)], "op1")
		cites.Evidence.Text, cites.Evidence.Start, cites.Evidence.End, cites.Evidence.Language = "text:plain", i, i+1, "EN"
		cites.Evidence.Quote, cites.Evidence.Confidence = text, 1/float64(i+1)
		cites.Props = graph.Props(nil).Set(graph.PropLemma, text).Set(graph.PropPinpoints, []string{"paragraph\t9(c)\t9(c)\tparagraph 9 (c)", "paragraph\t18\t20\tparagraphs 18 to 20"})
		b.Edges = append(b.Edges, cites, said(graph.EdgeAbout, "resolution:plain", topic, "op1"))
	}
	b.Edges = append(b.Edges, said(graph.EdgeEndorses, "provision:plain#op1", "resolution:plain", "op1"), said(graph.EdgeCites, "resolution:plain", "resolution:plain", "op1"))
	return b
}

// long is a resolution with so many paragraphs, each of which cites the ones before and after it.
func long(paragraphs int) *graph.Batch {
	b := &graph.Batch{Source: graph.Source{ID: "document:long", Rank: graph.RankOfficial, Hash: "1"}}
	b.Nodes = append(b.Nodes, graph.Node{ID: "document:nasty", Type: graph.TypeDocument, Known: graph.CitedOnly},
		graph.Node{ID: "resolution:long", Type: graph.TypeResolution, Known: graph.Loaded,
			Props: graph.Props(nil).Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, "long").Set(graph.PropSymbol, "long").Set(graph.PropDateStart, "2021-05-05")})
	for i := range paragraphs {
		place := fmt.Sprint("op", i+1)
		b.Nodes = append(b.Nodes, graph.Node{ID: "provision:long#" + place, Type: graph.TypeProvision, Known: graph.CitedOnly})
		b.Edges = append(b.Edges, said(graph.EdgeContains, "resolution:long", "provision:long#"+place, place))
		for _, to := range []int{i, i + 2} {
			if to > 0 && to <= paragraphs {
				b.Edges = append(b.Edges, said(graph.EdgeReiterates, "provision:long#"+place, fmt.Sprint("provision:long#op", to), place))
			}
		}
	}
	return b
}

func said(k graph.EdgeType, from, to, place string) graph.Edge {
	return graph.Edge{Type: k, From: from, To: to, Evidence: graph.Evidence{Source: "document:nasty", Place: place, Method: graph.ByPattern, Confidence: 0.5}}
}

// program is a store with what comes with the program.
func program(t testing.TB) plan.Store {
	t.Helper()
	batches, err := snapshot.Batches()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return holding(t, append(batches, facts)...)
}

func holding(t testing.TB, batches ...*graph.Batch) plan.Store {
	t.Helper()
	store, err := memory.New(batches...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}
