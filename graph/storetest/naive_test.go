package storetest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// TestNaive checks the oracle itself by answers that were worked out by hand from the drawing of the fixture.
func TestNaive(t *testing.T) {
	official, curated, derived := fixture()
	oracle := NewNaive(official, curated, derived)
	resolutions := graph.TypesOf(graph.TypeResolution)
	roots := func(where plan.Cond, o plan.Order, page plan.Page) *plan.Select {
		return &plan.Select{From: plan.All{}, Types: resolutions, Where: where, Order: o, Page: page, More: true}
	}
	all := func(where plan.Cond) *plan.Select { return roots(where, plan.Order{}, plan.Page{}) }
	cites := func(q plan.Quantifier, edge, node plan.Cond) plan.Cond {
		return plan.Along{Quantifier: q, Kind: graph.EdgeCites, Edge: edge, Node: node}
	}
	id := func(id string) plan.Cond { return plan.Compare{Prop: graph.PropID, Op: plan.Eq, Value: id} }
	about := func(node plan.Cond) plan.Cond { return plan.Along{Kind: graph.EdgeAbout, Node: node} }
	within := func(steps int, dir graph.Direction, topic string) plan.Cond {
		return plan.Within{Kind: graph.EdgeBroader, Dir: dir, Steps: steps, Node: id(topic)}
	}
	op11 := plan.Compare{Prop: graph.PropPlace, Op: plan.Eq, Value: "op11"}
	byDate := plan.Order{Key: graph.OrderDate}
	for name, tt := range map[string]struct {
		root *plan.Select
		want string
	}{
		"all":                     {all(nil), "r10 r2 r9"},
		"the natural order":       {roots(nil, plan.Order{Key: graph.OrderNumber}, plan.Page{}), "r2 r9 r10"},
		"backwards":               {roots(nil, plan.Order{Key: graph.OrderNumber, Desc: true}, plan.Page{}), "r10 r9 r2"},
		"equal dates, then none":  {roots(nil, byDate, plan.Page{}), "r10 r9 r2"},
		"the last two":            {roots(nil, byDate, plan.Page{Limit: 2, Backward: true}), "r9 r2 more"},
		"after a row":             {roots(nil, byDate, plan.Page{Limit: 2, After: &plan.Keyset{Key: "2021-12-16", ID: "resolution:r10"}}), "r9 r2"},
		"before a row":            {roots(nil, byDate, plan.Page{Limit: 1, Before: &plan.Keyset{Key: "2021-12-16", ID: "resolution:r9"}}), "r10"},
		"the official title":      {all(plan.Compare{Prop: graph.PropTitle, Op: plan.Eq, Value: "nine"}), "r9"},
		"not of what is missing":  {all(plan.Not{Cond: plan.Compare{Prop: graph.PropTitle, Op: plan.Contains, Value: "nine"}}), "r10 r2"},
		"nothing known":           {all(plan.IsNull{Prop: graph.PropTitle}), "r2"},
		"cites at op11":           {all(cites(plan.Some, op11, nil)), "r9"},
		"never cites at op11":     {all(cites(plan.None, op11, nil)), "r10 r2"},
		"cites only at op11":      {all(cites(plan.Every, op11, nil)), "r2"},
		"cites what has no title": {all(cites(plan.Some, nil, plan.IsNull{Prop: graph.PropTitle})), "r10"},
		"about a narrower topic":  {all(about(within(1, graph.Out, "topic:crime"))), "r10 r9"},
		"about just the topic":    {all(about(within(1, graph.Out, "topic:fraud"))), "r9"},
		"narrower the wrong way":  {all(about(within(1, graph.In, "topic:fraud"))), "r10 r9"},
		"two steps of citations":  {all(plan.Within{Kind: graph.EdgeCites, Steps: 2, Node: id("resolution:r2")}), "r10 r2 r9"},
		"one step of citations":   {all(plan.Within{Kind: graph.EdgeCites, Steps: 1, Node: id("resolution:r2")}), "r10 r2"},
		"words":                   {all(plan.Match{Terms: []string{"nin"}, Prefix: true}), "r9"},
		"a part of a word":        {all(plan.Match{Terms: []string{"nin"}}), ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := oracle.Execute(&plan.Plan{Roots: []*plan.Select{tt.root}})[0]
			got := strings.ReplaceAll(strings.Join(r.IDs, " "), "resolution:", "")
			if r.More[0] {
				got += " more"
			}
			if got != tt.want {
				t.Errorf("got %q, want %q\n%s", got, tt.want, &plan.Plan{Roots: []*plan.Select{tt.root}})
			}
		})
	}
}

