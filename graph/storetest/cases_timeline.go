package storetest

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// datedGraph is traceGraph with what has days around it: a request with a deadline, a body that it asks, a meeting on what is narrower than
// a topic, a report known to the month, and a cited resolution of which no day is known.
func datedGraph() *graph.Batch {
	b := traceGraph()
	nodes, edges := b.Nodes, b.Edges
	asks := func(place, due, printed string) {
		n := graph.Node{ID: "provision:A/RES/78/1#" + place, Type: graph.TypeProvision, Known: graph.Loaded,
			Props: graph.Props(nil).Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, place).Set(graph.PropName, "A/RES/78/1, "+place).
				Set(graph.PropDueBy, due).Set(graph.PropDeadline, printed)}
		nodes = append(nodes, n)
		edges = append(edges, edge(graph.EdgeContains, "resolution:A/RES/78/1", n.ID, place), edge(graph.EdgeAddressedTo, n.ID, "body:SC", place))
	}
	asks("op8", "2025-12-31", "at its eightieth session")
	asks("op9", "2025-03-31", "no later than 31 March 2025")
	nodes = append(nodes, topic("scam"), cited("resolution:A/RES/70/9"),
		graph.Node{ID: "meeting:m", Type: graph.TypeMeeting, Known: graph.Curated, Props: graph.Props(nil).Set(graph.PropKind, "CONGRESS").Set(graph.PropTitle, "m").
			SetPeriod(graph.Period{Start: "2024-12-02", End: "2024-12-04", Precision: graph.ToDay, Status: graph.Planned})},
		graph.Node{ID: "document:report", Type: graph.TypeDocument, Known: graph.Curated, Props: graph.Props(nil).Set(graph.PropKind, "REPORT").Set(graph.PropName, "report").
			SetPeriod(graph.Period{Start: "2024-02-01", End: "2024-02-29", Precision: graph.ToMonth, Status: graph.Held})})
	edges = append(edges, edge(graph.EdgeBroader, "topic:scam", "topic:fraud", ""), edge(graph.EdgeDiscusses, "meeting:m", "topic:scam", ""),
		edge(graph.EdgeCites, "document:report", "resolution:A/RES/78/1", "p1"), edge(graph.EdgeCites, "resolution:A/RES/78/1", "resolution:A/RES/70/9", "pp1"))
	return batch("trace", graph.RankOfficial, "2", nodes, edges)
}

