package storetest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// traceGraph is a request that was repeated, the declaration that it speaks of, and who endorsed that.
//
//	A/RES/78/1#op3 ──REITERATES──> A/RES/77/1#op4 ──REITERATES──> A/RES/76/1#op11 ──CITES "accordance"──> instrument:d
//	      └──CITES "implement"──────────────────────────────────────────────────────────────────────────────^   │
//	      └──CITES "recall", para 11──> A/RES/76/1;  para 99 ──> A/RES/76/1                           ENDORSES (op6) A/RES/76/1
func traceGraph() *graph.Batch {
	nodes := []graph.Node{note(), body("GA"), body("SC"), topic("fraud"),
		{ID: "instrument:d", Type: graph.TypeInstrument, Known: graph.Curated,
			Props: graph.Props(nil).Set(graph.PropKind, "DECLARATION").Set(graph.PropTitle, "Declaration").Set(graph.PropDateStart, "2021-03-07")}}
	var edges []graph.Edge
	for symbol, day := range map[string]string{"A/RES/78/1": "2023-12-19", "A/RES/77/1": "2022-12-15", "A/RES/76/1": "2021-12-16"} {
		nodes = append(nodes, resolution(symbol, symbol, day))
		edges = append(edges, edge(graph.EdgeAdoptedBy, "resolution:"+symbol, "body:GA", ""))
	}
	part := func(symbol, place, force string) string {
		n := graph.Node{ID: "provision:" + symbol + "#" + place, Type: graph.TypeProvision, Known: graph.Loaded,
			Props: graph.Props(nil).Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, place).Set(graph.PropName, symbol+", "+place).Set(graph.PropForce, force)}
		nodes = append(nodes, n)
		edges = append(edges, edge(graph.EdgeContains, "resolution:"+symbol, n.ID, place))
		return n.ID
	}
	cites := func(from, to, place, lemma string, numbers ...string) {
		e := edge(graph.EdgeCites, from, to, place)
		e.Props = e.Props.Set(graph.PropLemma, lemma)
		var points []graph.Pinpoint
		for _, n := range numbers {
			points = append(points, graph.Pinpoint{Unit: "paragraph", From: n, To: n, Raw: n})
		}
		e.Props = e.Props.Set(graph.PropPinpoints, graph.EncodePinpoints(points))
		edges = append(edges, e)
	}
	op3, op4, op11 := part("A/RES/78/1", "op3", "REQUESTS"), part("A/RES/77/1", "op4", "REQUESTS"), part("A/RES/76/1", "op11", "REQUESTS")
	pp1 := part("A/RES/77/1", "pp1", "PREAMBULAR")
	cites(op3, "instrument:d", "op3", "implement")
	cites(op11, "instrument:d", "op11", "accordance")
	cites(pp1, "resolution:A/RES/76/1", "pp1", "recall", "11")
	cites(pp1, "resolution:A/RES/76/1", "pp2", "recall", "99")
	edges = append(edges, edge(graph.EdgeReiterates, op3, op4, "op3"), edge(graph.EdgeReiterates, op4, op11, "op4"),
		edge(graph.EdgeEndorses, "resolution:A/RES/76/1", "instrument:d", "op6"), edge(graph.EdgeAbout, op11, "topic:fraud", "op11"))
	edges[len(edges)-4].Evidence.Confidence = 0.5
	return batch("trace", graph.RankOfficial, "1", nodes, edges)
}

