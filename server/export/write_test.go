package export_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

// graphFormats are those that hold a graph.
var graphFormats = []export.Format{export.GraphML, export.GEXF, export.Cytoscape, export.Graphology, export.CSV, export.JSONLD, export.Turtle, export.DOT}

func TestEqualGraphsGiveEqualBytes(t *testing.T) {
	one, other := nastyGraph(t), nastyGraph(t)
	around := walk.Subgraph{Around: []string{"resolution:plain"}, Depth: 2}
	for _, f := range graphFormats {
		for name, r := range map[string]export.Request{
			"whole": {Format: f}, "merged": {Format: f, Merge: true}, "part": {Format: f, Subgraph: around}, "rolled up": {Format: f, Subgraph: walk.Subgraph{RollUp: walk.ByResolution}},
		} {
			if a, b := exported(t, one, r), exported(t, other, r); !bytes.Equal(a, b) || len(a) < 300 {
				t.Errorf("%s, %s: %d and %d bytes that differ", f, name, len(a), len(b))
			}
		}
	}
}

func TestTextsAreLeftOut(t *testing.T) {
	store := nastyGraph(t)
	const words = "NaN true 007" // of the content alone
	for _, f := range []export.Format{export.GraphML, export.Graphology, export.Turtle} {
		for _, r := range []export.Request{{Format: f}, {Format: f, Subgraph: walk.Subgraph{Around: []string{"text:plain"}, Depth: 1}}} {
			if bytes.Contains(exported(t, store, r), []byte(words)) {
				t.Errorf("%s has wordings that nobody asked for", f)
			}
			if r.Texts = true; !bytes.Contains(exported(t, store, r), []byte(words)) {
				t.Errorf("%s has no wordings", f)
			}
		}
	}
}

func TestCSV(t *testing.T) {
	raw := exported(t, nastyGraph(t), export.Request{Format: export.CSV, Table: export.Nodes, BOM: true, Texts: true})
	text, marked := bytes.CutPrefix(raw, []byte("\ufeff"))
	if !marked || bytes.Count(text, []byte("\r\n")) < 10 {
		t.Errorf("it begins %q", raw[:40])
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("%s is a formula: %q", rows[0][i], cell)
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	store := nastyGraph(t)
	around := walk.Subgraph{Around: []string{"resolution:plain"}}
	trace := &walk.Trace{From: []string{"resolution:plain"}}
	for say, r := range map[string]export.Request{
		"one of graphml":   {Format: "xls"},
		"nodes or edges":   {Format: export.CSV, Table: "both"},
		"only csv":         {Format: export.GEXF, Table: export.Nodes},
		"not of both":      {Format: export.DOT, Subgraph: around, Trace: trace},
		"not as gexf":      {Format: export.GEXF, Trace: trace},
		"trace alone":      {Format: export.JSON},
		"no whole graph":   {Format: export.Mermaid},
		"ends in /":        {Format: export.Turtle, Base: "https://a.example/x"},
		"the base is":      {Format: export.Turtle, Base: "https://a.example/<x>/"},
		"depth is 9":       {Format: export.GEXF, Subgraph: walk.Subgraph{Around: around.Around, Depth: 9}},
		"first is -1":      {Format: export.DOT, Trace: &walk.Trace{From: trace.From, First: -1}},
		"starts from 1 to": {Format: export.DOT, Trace: &walk.Trace{}},
	} {
		var out bytes.Buffer
		_, err := r.Write(t.Context(), store, &out, nil)
		if graph.CodeOf(err) != graph.Invalid || !strings.Contains(err.Error(), say) || out.Len() > 0 {
			t.Errorf("%q: %v, and %d bytes", say, err, out.Len())
		}
	}
	_, err := export.Request{Format: export.GEXF, Subgraph: walk.Subgraph{Around: []string{"topic:none"}}}.Write(t.Context(), store, &bytes.Buffer{}, nil)
	if graph.CodeOf(err) != graph.NotFound {
		t.Errorf("nothing there: %v", err)
	}
}

// changing is a store that is written to while it is read.
type changing struct {
	plan.Store
	versions []string
}

func (c *changing) Stat(ctx context.Context) (*plan.Stat, error) {
	stat, err := c.Store.Stat(ctx)
	if err == nil {
		stat = &plan.Stat{Version: c.versions[0]}
		c.versions = c.versions[min(1, len(c.versions)-1):]
	}
	return stat, err
}

func TestGraphChangesMeanwhile(t *testing.T) {
	for name, s := range map[string]walk.Subgraph{"whole": {}, "part": {Around: []string{"resolution:plain"}, Depth: 1}} {
		store := &changing{nastyGraph(t), []string{"1", "2"}}
		_, err := export.Request{Format: export.GraphML, Subgraph: s}.Write(t.Context(), store, &bytes.Buffer{}, nil)
		if graph.CodeOf(err) != graph.Unavailable {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// broken fails after some bytes, as a full disk does.
type broken struct{ left int }

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errors.New("no space is left")
	}
	return len(p), nil
}

func TestWritingFails(t *testing.T) {
	store := nastyGraph(t)
	for _, f := range graphFormats {
		r := export.Request{Format: f, Texts: true}
		for _, left := range []int{0, len(exported(t, store, r)) - 1} {
			if _, err := r.Write(t.Context(), store, &broken{left}, nil); err == nil || !strings.Contains(err.Error(), "no space") {
				t.Errorf("%s after %d bytes: %v", f, left, err)
			}
		}
	}
}

func TestBase(t *testing.T) {
	got := string(exported(t, nastyGraph(t), export.Request{Format: export.Turtle, Base: "https://graph.example.org/"}))
	for _, want := range []string{"@prefix mg: <https://graph.example.org/vocab#> .", `<https://graph.example.org/resolution/%2541%20%C3%BC%20%E5%86%B3%E8%AE%AE> a mg:Resolution`} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s", want)
		}
	}
	if strings.Contains(got, export.DefaultBase) {
		t.Error("the base is not that which was asked for")
	}
}
