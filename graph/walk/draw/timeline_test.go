package draw

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/walk"
)

// dated is a timeline with a period of each precision, a deadline, and a label that is a formula and moves the cursor.
func dated() *walk.Dated {
	item := func(id, label, start, end string, p graph.Precision, s graph.DateStatus) walk.Item {
		t, _ := graph.TypeOfID(id)
		return walk.Item{Node: walk.Node{ID: id, Label: label, Type: t, Known: graph.Loaded}, Period: graph.Period{Start: start, End: end, Precision: p, Status: s}}
	}
	d := &walk.Dated{Remaining: 3, Undated: 2, Truncated: []walk.Reason{walk.PerNode, walk.Results}, Nodes: []walk.Node{
		{ID: "topic:tea", Label: "Tea", Type: graph.TypeTopic}, {ID: "provision:r#op1", Label: "r, op1", Type: graph.TypeProvision},
		{ID: "commitment:d#1", Label: "D, paragraph 1", Type: graph.TypeCommitment}}}
	d.Items = []walk.Item{
		item("resolution:r", "=SUM(A1)\x1b[31m", "2021-12-16", "2021-12-16", graph.ToDay, graph.Held),
		item("document:m", "Monthly", "2022-02-01", "2022-02-28", graph.ToMonth, graph.Held),
		item("meeting:m", "Meeting", "2024-12-02", "2024-12-04", graph.ToDay, graph.Planned),
		item("provision:r#op1", "r, op1", "2025-01-01", "2025-12-31", graph.ToYear, graph.Planned),
	}
	d.Items[0].Near, d.Items[0].Edges = &walk.Step{From: 0, To: 1, Kind: graph.EdgeAbout, In: true, Part: "topic:green-tea"}, 2
	d.Items[0].Topic = "Green tea"
	d.Items[2].Near, d.Items[2].Edges = &walk.Step{From: 2, To: 2, Kind: graph.EdgeDiscusses, In: true, Part: "pillar:d#IV"}, 1
	d.Items[3].Deadline, d.Items[3].Printed = true, "at its session"
	return d
}

func timeline(t *testing.T, f Format, width int) string {
	t.Helper()
	var out strings.Builder
	if err := Timeline(&out, dated(), f, Style{Width: width}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTimelineForPeople(t *testing.T) {
	want := `2021-12-16                       =SUM(A1) – about Green tea, in r, op1 (2 edges)
2022-02                          Monthly
2024-12-02/2024-12-04 (planned)  Meeting – D, paragraph 1, pillar IV discussed by D, paragraph 1
by 2025                          r, op1
4 items, 3 more (--first); of 2 more the day is not known
some things have more edges or paragraphs than were read
`
	got := timeline(t, "table", 0)
	if strings.Contains(got, "\x1b") {
		t.Errorf("control characters in %q", got)
	}
	if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(strings.Replace(want, "=SUM(A1)", Printable("=SUM(A1)\x1b[31m"), 1)), " ") {
		t.Errorf("got\n%s", got)
	}
	for _, line := range strings.Split(timeline(t, "table", 40), "\n")[:4] {
		if n := len([]rune(line)); n > 40 {
			t.Errorf("%d characters in %q", n, line)
		}
	}
}

func TestTimelineForPrograms(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(timeline(t, CSV, 0))).ReadAll()
	if err != nil || len(rows) != 5 || !strings.HasPrefix(rows[1][7], "'=SUM(A1)") || rows[1][11] != "ABOUT" || rows[2][2] != "MONTH" || rows[4][4] != "true" || rows[4][11] != "" {
		t.Errorf("%q, %v", rows, err)
	}
	var doc TimelineDocument
	if err := json.Unmarshal([]byte(timeline(t, JSON, 0)), &doc); err != nil || len(doc.Items) != 4 || *doc.Undated != 2 || doc.Remaining != 3 || doc.Items[3].Printed == "" || doc.Items[1].Near != nil ||
		doc.Items[0].Near.Part != "topic:green-tea" {
		t.Errorf("%+v, %v", doc, err)
	}
}
