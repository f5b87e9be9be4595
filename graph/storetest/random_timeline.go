package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// datedGraphs is for how many graphs Run draws timelines: few, since a database plans each shape of its statements.
const datedGraphs = 8

// Timelines draws graphs and timelines as Run does, as many as rapid's flag says: for stores that are quick enough for more.
func Timelines(t *testing.T, open func(t *testing.T) plan.Store) {
	alone(t, open, "timelines", (*suite).randomTimelines)
}

// randomTimelines draws texts with days and deadlines, and compares timelines with the oracle.
func (s *suite) randomTimelines(t *testing.T, graphs int) {
	checkGraphs(t, graphs, func(rt *rapid.T) {
		store := s.open(t)
		defer closed(rt, store)
		b := drawDated(rt, drawTable(rt, drawTexts(rt)))
		apply(rt, store, b)
		oracle := NewNaive(b)
		for range walksPerGraph {
			s.cases++
			s.compareTimeline(rt, store, oracle)
		}
	})
}

func (s *suite) compareTimeline(t *rapid.T, store plan.Store, oracle *Naive) {
	var ids []string
	for i := range oracle.Nodes {
		ids = append(ids, oracle.Nodes[i].ID)
	}
	line := walk.Timeline{Around: some(t, ids, 1, 2, "around"), First: 2000,
		Types: draw(t, []graph.TypeSet{0, 0, graph.TypesOf(graph.TypeProvision), graph.TypesOf(graph.TypeResolution, graph.TypeMeeting)}, "types")}
	if chance(t, 50, "of some days") {
		line.From, line.To = draw(t, []string{"", "2020-05-15", "2021-12-16"}, "from"), draw(t, []string{"", "2021-12-16", "2022-06-15"}, "to")
	}
	found, err := line.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%+v: %v", line, err)
	}
	want, undated := (&naiveTimeline{Naive: oracle, Timeline: line}).lines()
	got := datedLines(found)
	slices.Sort(got) // the oracle does not know the order; that of days is looked at below
	if d := cmp.Diff(want, got); d != "" {
		t.Fatalf("%+v (- oracle, + timeline):\n%s\ngraph:\n%s", line, d, oracle)
	}
	if line.From != "" || line.To != "" {
		undated = -1
	}
	inOrder := slices.IsSortedFunc(found.Items, func(a, b walk.Item) int { return strings.Compare(a.Day()+a.Period.End+a.ID, b.Day()+b.Period.End+b.ID) })
	if found.Undated != undated || !inOrder || len(found.Truncated) > 0 {
		t.Fatalf("%+v: %d undated, want %d; in order: %v; cut: %v", line, found.Undated, undated, inOrder, found.Truncated)
	}
}

// datedLines writes the items of a timeline.
func datedLines(d *walk.Dated) (all []string) {
	for i := range d.Items {
		x := &d.Items[i]
		line := fmt.Sprintf("%s %s..%s %s %s %s", x.Day(), x.Period.Start, x.Period.End, x.Period.Precision, x.Period.Status, x.ID)
		if x.Near != nil {
			line += fmt.Sprintf(" by %s of %d from %s %s", x.Near.Edge, x.Edges, d.Nodes[x.Near.From].ID, x.Near.Part)
		}
		all = append(all, line)
	}
	return all
}

// drawDated adds to texts what timelines have beside them: dates known to the month, deadlines and whom they bind, a meeting and its day, a
// narrower topic.
func drawDated(t *rapid.T, b *graph.Batch) *graph.Batch {
	meeting := func(id, start, end string) graph.Node {
		return graph.Node{ID: id, Type: graph.TypeMeeting, Known: graph.Curated, Props: graph.Props(nil).Set(graph.PropKind, "DAY").Set(graph.PropTitle, id).
			SetPeriod(graph.Period{Start: start, End: end, Precision: graph.ToDay, Status: graph.Planned})}
	}
	nodes := []graph.Node{meeting("meeting:m", "2021-12-15", "2021-12-16"), meeting("meeting:m/day", "2021-12-15", "2021-12-15")}
	edges := append(slices.Clone(b.Edges), edge(graph.EdgeContains, "meeting:m", "meeting:m/day", ""), edge(graph.EdgeBroader, "topic:a", "topic:b", ""))
	discussed := []string{"topic:a", "topic:b", "instrument:d"}
	for _, n := range b.Nodes {
		n.Props = slices.Clone(n.Props)
		switch n.Type {
		case graph.TypeResolution:
			if n.Value(graph.PropDateStart) == "2020-05-01" && rapid.Bool().Draw(t, "to the month") {
				n.Props = n.Props.SetPeriod(graph.Period{Start: "2020-05-01", End: "2020-05-31", Precision: graph.ToMonth, Status: graph.Held})
			}
		case graph.TypeProvision:
			n.Props = n.Props.Set(graph.PropDueBy, draw(t, []string{"", "2021-12-31", "2022-06-15"}, "due by")).Set(graph.PropDeadline, draw(t, []string{"at its session", "by 31 December"}, "deadline"))
			for _, whom := range some(t, []string{"body:a", "body:b"}, 0, 1, "asks") {
				edges = append(edges, edge(graph.EdgeAddressedTo, n.ID, whom, "op1"))
			}
		case graph.TypeCluster, graph.TypePillar, graph.TypeCommitment:
			discussed = append(discussed, n.ID)
		}
		nodes = append(nodes, n)
	}
	for _, from := range []string{"meeting:m", "meeting:m/day", noteID} {
		for _, to := range some(t, discussed, 0, 2, "discusses") {
			edges = append(edges, edge(graph.EdgeDiscusses, from, to, ""))
		}
	}
	edges = append(edges, edge(graph.EdgeContains, "instrument:d", "pillar:d#0", ""), edge(graph.EdgeContains, "instrument:d", "pillar:d#1", ""))
	return batch("texts", graph.RankOfficial, "3", nodes, edges)
}
