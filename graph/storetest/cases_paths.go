package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
)

// pathsCases are over traceGraph.
var pathsCases = []contractCase{
	{name: "the shortest first", test: paths(walk.Paths{From: "provision:A/RES/78/1#op3", To: "instrument:d"},
		"3 provision:A/RES/78/1#op3 instrument:d",
		"11 provision:A/RES/78/1#op3 provision:A/RES/77/1#op4 provision:A/RES/76/1#op11 instrument:d",
		"13 provision:A/RES/78/1#op3 provision:A/RES/77/1#op4 provision:A/RES/76/1#op11 resolution:A/RES/76/1 instrument:d")},
	{name: "no longer than asked", test: paths(walk.Paths{From: "provision:A/RES/78/1#op3", To: "instrument:d", Most: 1},
		"3 provision:A/RES/78/1#op3 instrument:d")},
	{name: "of some kinds", test: paths(walk.Paths{From: "provision:A/RES/78/1#op3", To: "instrument:d", Kinds: graph.EdgesOf(graph.EdgeReiterates)})},
	{name: "what cannot be joined", test: func(t *testing.T, store plan.Store) {
		loadFixture(t, store)
		for name, p := range map[string]walk.Paths{
			"nothing": {}, "itself": {From: "topic:fraud", To: "topic:fraud"}, "too long": {From: "topic:fraud", To: "topic:crime", Most: 7},
			"missing": {From: "topic:fraud", To: "topic:none"},
		} {
			want := graph.Invalid
			if name == "missing" {
				want = graph.NotFound
			}
			if _, err := p.Run(t.Context(), store); graph.CodeOf(err) != want {
				t.Errorf("%s: %v, want %s", name, err, want)
			}
		}
	}},
	{name: "rows are counted", test: func(t *testing.T, store plan.Store) {
		b := traceGraph()
		applied(t, store, written(b), b)
		found, err := walk.Paths{From: "provision:A/RES/78/1#op3", To: "instrument:d", Rows: 3}.Run(t.Context(), store)
		if err != nil || len(found.Truncated) != 1 || found.Truncated[0] != walk.Work {
			t.Errorf("%+v, %v", found, err)
		}
	}},
}

func paths(p walk.Paths, want ...string) func(*testing.T, plan.Store) {
	return func(t *testing.T, store plan.Store) {
		b := traceGraph()
		applied(t, store, written(b), b)
		found, err := p.Run(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		if p.First = 3; len(found.Paths) > p.First {
			found.Paths = found.Paths[:p.First]
		}
		if d := cmp.Diff(want, pathsOf(found)); d != "" {
			t.Errorf("paths (- want, + got):\n%s", d)
		}
		checkPathed(t, found)
	}
}
