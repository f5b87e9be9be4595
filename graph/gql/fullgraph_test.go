package gql_test

import (
	"fmt"
	"slices"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
)

// fullStore holds beside the fixture of gqltest nodes of every type and edges of every kind, with every property and without any.
func fullStore(t *testing.T, base *graph.Batch) plan.Store {
	t.Helper()
	full := &graph.Batch{Source: graph.Source{ID: "full", Rank: graph.RankOfficial, Hash: "1"}}
	for i, info := range graph.Nodes {
		full.Nodes = append(full.Nodes,
			graph.Node{ID: info.Prefix + ":full", Type: graph.NodeType(i), Known: graph.Loaded, Props: everyProp(info.Props)},
			graph.Node{ID: info.Prefix + ":bare", Type: graph.NodeType(i), Known: graph.CitedOnly})
		if slices.ContainsFunc(info.Props, func(p graph.PropInfo) bool { return p.Prop == graph.PropDateStart }) {
			full.Nodes = append(full.Nodes, graph.Node{ID: info.Prefix + ":day", Type: graph.NodeType(i), Known: graph.CitedOnly,
				Props: graph.Props{}.Set(graph.PropDateStart, "2020-01-01")}) // the rest of the date is understood
		}
	}
	for i, info := range graph.Edges {
		for _, from := range info.From.Types() {
			for _, to := range info.To.Types() {
				full.Edges = append(full.Edges, pairs(graph.EdgeType(i), graph.Nodes[from].Prefix, graph.Nodes[to].Prefix)...)
			}
		}
	}
	if err := full.Normalize(); err != nil {
		t.Fatal(err)
	}
	store, err := memory.New(base, full)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

// pairs joins the nodes of two types: with all that can be said, and with as little as possible.
func pairs(kind graph.EdgeType, from, to string) []graph.Edge {
	document, text := graph.Nodes[graph.TypeDocument].Prefix, graph.Nodes[graph.TypeText].Prefix
	return []graph.Edge{
		{Type: kind, From: from + ":full", To: to + ":bare", Evidence: graph.Evidence{Source: document + ":bare", Method: graph.ByPattern, Confidence: 1}},
		{Type: kind, From: from + ":full", To: to + ":full", Props: everyProp(graph.Edges[kind].Props), Evidence: graph.Evidence{
			Source: document + ":full", Text: text + ":full", Language: "EN", Place: "op1", Quote: odd, Start: 3, End: 9,
			Method: graph.ByPattern, Rule: "r", Confidence: 0.000012,
		}},
	}
}

// odd has what JSON escapes, and what only HTML would.
const odd = "\"\\/\b\f\n\r\t\x00\x1f\x7f<&>\u2028é中😀"

func everyProp(infos []graph.PropInfo) (props graph.Props) {
	for i, info := range infos {
		props = props.Set(info.Prop, someValue(info, i))
	}
	return props
}

func someValue(info graph.PropInfo, n int) graph.Value {
	switch info.Kind {
	case graph.KindInt:
		return int64(n*1000 + 7)
	case graph.KindFloat:
		return 1234567.25
	case graph.KindBool:
		return n%2 == 0
	case graph.KindStrings:
		if info.Prop == graph.PropPinpoints {
			return graph.EncodePinpoints([]graph.Pinpoint{{Unit: "paragraph", From: "3", To: "4", Raw: "paras. 3–4"}, {Unit: "annex", From: "1", To: "1", Raw: `"1"`}})
		}
		return []string{"", odd, "b"}
	case graph.KindDate:
		return fmt.Sprintf("2020-01-%02d", n%28+1)
	}
	if info.Enum != nil {
		return info.Enum[n%len(info.Enum)]
	}
	return odd
}