// pillarGraph is a pillar with a cluster of one commitment, which cites a resolution.
func pillarGraph() *graph.Batch {
	node := func(id string, t graph.NodeType, props graph.Props) graph.Node {
		return graph.Node{ID: id, Type: t, Known: graph.Curated, Props: props}
	}
	cites := edge(graph.EdgeCites, "commitment:d#1", "resolution:A/RES/55/25", "annex.1")
	cites.Props = cites.Props.Set(graph.PropLemma, "recall")
	return batch("pillar", graph.RankOfficial, "1", []graph.Node{note(), resolution("A/RES/55/25", "A/RES/55/25", "2000-11-15"),
		node("pillar:d#I", graph.TypePillar, graph.Props(nil).Set(graph.PropTitle, "One").Set(graph.PropNumber, "I")),
		node("cluster:d#1-2", graph.TypeCluster, graph.Props(nil).Set(graph.PropTitle, "Both")),
		node("commitment:d#1", graph.TypeCommitment, graph.Props(nil).Set(graph.PropParagraph, int64(1)).Set(graph.PropName, "d, 1")),
	}, []graph.Edge{edge(graph.EdgeContains, "pillar:d#I", "cluster:d#1-2", ""), edge(graph.EdgeContains, "cluster:d#1-2", "commitment:d#1", ""), cites})
}

// sharedGraph is a resolution of which three paragraphs cite the same two texts, and one of them a third.
func sharedGraph() *graph.Batch {
	nodes := []graph.Node{note(), resolution("A/RES/78/1", "A/RES/78/1", "2023-12-19")}
	var edges []graph.Edge
	for _, symbol := range []string{"A/RES/77/1", "A/RES/76/1", "A/RES/75/1"} {
		nodes = append(nodes, resolution(symbol, symbol, ""))
	}
	for _, place := range []string{"op1", "op2", "op3"} {
		p := graph.Node{ID: "provision:A/RES/78/1#" + place, Type: graph.TypeProvision, Known: graph.Loaded,
			Props: graph.Props(nil).Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, place).Set(graph.PropName, place)}
		nodes = append(nodes, p)
		edges = append(edges, edge(graph.EdgeContains, "resolution:A/RES/78/1", p.ID, place), edge(graph.EdgeCites, p.ID, "resolution:A/RES/77/1", place),
			edge(graph.EdgeCites, p.ID, "resolution:A/RES/76/1", place))
	}
	edges = append(edges, edge(graph.EdgeCites, "provision:A/RES/78/1#op3", "resolution:A/RES/75/1", "op3"))
	return batch("shared", graph.RankOfficial, "1", nodes, edges)
}

// pointingGraph is a paragraph that cites two paragraphs of a resolution of which nothing is read, not even its day.
func pointingGraph() *graph.Batch {
	p := graph.Node{ID: "provision:A/RES/78/1#op1", Type: graph.TypeProvision, Known: graph.Loaded,
		Props: graph.Props(nil).Set(graph.PropKind, "OPERATIVE").Set(graph.PropPlace, "op1").Set(graph.PropName, "op1")}
	cites := edge(graph.EdgeCites, p.ID, "resolution:A/RES/60/1", "op1")
	cites.Props = cites.Props.Set(graph.PropPinpoints, graph.EncodePinpoints([]graph.Pinpoint{
		{Unit: "paragraph", From: "3", To: "3", Raw: "3"}, {Unit: "paragraph", From: "4", To: "4", Raw: "4"}}))
	return batch("pointing", graph.RankOfficial, "1", []graph.Node{note(), resolution("A/RES/78/1", "A/RES/78/1", "2023-12-19"), cited("resolution:A/RES/60/1"), p},
		[]graph.Edge{edge(graph.EdgeContains, "resolution:A/RES/78/1", p.ID, "op1"), cites})
}

