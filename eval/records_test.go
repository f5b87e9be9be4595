package main

import (
	"strings"
	"testing"

	"mandategraph/graph"
)

func TestCompareRecords(t *testing.T) {
	official := map[string]said{
		"resolution:a": {props: graph.Props{}.Set(graph.PropTitle, "Boats: a “list”").Set(graph.PropReport, "A/91/4, para. 7").Set(graph.PropSubjects, []string{"BOATS", "OARS"})},
		"resolution:b": {props: graph.Props{}.Set(graph.PropTitle, "Piers").Set(graph.PropVotesFor, int64(9)).Set(graph.PropVotesAgainst, int64(1)).Set(graph.PropVotesAbstaining, int64(0))},
		"resolution:c": {props: graph.Props{}.Set(graph.PropTitle, "Nobody recorded it")},
	}
	recorded := map[string]said{
		"resolution:a": {props: graph.Props{}.Set(graph.PropTitle, "boats – A “List”").Set(graph.PropReport, "A/91/4").Set(graph.PropSubjects, []string{"OARS", "BOATS"}), topics: []string{"topic:x"}},
		"resolution:b": {props: graph.Props{}.Set(graph.PropTitle, "Quays").Set(graph.PropVotesFor, int64(9)).Set(graph.PropVotesAgainst, int64(2)).Set(graph.PropVotesAbstaining, int64(0))},
		"resolution:z": {props: graph.Props{}.Set(graph.PropTitle, "Nobody printed it")},
	}
	var out strings.Builder
	d := &document{key: "d"}
	r := &report{out: &out, list: "wrong"}
	compareRecords(r, "test", "records", recorded, official, map[string]*document{"resolution:a": d, "resolution:b": d})
	got := map[string]string{}
	for _, f := range r.figures {
		got[f.name] = f.detail()
	}
	for name, want := range map[string]string{
		"records/test/title/same": "0.50000  1 of 2", "records/test/title/recorded": "1.00000  2 of 2", "records/test/votes/same": "0.00000  0 of 1",
		"records/test/report/same": "1.00000  1 of 1", "records/test/subjects/same": "1.00000  1 of 1", "records/test/topics/same": "",
	} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
	if !strings.Contains(out.String(), "wrong\td\ttest/title\t[\"Piers\"]\t[\"Quays\"]") {
		t.Error(out.String())
	}
}

func TestSaid(t *testing.T) {
	b := &graph.Batch{
		Nodes: []graph.Node{
			{ID: "resolution:a", Type: graph.TypeResolution, Known: graph.Loaded, Props: graph.Props{}.Set(graph.PropSymbol, "a")},
			{ID: "resolution:a#draft", Type: graph.TypeResolution, Known: graph.Loaded, Props: graph.Props{}.Set(graph.PropSymbol, "a#draft").Set(graph.PropKind, "DRAFT")},
			{ID: "resolution:b", Type: graph.TypeResolution, Known: graph.CitedOnly, Props: graph.Props{}.Set(graph.PropSymbol, "b")},
			{ID: "document:c", Type: graph.TypeDocument, Known: graph.Recorded, Props: graph.Props{}.Set(graph.PropTitle, "Oars")},
		},
		Edges: []graph.Edge{
			{Type: graph.EdgeAbout, From: "resolution:a", To: "topic:x", Evidence: graph.Evidence{Method: graph.ByLibrarian}},
			{Type: graph.EdgeAbout, From: "resolution:a", To: "topic:y", Evidence: graph.Evidence{Method: graph.ByLexicon}},
			{Type: graph.EdgeAbout, From: "document:c", To: "topic:z", Evidence: graph.Evidence{Method: graph.ByLibrarian}},
		},
	}
	if got := saidIn(b, graph.Loaded); len(got) != 1 || strings.Join(got["resolution:a"].topics, " ") != "topic:x" {
		t.Errorf("%v", got)
	}
	if got := ofDrafts(b); len(got) != 1 || got["resolution:b"].props.Text(graph.PropTitle) != "Oars" || strings.Join(got["resolution:b"].topics, " ") != "topic:z" {
		t.Errorf("%v", got)
	}
}
