package catalogue

import (
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

func TestTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Follow-up to the 2nd  Assembly on Boats": "Follow-up to the Second Assembly on Boats", "The 75th year of boats": "The seventy-fifth year of boats",
		"21st Assembly": "Twenty-first Assembly", "30th": "Thirtieth", "The 100th boat and 2 of the 12th": "The 100th boat and 2 of the twelfth",
		"Security Council resolution 4504 (2040) [on the 2nd boat]": "on the second boat", "Security Council resolution 4504 (2040)) [on a boat": "on a boat",
		"Security Council resolution 4504 (2040) [on a boat] or two": "on a boat", "Resolution 4504 (2040)": "", "Resolution 91/207 on boats": "Resolution 91/207 on boats",
		"": "", "Boats [sic]": "Boats [sic]",
	} {
		if got := Title(title); got != want {
			t.Errorf("%q: %q", title, got)
		}
	}
}

func TestSymbols(t *testing.T) {
	for printed, want := range map[string]string{
		"A/RES/91/207[A]": "A/RES/91/207A", "A/RES/91/207 A*": "A/RES/91/207A", "S/RES/4504 (2040)": "S/RES/4504(2040)", "A/RES/91/101 A-B": "A/RES/91/101A-B A B",
		"A/RES/91/254 A to C": "A/RES/91/254A-C A B C", "A/RES/91/1 C-A": "", "A/C.3/91/L.7/Rev.1": "A/C.3/91/L.7/Rev.1", "A/91/PV.3 (Resumption 1)": "A/91/PV.3(Resumption1)",
		"A/91/400/Add.2": "A/91/400/Add.2", "no symbol": "", "A": "", strings.Repeat("A/", 300): "",
	} {
		printed = plainSymbol(printed)
		got, texts := adopted(printed, "")
		if got == "" {
			got = documentSymbol(printed)
		}
		if len(texts) > 1 {
			for _, s := range texts {
				got += " " + s.Number().Letter
			}
		}
		if got != want {
			t.Errorf("%q: %q", printed, got)
		}
	}
}

// Of what a resolution's record says, its own text goes first; what the record of its draft says of it comes last.
func TestMerge(t *testing.T) {
	read := func(r *Record) *graph.Batch {
		reading, err := r.Write(format.Env{})
		if err != nil {
			t.Fatal(err)
		}
		if err := reading.Batch.Normalize(); err != nil {
			t.Fatal(err)
		}
		return &reading.Batch
	}
	draft := read(&Record{Key: "1", Rank: graph.RankLibrarian, Symbol: "A/C.3/91/L.7", Kind: "DRAFT", Of: []string{"A/RES/91/207"}, Report: "A/91/400", Sponsors: []string{"Chad"}})
	librarian := read(&Record{Key: "2", Rank: graph.RankLibrarian, Symbol: "A/RES/91/207", Title: "Boats in the catalogue", Report: "A/91/400"})
	lines := read(&Record{Key: "3", Rank: graph.RankMetadata, Symbol: "A/RES/91/207", Title: "Boats in a table", Report: "A/91/400, para. 8", Meeting: "9th meeting"})
	official := &graph.Batch{Source: graph.Source{ID: "document:A/RES/91/207/EN"}, Nodes: []graph.Node{{ID: "resolution:A/RES/91/207", Type: graph.TypeResolution, Known: graph.Loaded,
		Props: graph.Props{}.Set(graph.PropTitle, "Boats")}}}
	for _, test := range []struct {
		of                            []*graph.Batch
		title, report, meeting, draft string
		known                         graph.Known
	}{
		{[]*graph.Batch{draft}, "", "A/91/400", "", "A/C.3/91/L.7", graph.CitedOnly},
		{[]*graph.Batch{lines, draft}, "Boats in a table", "A/91/400, para. 8", "9th meeting", "A/C.3/91/L.7", graph.Recorded},
		{[]*graph.Batch{lines, librarian}, "Boats in the catalogue", "A/91/400", "9th meeting", "", graph.Recorded},
		{[]*graph.Batch{draft, lines, official, librarian}, "Boats", "A/91/400", "9th meeting", "A/C.3/91/L.7", graph.Loaded},
	} {
		var claims []graph.Claim
		for _, b := range test.of {
			for i := range b.Nodes {
				if b.Nodes[i].ID == "resolution:A/RES/91/207" {
					claims = append(claims, graph.Claim{Source: &b.Source, Node: &b.Nodes[i]})
				}
			}
		}
		n := graph.MergeNode(claims)
		got := []string{n.Props.Text(graph.PropTitle), n.Props.Text(graph.PropReport), n.Props.Text(graph.PropMeeting), n.Props.Text(graph.PropDraftSymbol), string(n.Known)}
		if want := []string{test.title, test.report, test.meeting, test.draft, string(test.known)}; strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q; want %q", got, want)
		}
	}
}
