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
