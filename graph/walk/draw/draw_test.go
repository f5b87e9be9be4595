package draw

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// traced is a paragraph that carries one over, and cites a text whose name has what formats must escape.
func traced() *walk.Traced {
	return &walk.Traced{
		Nodes: []walk.Node{
			{ID: "provision:A/RES/2/1#op3", Label: "A/RES/2/1, op3", Type: graph.TypeProvision, Date: "2002-01-01"},
			{ID: "provision:A/RES/1/1#op4", Label: "A/RES/1/1, op4", Type: graph.TypeProvision, Date: "2001-01-01", Depth: 1},
			{ID: "document:x", Known: graph.Loaded, Label: "=Umbrellas \"and\" <rain> `#1` | *dry*\\ \x1b[31m\u202e", Type: graph.TypeDocument, Depth: 1, Root: true},
			{ID: "instrument:long", Label: "A declaration with a very long name that no line has room for", Short: "Long Declaration", Type: graph.TypeInstrument, Depth: 2, Remaining: 7},
		},
		Steps: []walk.Step{
			{From: 0, To: 1, Depth: 1, Kind: graph.EdgeReiterates, Edge: "e1", Said: walk.Said{Grade: "NEAR", Quote: "keep the doors closed", Text: "text:t", Start: 3, End: 24}},
			{From: 0, To: 2, Depth: 1, Kind: graph.EdgeCites, Edge: "e2", Said: walk.Said{Lemma: "recall", Quote: "=1+1"}},
			{From: 1, To: 3, Depth: 2, Kind: graph.EdgeEndorses, Edge: "e3", In: true, Part: "resolution:A/RES/1/1"},
			{From: 1, To: 2, Depth: 2, Kind: graph.EdgeCites, Edge: "e4", Shared: true, Part: "provision:A/RES/1/1#op4(a)"},
		},
		Truncated: []walk.Reason{walk.PerNode}, Remaining: 7,
	}
}

func drawn(t *testing.T, f Format, forward bool, style Style) string {
	t.Helper()
	var b bytes.Buffer
	if err := Trace(&b, traced(), forward, f, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTree(t *testing.T) {
	want := strings.Join([]string{
		`A/RES/2/1, op3  2002-01-01`,
		`├─ carries over (near)  A/RES/1/1, op4  2001-01-01`,
		`│  “keep the doors closed”`,
		`│  ├─ as a whole endorsed by  Long Declaration  +7 more`,
		"│  └─ op4(a) cites  =Umbrellas \"and\" <rain> `#1` | *dry*\\ [31m  see above",
		"└─ cites (recall)  =Umbrellas \"and\" <rain> `#1` | *dry*\\ [31m  origin",
		`   “=1+1”`,
		`4 hops, 4 texts, 1 origin; at least 7 more: some have more hops than are shown (--first)`, ``,
	}, "\n")
	if got := drawn(t, Tree, false, Style{}); got != want {
		t.Errorf("tree:\n%s\nwant:\n%s", got, want)
	}
	for _, line := range strings.Split(drawn(t, Tree, false, Style{Width: 44}), "\n")[:7] {
		if n := len([]rune(line)); n > 52 { // a line has at least twelve characters of its longest part
			t.Errorf("%d characters: %s", n, line)
		}
	}
	if got := drawn(t, Tree, false, Style{Colour: true}); !strings.Contains(got, bold+"Long Declaration"+plain) || strings.Contains(got, "\x1b[31m") {
		t.Errorf("colours: %q", got)
	}
	unread := &walk.Traced{Nodes: []walk.Node{{ID: "resolution:r", Label: "r", Type: graph.TypeResolution, Known: graph.CitedOnly}}}
	var b bytes.Buffer
	if err := Trace(&b, unread, false, Tree, Style{}); err != nil || !strings.Contains(b.String(), "0 hops, 1 text; its text is not loaded") {
		t.Errorf("%v: %s", err, b.String())
	}
	if got := drawn(t, Tree, true, Style{}); strings.Contains(got, "origin") {
		t.Errorf("forward has no origins: %s", got)
	}
}

func TestJSON(t *testing.T) {
	var doc Document
	if err := json.Unmarshal([]byte(drawn(t, JSON, true, Style{})), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Direction != "FORWARD" || len(doc.Nodes) != 4 || len(doc.Steps) != 4 || doc.Steps[1].To != "document:x" || doc.Roots[0] != "document:x" ||
		*doc.Steps[0].Start != 3 || doc.Steps[1].Start != nil || doc.Truncated[0] != "PER_NODE" || doc.Remaining != 7 {
		t.Errorf("%+v", doc)
	}
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(drawn(t, CSV, false, Style{}))).ReadAll()
	if err != nil || len(rows) != 5 {
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

func TestDrawings(t *testing.T) {
	for f, want := range map[Format][]string{
		DOT:      {"digraph trace {", `n2 [label="=Umbrellas \"and\" <rain> ` + "`#1`" + ` | *dry*\\ [31m", peripheries=2];`, `n0 -> n1 [label="carries over (near)"];`},
		Mermaid:  {"flowchart LR", `n0["A/RES/2/1, op3<br/>2002-01-01"]`, `&quot;and&quot; &lt;rain&gt; &#96;&#35;1&#96;`, `n1 -->|"as a whole endorsed by"| n3`},
		Markdown: {"**A/RES/2/1, op3** (2002-01-01)", "- carries over (near) **A/RES/1/1, op4** (2001-01-01): “keep the doors closed”", "  - as a whole endorsed by **Long Declaration**", `\*dry\*`},
	} {
		got := drawn(t, f, false, Style{})
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s has no %s:\n%s", f, w, got)
			}
		}
		if strings.ContainsAny(got, "\x1b\u202e") {
			t.Errorf("%s lets control characters through: %q", f, got)
		}
	}
}