var timelineCases = []contractCase{
	{name: "around a resolution", test: timelines(walk.Timeline{Around: []string{"resolution:A/RES/78/1"}},
		"2021-03-07 DAY HELD instrument:d, out CITES of 1, of op3", "2022-12-15 DAY HELD resolution:A/RES/77/1, out REITERATES of 1, of op3", "2023-12-19 DAY HELD resolution:A/RES/78/1",
		"2024-02-01/2024-02-29 MONTH HELD document:report, in CITES of 1", "by 2025-03-31 DAY PLANNED provision:A/RES/78/1#op9, out CONTAINS of 1",
		"by 2025-12-31 YEAR PLANNED provision:A/RES/78/1#op8, out CONTAINS of 1", "undated: 1")},
	{name: "around a topic, with narrower ones", test: timelines(walk.Timeline{Around: []string{"topic:fraud"}},
		"2021-12-16 DAY HELD resolution:A/RES/76/1, in ABOUT of 1", "2024-12-02/2024-12-04 DAY PLANNED meeting:m, in DISCUSSES of 1, of topic:scam")},
	{name: "what a body is asked by when", test: timelines(walk.Timeline{Around: []string{"body:SC"}, Types: graph.TypesOf(graph.TypeProvision)},
		"by 2025-03-31 DAY PLANNED provision:A/RES/78/1#op9, in ADDRESSED_TO of 1", "by 2025-12-31 YEAR PLANNED provision:A/RES/78/1#op8, in ADDRESSED_TO of 1")},
	{name: "around a paragraph and what is not there", test: timelines(walk.Timeline{Around: []string{"topic:none", "provision:A/RES/77/1#op4"}, Types: graph.TypesOf(graph.TypeResolution)},
		"2021-12-16 DAY HELD resolution:A/RES/76/1, out REITERATES of 1", "2022-12-15 DAY HELD resolution:A/RES/77/1, in CONTAINS of 1", "2023-12-19 DAY HELD resolution:A/RES/78/1, in REITERATES of 1")},
	{name: "of some days", test: timelines(walk.Timeline{Around: []string{"resolution:A/RES/78/1"}, From: "2024-02-10", To: "2025-06-30"},
		"2024-02-01/2024-02-29 MONTH HELD document:report, in CITES of 1", "by 2025-03-31 DAY PLANNED provision:A/RES/78/1#op9, out CONTAINS of 1", "undated: -1")},
	{name: "the first", test: timelines(walk.Timeline{Around: []string{"resolution:A/RES/78/1"}, First: 2},
		"2021-03-07 DAY HELD instrument:d, out CITES of 1, of op3", "2022-12-15 DAY HELD resolution:A/RES/77/1, out REITERATES of 1, of op3", "undated: 1", "remaining: 4", "cut: RESULTS")},
	{name: "rows are counted", test: func(t *testing.T, store plan.Store) {
		nodes, edges := []graph.Node{note(), topic("fraud")}, []graph.Edge(nil)
		for i := range 12 {
			r := resolution(fmt.Sprintf("A/RES/%d/1", 60+i), "", fmt.Sprintf("%d-12-01", 2005+i))
			nodes, edges = append(nodes, r), append(edges, edge(graph.EdgeAbout, r.ID, "topic:fraud", ""))
		}
		b := batch("hub", graph.RankOfficial, "1", nodes, edges)
		applied(t, store, written(b), b)
		found, err := walk.Timeline{Around: []string{"topic:fraud"}, Rows: 8}.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"2005-12-01 DAY HELD resolution:A/RES/60/1, in ABOUT of 1", "2006-12-01 DAY HELD resolution:A/RES/61/1, in ABOUT of 1",
			"2007-12-01 DAY HELD resolution:A/RES/62/1, in ABOUT of 1", "cut: PER_NODE", "cut: WORK"}
		if d := cmp.Diff(want, shownDays(found)); d != "" {
			t.Errorf("items (- want, + got):\n%s", d)
		}
	}},
	{name: "four statements, whatever lies around", test: func(t *testing.T, store plan.Store) {
		b := datedGraph()
		applied(t, store, written(b), b)
		var around []string
		for i := range b.Nodes {
			around = append(around, b.Nodes[i].ID)
		}
		counted := &countedRoots{Store: store}
		if _, err := (walk.Timeline{Around: around}).Run(t.Context(), counted); err != nil || counted.roots != 4 {
			t.Errorf("%d statements, %v", counted.roots, err)
		}
	}},
	{name: "what has no timeline", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		around := []string{"topic:fraud"}
		for name, line := range map[string]walk.Timeline{
			"nothing": {}, "no day": {Around: around, From: "2021"}, "backwards": {Around: around, From: "2021-01-02", To: "2021-01-01"},
			"no such type": {Around: around, Types: graph.TypesOf(graph.TypeTopic)}, "too much": {Around: around, First: 2001}, "too many rows": {Around: around, Rows: 1e6},
			"missing": {Around: []string{"topic:none"}},
		} {
			want := graph.Invalid
			if name == "missing" {
				want = graph.NotFound
			}
			if _, err := line.Run(t.Context(), store); graph.CodeOf(err) != want {
				t.Errorf("%s: %v, want %s", name, err, want)
			}
		}
	}},
}

// countedRoots counts the roots of plans, each of which is a statement.
type countedRoots struct {
	plan.Store
	roots int
}

// Execute counts, and passes on.
func (c *countedRoots) Execute(ctx context.Context, p *plan.Plan) ([]*plan.Result, error) {
	c.roots += len(p.Roots)
	return c.Store.Execute(ctx, p)
}

// timelines runs a timeline over datedGraph, and compares what it shows.
func timelines(line walk.Timeline, want ...string) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := datedGraph()
		applied(t, store, written(b), b)
		found, err := line.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, shownDays(found)); d != "" {
			t.Errorf("items (- want, + got):\n%s", d)
		}
	}
}

func shownDays(d *walk.Dated) (all []string) {
	for i := range d.Items {
		x := &d.Items[i]
		day := x.Day()
		if x.Deadline {
			day = "by " + day
		} else if x.Period.End != x.Period.Start {
			day += "/" + x.Period.End
		}
		line := fmt.Sprintf("%s %s %s %s", day, x.Period.Precision, x.Period.Status, x.ID)
		if s := x.Near; s != nil {
			line += fmt.Sprintf(", %s %s of %d", map[bool]string{false: "out", true: "in"}[s.In], s.Kind, x.Edges)
			if s.Part != "" {
				_, place := walk.WholeOf(s.Part)
				line += ", of " + map[bool]string{false: place, true: s.Part}[place == ""]
			}
		} else if x.Edges > 0 {
			line += fmt.Sprintf(", joined by %d edges, of which none is told", x.Edges)
		}
		all = append(all, line)
	}
	if d.Undated != 0 {
		all = append(all, fmt.Sprint("undated: ", d.Undated))
	}
	if d.Remaining > 0 {
		all = append(all, fmt.Sprint("remaining: ", d.Remaining))
	}
	for _, r := range d.Truncated {
		all = append(all, "cut: "+string(r))
	}
	return all
}
