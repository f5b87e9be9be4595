package main

import (
	"encoding/csv"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"mandategraph/graph"
)

// lamps are the wordings of a request and of what became of it a year later, by text and place. All words are ours.
var lamps = map[string]map[string]string{
	"A/RES/90/1": {"pp1": "Recalling the great fog,", "op1": "Requests all harbour masters to light the lamps on their piers before dusk;", "op2": "Invites poets to sing of geese."},
	"A/RES/91/1": {"pp1": "Recalling the great fog,", "op1": "Requests all harbour masters to light the lamps on their eastern piers before dusk."},
}

func applyLamps(t *testing.T, address string) {
	t.Helper()
	var all []*graph.Batch
	for symbol, paragraphs := range lamps {
		d := writerOf(symbol)
		whole := "resolution:" + symbol
		day := map[string]string{"A/RES/90/1": "2035-12-01", "A/RES/91/1": "2036-12-01"}[symbol]
		d.node(whole, graph.PropSymbol, symbol, graph.PropKind, "RESOLUTION", graph.PropTitle, "Lamps", graph.PropName, symbol+" – Lamps", graph.PropDateStart, day)
		d.node("body:GA", graph.PropKind, "PRINCIPAL_ORGAN", graph.PropName, "General Assembly", graph.PropAbbreviation, "GA")
		d.edge(graph.EdgeAdoptedBy, whole, "body:GA")
		for place, words := range paragraphs {
			kind := map[bool]string{true: "PREAMBULAR", false: "OPERATIVE"}[place == "pp1"]
			id := "provision:" + symbol + "#" + place
			d.node(id, graph.PropKind, kind, graph.PropPlace, place, graph.PropName, symbol+", "+place)
			d.edge(graph.EdgeContains, whole, id)
			d.text(id, "EN", place, words)
		}
		all = append(all, d.b)
	}
	apply(t, address, all...)
}

func TestCompare(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	applyLamps(t, store)
	for _, test := range []struct {
		name      string
		arguments []string
		exit      int
		say       []string
	}{
		{"two texts", []string{"90/1", "GA res 91/1"}, 0, []string{"1 carried over, 1 changed, 0 new, 1 dropped", "on their {+eastern+} piers", "- op2", "wordings compared in EN"}},
		{"all", []string{"90/1", "91/1", "--all"}, 0, []string{"= pp1"}},
		{"a series", []string{"--series", "90/1"}, 0, []string{"→ A/RES/91/1", "1 dropped"}},
		{"another language", []string{"90/1", "91/1", "--language", "fr"}, 0, []string{"not loaded in FR", "? pp1"}},
		{"one text", []string{"90/1"}, exitInvalid, []string{"give another"}},
		{"itself", []string{"90/1", "A/RES/90/1"}, exitInvalid, []string{"given twice"}},
		{"a series of two", []string{"--series", "90/1", "91/1"}, exitInvalid, []string{"--series takes one text"}},
		{"a topic", []string{"90/1", "cybercrime"}, exitInvalid, []string{"no resolution and no instrument"}},
		{"no such text", []string{"90/1", "90/2"}, exitNotFound, []string{"A/RES/90/1"}},
		{"no such format", []string{"90/1", "91/1", "--format", "pdf"}, exitInvalid, []string{"tree, markdown, json, csv"}},
		{"no such language", []string{"90/1", "91/1", "--language", "DE"}, exitInvalid, []string{"one of EN, FR"}},
		{"too many of a series", []string{"--series", "90/1", "--most", "99"}, exitInvalid, []string{"2 to 30"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, exit := run(t, store, "", append([]string{"compare"}, test.arguments...)...)
			for _, say := range test.say {
				if exit != test.exit || !strings.Contains(out, say) {
					t.Errorf("exit %d, no %q in:\n%s", exit, say, out)
				}
			}
		})
	}
	out, _ := run(t, store, "", "compare", "90/1", "91/1", "--format", "json")
	var doc struct {
		Comparisons []struct{ Changes []struct{ What string } }
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil || len(doc.Comparisons[0].Changes) != 3 {
		t.Errorf("%v in %s", err, out)
	}
	out, _ = run(t, store, "", "compare", "90/1", "91/1", "--format", "csv")
	if rows, err := csv.NewReader(strings.NewReader(out)).ReadAll(); err != nil || len(rows) != 4 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

// What the real texts became: the request to follow up the Kyoto Declaration, renewed twice.
func TestCompareCorpus(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	if out, exit := run(t, store, "", "load", followUps(t)); exit != 0 {
		t.Fatalf("exit %d, %s", exit, out)
	}
	out, exit := run(t, store, "", "compare", "76/181", "77/231", "78/223", "--format", "json")
	var doc struct {
		Comparisons []struct {
			Changes []struct {
				What         string
				First, Other *struct{ Place string }
			}
		}
		Histories []struct {
			Paragraphs []*string
			FirstIn    string
		}
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil || exit != 0 {
		t.Fatalf("exit %d, %v", exit, err)
	}
	became := map[string]string{}
	for i, c := range doc.Comparisons {
		for _, change := range c.Changes {
			if change.First != nil && change.Other != nil {
				became[[]string{"76 ", "77 "}[i]+change.First.Place] = change.Other.Place + " " + change.What
			}
		}
	}
	for was, is := range map[string]string{"76 op9": "op3 CHANGED", "76 op11": "op4 CHANGED", "76 op13": "op9 CHANGED", "77 pp1": "pp1 CARRIED_OVER", "77 op4": "op3 CARRIED_OVER", "77 op5": "pp8 CHANGED", "77 op9": "op24 CHANGED"} {
		if became[was] != is {
			t.Errorf("%s became %q, not %q", was, became[was], is)
		}
	}
	for _, h := range doc.Histories {
		if p := h.Paragraphs[2]; p != nil && *p == "provision:A/RES/78/223#op3" && h.FirstIn != "resolution:A/RES/76/181" {
			t.Errorf("op3 is first found in %s", h.FirstIn)
		}
	}
}

// followUps is a folder with the resolutions on the follow-up to the Kyoto Declaration, of the corpus.
func followUps(t *testing.T) string {
	t.Helper()
	return corpus(t, "akn/crime")
}
