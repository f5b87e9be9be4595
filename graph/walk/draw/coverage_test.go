package draw

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"mandategraph/graph/facet"
	"mandategraph/graph/walk"
)

// covered is a table with one cell of each status, and a row whose label is a formula and moves the cursor.
func covered() *walk.Covered {
	return &walk.Covered{
		Rows:    []walk.AxisValue{{Value: "cluster:d#1-2", Label: "=SUM(A1)\x1b[31m"}, {Value: "cluster:d#3-4", Label: "Quiet ports"}},
		Columns: []walk.AxisValue{{Value: "body:GA", Label: "General Assembly"}, {Value: "body:CND", Label: "Commission"}},
		Cells: []walk.Cell{
			{Row: 0, Column: 0, Status: walk.Meets, Resolutions: walk.Met{Count: 3, First: []string{"resolution:a"}}, Provisions: walk.Met{Count: 12}, Base: walk.Base{Loaded: 9, Known: 10}},
			{Row: 0, Column: 1, Status: walk.Untold, Base: walk.Base{Snapshot: 2, Known: 5}},
			{Row: 1, Column: 0, Status: walk.Nothing, Base: walk.Base{Loaded: 9, Known: 10}},
			{Row: 1, Column: 1, Status: walk.Untold, Base: walk.Base{Snapshot: 2, Known: 5}},
		},
	}
}

func coverage(t *testing.T, f Format, gaps bool) string {
	t.Helper()
	var b strings.Builder
	if err := Coverage(&b, covered(), f, gaps, Style{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCoverageForPeople(t *testing.T) {
	got := coverage(t, "table", false)
	for _, want := range []string{"   GA\n", "  3/12\n", "Quiet ports", "     –\n", "1 column left out"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "\x1b") || strings.Contains(got, "CND") {
		t.Errorf("control characters, or a column of which nothing is known:\n%q", got)
	}
	want := "Quiet ports × General Assembly: none in 9 texts loaded, of 10 that are known\n1 gap; of 2 further cells no text is loaded that could tell\n"
	if got := coverage(t, "table", true); got != want {
		t.Errorf("gaps are\n%s", got)
	}
}

// A terminal is filled and never run over, as far as numbers and the least labels let it; no number is cut.
func TestCoverageFits(t *testing.T) {
	c := covered()
	c.Rows[1].Label = "Quiet ports with lamps on all of their piers"
	c.Cells[1].Status, c.Cells[1].Provisions.Count, c.Cells[1].Resolutions.Count = walk.Meets, 123456, 98765
	c.Columns[1].Value = "body:a-commission-with-a-long-name"
	for _, tt := range []struct {
		width  int
		tables int
		want   []string
	}{
		{0, 1, []string{"Quiet ports with lamps on all of their piers     –", "  a-commission-with-a-long-name\n"}},
		{200, 1, []string{"Quiet ports with lamps on all of their piers     –"}},
		{70, 1, []string{"Quiet ports with lamps on all of… ", "  a-commission-with-a-long-name\n", "–                              ?\n"}},
		{50, 1, []string{"Quiet ports with lamps on all…     –", "  a-commissio…\n", "  98765/123456\n"}},
		{30, 2, []string{"Quiet ports with la…     –\n", "Quiet ports with la…             ?\n", "  98765/123456\n", "that meet;\n"}},
		{5, 2, []string{"Quiet ports with la…     –\n", "  98765/123456\n"}},
	} {
		var b strings.Builder
		if err := Coverage(&b, c, "table", false, Style{Width: tt.width}); err != nil {
			t.Fatal(err)
		}
		got := b.String()
		for _, want := range tt.want {
			if !strings.Contains(got, want) {
				t.Errorf("%d: no %q in\n%s", tt.width, want, got)
			}
		}
		if n := strings.Count(got, "Quiet ports"); n != tt.tables {
			t.Errorf("%d: %d tables, not %d:\n%s", tt.width, n, tt.tables, got)
		}
		grid, _, _ := strings.Cut(got, "\nresolutions/")
		for line := range strings.Lines(grid) {
			if n := letters(strings.TrimRight(line, "\n")); tt.width >= leastLabel+2+12 && n > tt.width {
				t.Errorf("%d: a line of %d: %q", tt.width, n, line)
			}
		}
	}
}

func TestCoverageForPrograms(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(coverage(t, CSV, false))).ReadAll()
	if err != nil || len(rows) != 5 || rows[1][1] != "'=SUM(A1)\x1b[31m" || rows[3][4] != "NONE" || rows[1][5] != "" {
		t.Errorf("%q, %v", rows, err)
	}
	var doc CoverageDocument
	if err := json.Unmarshal([]byte(coverage(t, JSON, true)), &doc); err != nil || len(doc.Cells) != 1 || doc.Cells[0].Base.Loaded != 9 || doc.Cells[0].Commitments != nil {
		t.Errorf("%+v, %v", doc, err)
	}
}

// Tables without sense are refused before anything is read.
func TestCoverageRefused(t *testing.T) {
	for want, c := range map[string]walk.Coverage{
		"both BODY":           {Rows: facet.Body, Columns: facet.Body},
		"a table has no KIND": {Rows: facet.Kind, Columns: facet.Body},
		"first is 21":         {Rows: facet.Cluster, Columns: facet.Body, First: 21},
		"write a day":         {Rows: facet.Cluster, Columns: facet.Body, Since: "2015"},
	} {
		if err := c.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
