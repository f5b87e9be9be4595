package draw

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/walk"
	"mandategraph/graph/wording"
)

// renewed is a text that was renewed twice; of the last one the wording is not loaded.
func renewed() *walk.Compared {
	const old, now = "Light all the old lamps on the piers of the harbour towns, and of all the islands that lie before them, in fog", "Light all lamps on the piers of the harbour towns, and of all the islands that lie before them, in fog and in snow"
	text := func(symbol, date string, loaded bool, paragraphs ...walk.Paragraph) walk.ComparedText {
		return walk.ComparedText{Node: walk.Node{ID: "resolution:" + symbol, Label: symbol + " – Lamps", Type: graph.TypeResolution, Date: date}, Loaded: loaded, Paragraphs: paragraphs}
	}
	paragraph := func(place, words string) walk.Paragraph {
		return walk.Paragraph{ID: "provision:x#" + place, Place: place, Words: words, Text: "text:" + place}
	}
	return &walk.Compared{Language: "EN", Texts: []walk.ComparedText{
		text("A/RES/1/1", "2001-01-01", true, paragraph("pp1", "Recalling"), paragraph("op1", old), paragraph("op2", "=Sing|`*")),
		text("A/RES/2/1", "2002-01-01", true, paragraph("pp1", "Recalling"), paragraph("op1", "No toll\x1b[31m\u202e"), paragraph("op2", now)),
		text("A/RES/3/1", "2003-01-01", false, paragraph("op1", "")),
	}, Steps: []walk.Comparison{
		{First: 0, Other: 1, Changes: []walk.Change{
			{What: walk.CarriedOver, First: 0, Other: 0, Alike: 1, Near: -1, Compared: true},
			{What: walk.New, First: -1, Other: 1, Near: 1},
			{What: walk.Changed, First: 1, Other: 2, Alike: 0.9, Near: -1, Moved: true, Compared: true, Differences: wording.Differences(old, now)},
			{What: walk.Dropped, First: 2, Other: -1, Near: -1},
		}},
		{First: 1, Other: 2, Changes: []walk.Change{
			{What: walk.Unknown, First: 0, Other: -1, Near: -1}, {What: walk.Unknown, First: 1, Other: -1, Near: -1}, {What: walk.Changed, First: 2, Other: 0, Near: -1, Edge: "e1"},
		}},
	}, Histories: []walk.History{
		{Places: []int{1, 2, 0}, FirstIn: 0, ChangedIn: 2, LastIn: 2}, {Places: []int{-1, 1, -1}, FirstIn: 1, ChangedIn: 1, LastIn: 1, Open: true},
	}, Truncated: []walk.Reason{walk.Results}}
}

func compareDrawn(t *testing.T, f Format, style Style, all bool) string {
	t.Helper()
	var b bytes.Buffer
	if err := Comparison(&b, renewed(), f, style, all); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestComparisonTree(t *testing.T) {
	want := strings.Join([]string{
		`  A/RES/1/1 – Lamps  2001-01-01`,
		`→ A/RES/2/1 – Lamps  2002-01-01`,
		`1 carried over, 1 changed, 1 new, 1 dropped; 1 moved`,
		`+ op1  much of it stands in op1`,
		`    No toll[31m`,
		`~ op1 → op2  moved`,
		`    Light all [-the old-] lamps on the piers of the harbour towns, and of all the islands that lie before them, in fog {+and in snow+}`,
		`- op2`,
		"    =Sing|`*",
		``,
		`  A/RES/2/1 – Lamps  2002-01-01`,
		`→ A/RES/3/1 – Lamps  2003-01-01`,
		`0 carried over, 1 changed, 0 new, 0 dropped, 2 unknown`,
		`? pp1`,
		`    Recalling`,
		`? op1`,
		`    No toll[31m`,
		`~ op2 → op1`,
		``,
		`Paragraphs, since when they stand there:`,
		`  op1  since A/RES/1/1, op1  changed in A/RES/3/1`,
		`  op1  since A/RES/2/1, op1 or before  last in A/RES/2/1`,
		``,
		`wordings compared in EN`,
	}, "\n")
	got := compareDrawn(t, Tree, Style{}, false)
	if !strings.HasPrefix(got, want) {
		t.Errorf("tree:\n%s\nwant:\n%s", got, want)
	}
	for _, note := range []string{"the wording of A/RES/3/1 is not loaded in EN", "mandategraph load", "left out: earlier texts of the series"} {
		if !strings.Contains(got, note) {
			t.Errorf("no %q in:\n%s", note, got)
		}
	}
	if all := compareDrawn(t, Tree, Style{}, true); !strings.Contains(all, "= pp1\n    Recalling\n") {
		t.Errorf("all:\n%s", all)
	}
	if coloured := compareDrawn(t, Tree, Style{Colour: true}, false); !strings.Contains(coloured, green+"{+and in snow+}"+plain) || !strings.Contains(coloured, red+"[-the old-]"+plain) {
		t.Errorf("colours: %q", coloured)
	}
	for _, line := range strings.Split(compareDrawn(t, Tree, Style{Width: 30}, false), "\n")[:2] {
		if n := len([]rune(line)); n > 32 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
}

func TestComparisonMarkdown(t *testing.T) {
	got := compareDrawn(t, Markdown, Style{Colour: true}, false)
	for _, want := range []string{"## A/RES/1/1 – Lamps → A/RES/2/1 – Lamps", "- **op1 → op2** changed, moved: Light all \\[-the old-\\] lamps", "- **op2** dropped: =Sing|\\`\\*", "| op1 | A/RES/1/1, op1 | A/RES/3/1 | A/RES/3/1 |"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in:\n%s", want, got)
		}
	}
	if strings.ContainsAny(got, "\x1b\u202e") {
		t.Errorf("control characters: %q", got)
	}
}

func TestComparisonData(t *testing.T) {
	var doc ComparisonDocument
	if err := json.Unmarshal([]byte(compareDrawn(t, JSON, Style{}, false)), &doc); err != nil {
		t.Fatal(err)
	}
	changed := doc.Steps[0].Changes[2]
	if len(doc.Texts) != 3 || doc.Texts[2].Loaded || changed.What != "CHANGED" || changed.Differences[0].First != (JSONStretch{10, 17, "the old"}) || doc.Steps[0].Changes[1].Near != "provision:x#op1" ||
		doc.Steps[0].Changes[1].First != nil || doc.Steps[1].Changes[2].Edge != "e1" || doc.Histories[1].Paragraphs[0] != nil || doc.Truncated[0] != "RESULTS" {
		t.Errorf("%+v", doc)
	}
	rows, err := csv.NewReader(strings.NewReader(compareDrawn(t, CSV, Style{}, false))).ReadAll()
	if err != nil || len(rows) != 8 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("%s is a formula: %q", rows[0][i], cell)
			}
		}
	}
}

// What a stretch far from a difference says is left out.
func TestMarkedIsCut(t *testing.T) {
	long := strings.Repeat("word ", 60)
	first, other := "old "+long+"end", "new "+long+"end"
	got := marked(first, other, &walk.Change{Differences: wording.Differences(first, other)}, false)
	if !strings.HasPrefix(got, "[-old-]{+new+} word") || !strings.Contains(got, "…") || len(got) > 150 {
		t.Errorf("%q", got)
	}
}
