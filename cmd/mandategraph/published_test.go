package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// what a query says of a text that was cited before it was loaded.
const askOfText = `query($symbol: String!) { resolution(symbol: $symbol) { known title body { id }
	contains(first: 50, filter: {node: {type: {in: [Provision]}}}) { edges { node { ... on Provision { place text cites { edges { pinpoints { raw } node { id } } } } } } }
	citedBy { edges { evidence { place } node { id } } }
	texts { nodes { id } } } }`

type answer struct {
	Data struct {
		Resolution *struct {
			Known, Title string
			Body         struct{ ID string }
			Contains     struct {
				Edges []struct {
					Node struct {
						Place, Text string
						Cites       struct {
							Edges []struct{ Node struct{ ID string } }
						}
					}
				}
			}
			CitedBy struct {
				Edges []struct {
					Evidence struct{ Place string }
					Node     struct{ ID string }
				}
			}
			Texts struct{ Nodes []struct{ ID string } }
		}
	}
}

// tellOf returns what the store says of a text, a line for each fact.
func tellOf(t *testing.T, store, symbol string) string {
	t.Helper()
	out := must(t, store, "query", askOfText, "--variables", `{"symbol": "`+symbol+`"}`)
	var a answer
	if err := json.Unmarshal([]byte(out), &a); err != nil || a.Data.Resolution == nil {
		t.Fatalf("%v: %s", err, out)
	}
	r := a.Data.Resolution
	lines := []string{r.Known + " " + r.Title + " by " + r.Body.ID}
	for _, e := range r.Contains.Edges {
		line := e.Node.Place + " " + e.Node.Text
		var cited []string
		for _, c := range e.Node.Cites.Edges {
			cited = append(cited, " > "+c.Node.ID)
		}
		slices.Sort(cited)
		lines = append(lines, line+strings.Join(cited, ""))
	}
	for _, e := range r.CitedBy.Edges {
		if strings.Contains(e.Node.ID, "A/RES/99/40") {
			lines = append(lines, "cited by "+e.Node.ID)
		}
	}
	return strings.Join(lines, "\n")
}

const wantLamps = `LOADED Lighting the lamps of the harbour by body:COSP-UNCAC
pp1 Recalling its resolution 9/1 of 17 December 2021 and General Assembly resolution 58/4 of 31 October 2003, > document:A/58/422 > resolution:A/RES/58/4 > resolution:CAC/COSP/RES/9/1
pp1/fn1 See A/58/422.
pp2 Concerned that lamps go out,
op1 Calls upon States parties to light the lamps of their harbours;
op2 Requests the Secretariat to count the lamps, as decided in its decision 10/1; > resolution:CAC/COSP/DEC/10/1
op3 Decides to remain seized of the matter.
cited by provision:A/RES/99/40#pp1`

const wantOil = `LOADED Oil for the lamps of small islands by body:COSP-UNCAC
pp1 Mindful of its resolution 10/6 and of Economic and Social Council resolution 2021/25, > resolution:CAC/COSP/RES/10/6 > resolution:E/RES/2021/25
op1 Encourages States parties to send oil;
op2 Invites donors to provide extrabudgetary resources.
cited by provision:A/RES/99/40#pp3`

const wantPlace = `LOADED Place of the eleventh session of the Conference by body:COSP-UNCAC
op1 The Conference of the States Parties to the United Nations Convention against Corruption, recalling its resolution 10/7, decided to hold its eleventh session by the sea. > resolution:CAC/COSP/RES/10/7
cited by provision:A/RES/99/40#pp2`

// A page of a session, in whatever form, fills the open places of a graph that cited its texts: each becomes a resolution with paragraphs
// whose references are resolved; the number, the paragraph and the title by which it was cited lead to it.
func TestSessionFillsOpenPlaces(t *testing.T) {
	for name, content := range map[string]string{
		"session.html": asHTML(session), "breaks.html": asBreaks(session), "session.txt": asText(session), "session.docx": asDOCX(session),
		"flat.txt": strings.ReplaceAll(asText(session), "\n\n", "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			store := "file:" + filepath.Join(t.TempDir(), "graph.db")
			must(t, store, "load", files(t, map[string]string{"citing.txt": citing}))
			before := tellOf(t, store, "COSP 10/6")
			if want := "CITED_ONLY  by body:COSP-UNCAC\ncited by provision:A/RES/99/40#pp1"; before != want && !strings.HasPrefix(before, "CURATED") {
				t.Errorf("before: %s", before)
			}
			page := files(t, map[string]string{name: content})
			must(t, store, "load", page)
			for symbol, want := range map[string]string{"COSP 10/6": wantLamps, "COSP 10/7": wantOil, "CAC/COSP/DEC/10/1": wantPlace} {
				if got := tellOf(t, store, symbol); sorted(got) != sorted(want) {
					t.Errorf("%s:\n%s\nwant\n%s", symbol, got, want)
				}
			}
			turned := "file:" + filepath.Join(t.TempDir(), "turned.db")
			must(t, turned, "load", page)
			must(t, turned, "load", files(t, map[string]string{"citing.txt": citing}))
			if must(t, store, "dump") != must(t, turned, "dump") {
				t.Error("another order gives another graph")
			}
		})
	}
}

// sorted puts the lines of an answer in an order of their own: what is promised is not the order of lists.
func sorted(lines string) string {
	all := strings.Split(lines, "\n")
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// A single text, alone in its file, says the same in each form.
func TestSingleText(t *testing.T) {
	lamps := append(one("Resolution 10/6"), published{"note", "[1] See A/58/422."})
	place := one("Decision 10/1")
	place = place[:len(place)-1] // its footnote is another text's
	for _, test := range []struct {
		symbol, want string
		lines        []published
	}{{"COSP 10/6", wantLamps, lamps}, {"CAC/COSP/DEC/10/1", wantPlace, place}} {
		for name, content := range map[string]string{"a.html": asHTML(test.lines), "b.html": asBreaks(test.lines), "c.txt": asText(test.lines), "d.docx": asDOCX(test.lines)} {
			store := "file:" + filepath.Join(t.TempDir(), "graph.db")
			must(t, store, "load", files(t, map[string]string{name: content, "citing.txt": citing}))
			if got := tellOf(t, store, test.symbol); sorted(got) != sorted(test.want) {
				t.Errorf("%s:\n%s", name, got)
			}
		}
	}
}
