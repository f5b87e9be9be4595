package neo4j

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
)

func sameStored(a, b any) bool { return reflect.DeepEqual(a, b) }

// anyValue draws a value of a kind, odd ones among them.
func anyValue(t *rapid.T, info graph.PropInfo) graph.Value {
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"a\tb", "=", "\"", "\u2028", "<&>", "\U0001F600"}))
	switch info.Kind {
	case graph.KindInt:
		return rapid.Int64().Draw(t, "int")
	case graph.KindFloat:
		return rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.Inf(1), math.Inf(-1), math.Copysign(0, -1), 5e-324})).Draw(t, "float")
	case graph.KindBool:
		return rapid.Bool().Draw(t, "bool")
	case graph.KindStrings:
		return rapid.SliceOfN(text, 1, 3).Draw(t, "strings")
	}
	return text.Draw(t, "text")
}

func anyProps(t *rapid.T, infos []graph.PropInfo) (props graph.Props) {
	for _, info := range infos {
		if rapid.Bool().Draw(t, "has "+info.Prop.String()) {
			props = props.Set(info.Prop, anyValue(t, info))
		}
	}
	return props
}

func anyNode(t *rapid.T) graph.Node {
	n := graph.NodeType(rapid.IntRange(0, len(graph.Nodes)-1).Draw(t, "type"))
	return graph.Node{ID: graph.Nodes[n].Prefix + ":x", Type: n, Known: graph.Loaded, Props: anyProps(t, graph.Nodes[n].Props)}
}

func anyEdge(t *rapid.T) graph.Edge {
	k := graph.EdgeType(rapid.IntRange(0, len(graph.Edges)-1).Draw(t, "kind"))
	e := graph.Edge{Type: k, From: "a", To: "b|c", Props: anyProps(t, graph.Edges[k].Props)}
	e.Evidence = graph.Evidence{Source: rapid.String().Draw(t, "source"), Place: "op1", Quote: rapid.String().Draw(t, "quote"), Method: graph.ByLink, Confidence: 0.1}
	if rapid.Bool().Draw(t, "text") {
		e.Evidence.Text, e.Evidence.Start, e.Evidence.End = "text:1", 0, rapid.IntRange(0, 1<<40).Draw(t, "end")
	}
	return e
}

func TestAssertionsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, e := anyNode(t), anyEdge(t)
		payload, err := writeNode(&n)
		back, errBack := parseNode(payload, graph.Node{ID: n.ID, Type: n.Type})
		if err != nil || errBack != nil || !sameNode(&n, &back) || strings.Contains(payload, "\t") {
			t.Fatalf("%#v\nis written %s\nand read\n%#v (%v, %v)", n, payload, back, err, errBack)
		}
		payload, err = writeEdge(&e)
		edgeBack, errBack := parseEdge(payload, graph.Edge{Type: e.Type})
		if err != nil || errBack != nil || !sameEdge(&e, &edgeBack) {
			t.Fatalf("%#v\nis written %s\nand read\n%#v (%v, %v)", e, payload, edgeBack, err, errBack)
		}
	})
}

func TestClaims(t *testing.T) {
	node := func(title string) graph.Node {
		return graph.Node{ID: "resolution:r", Type: graph.TypeResolution, Known: graph.Loaded, Props: graph.Props(nil).Set(graph.PropTitle, title)}
	}
	one, two := node("one"), node("two")
	hearsay := node("three")
	hearsay.Known = graph.CitedOnly
	source := func(id string, rank graph.Rank) graph.Source { return graph.Source{ID: id, Rank: rank} }
	for _, c := range []struct {
		name   string
		claims []claim[graph.Node]
		cited  int
		lines  []string
		title  string
		gone   bool
	}{
		{name: "none", gone: true},
		{name: "only cited", cited: 2},
		{name: "one", claims: []claim[graph.Node]{{source("a", 4), one}}, cited: 1, lines: []string{"4\ta\t="}, title: "one"},
		{name: "two", claims: []claim[graph.Node]{{source("a", 4), one}, {source("b\tb", 0), two}}, title: "two",
			lines: []string{"4\ta\t{\"known\":\"LOADED\",\"title\":\"one\"}", "0\tb\tb\t{\"known\":\"LOADED\",\"title\":\"two\"}"}},
		{name: "hearsay comes last", claims: []claim[graph.Node]{{source("a", 0), hearsay}, {source("b", 5), two}}, title: "two",
			lines: []string{"0\ta\t{\"known\":\"CITED_ONLY\",\"title\":\"three\"}", "5\tb\t{\"known\":\"LOADED\",\"title\":\"two\"}"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, ok, err := merged("resolution:r", slices.Clone(c.claims), c.cited)
			if err != nil || ok == c.gone || s.shown.Props.Text(graph.PropTitle) != c.title {
				t.Fatalf("merged gives %+v, %t, %v", s, ok, err)
			}
			if d := cmp.Diff(c.lines, s.lines); d != "" {
				t.Errorf("lines:\n%s", d)
			}
			var stored []any
			for _, l := range s.lines {
				stored = append(stored, l)
			}
			back, err := claimsOf(stored, s.shown, parseNode)
			if fmt.Sprint(back) != fmt.Sprint(c.claims) || err != nil {
				t.Errorf("read back: %v, %v", back, err)
			}
		})
	}
}

func TestClaimsUnreadable(t *testing.T) {
	for _, line := range []string{"", "0", "0\ta", "x\ta\t=", "300\ta\t=", "0\ta\t{", "0\ta\t{\"votesFor\":\"many\"}"} {
		if _, err := claimsOf([]any{line}, graph.Node{}, parseNode); graph.CodeOf(err) != graph.Internal || err == nil {
			t.Errorf("%q gives %v", line, err)
		}
	}
}

func TestWith(t *testing.T) {
	n := graph.Node{ID: "x"}
	var claims []claim[graph.Node]
	ids := func() (s string) {
		for _, c := range claims {
			s += c.source.ID
		}
		return s
	}
	for _, step := range []struct {
		id   string
		of   *graph.Node
		want string
	}{{"b", &n, "b"}, {"a", &n, "ab"}, {"c", nil, "ab"}, {"a", &n, "ab"}, {"b", nil, "a"}, {"a", nil, ""}} {
		if claims = with(claims, graph.Source{ID: step.id, Hash: "h"}, step.of); ids() != step.want {
			t.Fatalf("after %s: %s, want %s", step.id, ids(), step.want)
		}
	}
}
