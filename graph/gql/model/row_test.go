package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// single returns the one row of a result with these columns.
func single(t graph.NodeType, id string, props graph.Props) Row {
	sel := &plan.Select{}
	res := &plan.Result{Select: sel, First: []int32{0, 1}, IDs: []string{id}, Types: []graph.NodeType{t}}
	for _, p := range props {
		sel.Columns = append(sel.Columns, p.Prop)
		res.Columns = append(res.Columns, []graph.Value{p.Value})
	}
	return Row{&Site{Select: sel, Result: res}, res, 0}
}

func TestRowReadsColumns(t *testing.T) {
	full := single(graph.TypeResolution, "resolution:X/1", graph.Props{
		{Prop: graph.PropLabel, Value: "X/1"},
		{Prop: graph.PropKnown, Value: "LOADED"},
		{Prop: graph.PropSymbol, Value: "X/1"},
		{Prop: graph.PropVotesFor, Value: int64(7)},
		{Prop: graph.PropChapterVII, Value: false},
		{Prop: graph.PropOtherNames, Value: []string{"a", "b"}},
		{Prop: graph.PropTitle, Value: nil},
	})
	bare := single(graph.TypeResolution, "resolution:X/2", nil)
	seven, no, symbol := 7, false, "X/1"
	for _, c := range []struct {
		name      string
		got, want any
	}{
		{"id", full.ID(), "resolution:X/1"},
		{"type", full.Type(), "Resolution"},
		{"label", full.Label(), "X/1"},
		{"label that is missing", bare.Label(), "resolution:X/2"},
		{"known", full.Known(), "LOADED"},
		{"known that is missing", bare.Known(), "CITED_ONLY"},
		{"text", full.Symbol(), &symbol},
		{"whole number", full.VotesFor(), &seven},
		{"false is not null", full.ChapterVII(), &no},
		{"list", full.OtherNames(), []string{"a", "b"}},
		{"null in a column", full.Title(), (*string)(nil)},
		{"no column", bare.VotesFor(), (*int)(nil)},
		{"no list", bare.OtherNames(), []string(nil)},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestRowDate(t *testing.T) {
	for _, c := range []struct {
		name  string
		props graph.Props
		want  *Period
	}{
		{"none", nil, nil},
		{"whole", graph.Props{}.SetPeriod(graph.Period{Start: "2020-01-01", End: "2020-01-31", Precision: graph.ToMonth, Status: graph.Planned}),
			&Period{"2020-01-01", "2020-01-31", "MONTH", "PLANNED"}},
		{"only the first day", graph.Props{{Prop: graph.PropDateStart, Value: "2020-01-01"}},
			&Period{"2020-01-01", "2020-01-01", "DAY", "HELD"}},
	} {
		if diff := cmp.Diff(c.want, single(graph.TypeMeeting, "meeting:m", c.props).Date()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestWrapKnowsAllTypes(t *testing.T) {
	for i := range graph.Nodes {
		if wrap(single(graph.NodeType(i), "x:y", nil)) == nil {
			t.Errorf("%s has no Go type", graph.NodeType(i))
		}
	}
}