const hopText = `1 parents, 1 rows
- parent 0: rows 0 to 1
  Resolution "resolution:r9" key ""
    1 parents, 2 rows
    - parent 0: rows 0 to 2, total 2, targets 1, more false
      Resolution "resolution:r10" key "document:note#1pp00000003 resolution:r00000009 resolution:r00000010" edge "CITES|resolution:r9|resolution:r10|document:note|pp3|" confidence=1 quote=<nil>
      Resolution "resolution:r10" key "document:note#2op00000011 resolution:r00000009 resolution:r00000010" edge "CITES|resolution:r9|resolution:r10|document:note|op11|" confidence=1 quote=<nil>
        2 parents, 2 rows
        - parent 0: rows 0 to 1
          Document "document:note" key "" label="The note"
        - parent 1: rows 1 to 2
          Document "document:note" key "" label="The note"
`

// Two pieces of evidence are two rows, in the order of places, each with its document; the better source's edge is the one shown.
func TestNaiveHop(t *testing.T) {
	official, curated, derived := fixture()
	ref := &plan.Select{From: plan.Ref{Prop: graph.PropSourceID}, Types: graph.AllTypes, Columns: []graph.Prop{graph.PropLabel}}
	hop := &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites)}, Types: graph.AllTypes, Total: true, Targets: true, More: true,
		Order: plan.Order{Key: graph.OrderPlace}, Edge: []graph.Prop{graph.PropConfidence, graph.PropQuote}, Children: []*plan.Select{ref}}
	root := &plan.Select{From: plan.IDs{"resolution:r9", "resolution:none", "resolution:r9"}, Types: graph.AllTypes, Children: []*plan.Select{hop}}
	got := show(NewNaive(derived, official, curated).Execute(&plan.Plan{Roots: []*plan.Select{root}}))
	if d := cmp.Diff(hopText, got); d != "" {
		t.Errorf("(- want, + got):\n%s", d)
	}
}

const groupText = `1 parents, 1 rows
- parent 0: rows 0 to 1
  Resolution "resolution:r10" key ""
- groups of parent 0, 1 more, 1 nodes in none
  "topic:crime" ("crime") "2021" 2 nodes ["resolution:r10" "resolution:r9"]
- groups of parent 0, 0 more
  "RESOLUTION" 3 nodes
`

// Groups count all rows, whatever the page: r9 and r10 have a year and topics, r2 has neither a topic nor a year.
func TestNaiveGroups(t *testing.T) {
	official, curated, derived := fixture()
	about := plan.Turn{Kinds: graph.EdgesOf(graph.EdgeAbout)}
	broader := plan.Turn{Kinds: graph.EdgesOf(graph.EdgeBroader), Types: graph.TypesOf(graph.TypeTopic)}
	root := &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeResolution), Page: plan.Page{Limit: 1}, Groups: []plan.Group{
		{By: []plan.Key{{Ways: []plan.Way{{about}, {about, broader}}, Prop: graph.PropID}, {Prop: graph.PropDateStart, Year: true}}, Most: 1, First: 5, None: true},
		{By: []plan.Key{{Prop: graph.PropKind}}, Most: 5},
	}}
	got := show(NewNaive(derived, official, curated).Execute(&plan.Plan{Roots: []*plan.Select{root}}))
	if d := cmp.Diff(groupText, got); d != "" {
		t.Errorf("(- want, + got):\n%s", d)
	}
}