var traceCases = []contractCase{
	{name: "back", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}},
		"1 A/RES/78/1#op3 > A/RES/77/1#op4 REITERATES", "1 A/RES/78/1#op3 > d CITES implement", "2 A/RES/77/1#op4 > A/RES/76/1#op11 REITERATES",
		"2 d > A/RES/76/1 ENDORSES", "3 A/RES/76/1#op11 > d CITES accordance shared")},
	{name: "forward", test: traces(walk.Trace{From: []string{"provision:A/RES/76/1#op11"}, Forward: true},
		"1 A/RES/76/1#op11 > A/RES/77/1#op4 REITERATES", "1 A/RES/76/1#op11 > A/RES/77/1#pp1 CITES recall",
		"2 A/RES/77/1#op4 > A/RES/78/1#op3 REITERATES")},
	{name: "a pinpoint leads to the paragraph, or to the whole where there is none such", test: traces(walk.Trace{From: []string{"provision:A/RES/77/1#pp1"}},
		"1 A/RES/77/1#pp1 > A/RES/76/1#op11 CITES recall", "1 A/RES/77/1#pp1 > A/RES/76/1 CITES recall",
		"2 A/RES/76/1#op11 > d CITES accordance", "2 A/RES/76/1 > d ENDORSES shared")},
	{name: "from a topic", test: traces(walk.Trace{From: []string{"topic:fraud"}, Forward: true, Depth: 2},
		"1 fraud > A/RES/76/1#op11 ABOUT", "2 A/RES/76/1#op11 > A/RES/77/1#op4 REITERATES", "2 A/RES/76/1#op11 > A/RES/77/1#pp1 CITES recall", "cut: DEPTH")},
	{name: "through paragraphs", test: traces(walk.Trace{From: []string{"resolution:A/RES/77/1"}, Depth: 1},
		"1 A/RES/77/1 > A/RES/76/1#op11 REITERATES op4", "1 A/RES/77/1 > A/RES/76/1 CITES recall pp1", "cut: DEPTH")},
	{name: "a pillar through its clusters", test: tracesOf(pillarGraph, walk.Trace{From: []string{"pillar:d#I"}, Depth: 1}, "1 d#1-2 > A/RES/55/25 CITES recall 1")},
	{name: "through none", test: traces(walk.Trace{From: []string{"resolution:A/RES/77/1"}, Through: walk.None})},
	{name: "one of each", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, First: 1, Depth: 2},
		"1 A/RES/78/1#op3 > A/RES/77/1#op4 REITERATES", "2 A/RES/77/1#op4 > A/RES/76/1#op11 REITERATES", "cut: PER_NODE", "cut: DEPTH")},
	{name: "what several paragraphs lead to is left out once", test: func(t *testing.T, store plan.Store) {
		b := sharedGraph()
		applied(t, store, written(b), b)
		for first, left := range map[int]int{1: 2, 2: 1, 3: 0} {
			found, err := walk.Trace{From: []string{"resolution:A/RES/78/1"}, First: first}.Run(t.Context(), store)
			if err != nil || len(found.Steps) != first || found.Remaining != left || found.Nodes[0].Remaining != left {
				t.Errorf("first %d: %+v, %v; %d are to be left", first, found, err, left)
			}
		}
	}},
	{name: "steps are counted", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, Steps: 1}, "1 A/RES/78/1#op3 > A/RES/77/1#op4 REITERATES", "cut: RESULTS")},
	{name: "rows are counted", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, Rows: 1}, "cut: WORK")},
	{name: "of some kinds", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, Kinds: graph.EdgesOf(graph.EdgeCites)}, "1 A/RES/78/1#op3 > d CITES implement")},
	{name: "with a verb", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, Filter: walk.Filter{Lemmas: []string{"implement"}}},
		"1 A/RES/78/1#op3 > d CITES implement")},
	{name: "of a force, back", test: traces(walk.Trace{From: []string{"resolution:A/RES/77/1"}, Depth: 1, Filter: walk.Filter{Forces: []string{"REQUESTS"}}},
		"1 A/RES/77/1 > A/RES/76/1#op11 REITERATES op4", "cut: DEPTH")},
	{name: "of another force, back", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, Filter: walk.Filter{Forces: []string{"URGES"}}})},
	{name: "of a force, forward", test: traces(walk.Trace{From: []string{"provision:A/RES/76/1#op11"}, Forward: true, Filter: walk.Filter{Forces: []string{"PREAMBULAR"}}},
		"1 A/RES/76/1#op11 > A/RES/77/1#pp1 CITES recall")},
	{name: "believed", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, Depth: 1, Filter: walk.Filter{Confidence: 0.6}}, "1 A/RES/78/1#op3 > d CITES implement", "cut: DEPTH")},
	{name: "of a day or later", test: traces(walk.Trace{From: []string{"provision:A/RES/76/1#op11"}, Forward: true, Filter: walk.Filter{Since: "2023-01-01"}})},
	{name: "of a day or earlier", test: traces(walk.Trace{From: []string{"provision:A/RES/76/1#op11"}, Forward: true, Filter: walk.Filter{Until: "2022-12-15"}},
		"1 A/RES/76/1#op11 > A/RES/77/1#op4 REITERATES", "1 A/RES/76/1#op11 > A/RES/77/1#pp1 CITES recall")},
	{name: "as it stood", test: traces(walk.Trace{From: []string{"provision:A/RES/76/1#op11"}, Forward: true, Filter: walk.Filter{AsOf: "2022-12-31"}},
		"1 A/RES/76/1#op11 > A/RES/77/1#op4 REITERATES", "1 A/RES/76/1#op11 > A/RES/77/1#pp1 CITES recall")},
	{name: "as it stood, with what has no day, once however many of its paragraphs are meant",
		test: tracesOf(pointingGraph, walk.Trace{From: []string{"provision:A/RES/78/1#op1"}, Filter: walk.Filter{AsOf: "2023-12-31"}}, "1 A/RES/78/1#op1 > A/RES/60/1 CITES")},
	{name: "of a body", test: traces(walk.Trace{From: []string{"provision:A/RES/78/1#op3"}, Filter: walk.Filter{Bodies: []string{"body:SC"}}})},
	{name: "what cannot be traced", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		for name, tr := range map[string]walk.Trace{
			"no such thing": {From: []string{"resolution:none"}}, "no start": {}, "too deep": {From: []string{"topic:fraud"}, Depth: 11},
			"no day": {From: []string{"topic:fraud"}, Filter: walk.Filter{AsOf: "yesterday"}}, "no share": {From: []string{"topic:fraud"}, Filter: walk.Filter{Confidence: 2}},
			"no force": {From: []string{"topic:fraud"}, Filter: walk.Filter{Forces: []string{"ASKS"}}}, "no citing": {From: []string{"topic:fraud"}, Kinds: graph.EdgesOf(graph.EdgeHasText)},
		} {
			want := graph.Invalid
			if name == "no such thing" {
				want = graph.NotFound
			}
			if _, err := tr.Run(t.Context(), store); graph.CodeOf(err) != want {
				t.Errorf("%s: %v, want %s", name, err, want)
			}
		}
	}},
}

// traces runs a trace over traceGraph, and compares its steps.
func traces(tr walk.Trace, want ...string) func(*testing.T, plan.Store) {
	return tracesOf(traceGraph, tr, want...)
}

func tracesOf(of func() *graph.Batch, tr walk.Trace, want ...string) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := of()
		applied(t, store, written(b), b)
		found, err := tr.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, stepsOf(found)); d != "" {
			t.Errorf("steps (- want, + got):\n%s", d)
		}
	}
}

func stepsOf(t *walk.Traced) (all []string) {
	key := func(i int) string { _, key, _ := strings.Cut(t.Nodes[i].ID, ":"); return key }
	for _, s := range t.Steps {
		line := fmt.Sprintf("%d %s > %s %s", s.Depth, key(s.From), key(s.To), s.Kind)
		if s.Lemma != "" {
			line += " " + s.Lemma
		}
		if _, place, ok := strings.Cut(s.Part, "#"); ok {
			line += " " + place
		}
		if s.Shared {
			line += " shared"
		}
		all = append(all, line)
	}
	for _, r := range t.Truncated {
		all = append(all, "cut: "+string(r))
	}
	return all
}
