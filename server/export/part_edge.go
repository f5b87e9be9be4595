package export

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// propsOfEdges are the properties that edges of the kinds may have: first those of the evidence, which every edge has.
func propsOfEdges(kinds graph.EdgeSet) (all []graph.Prop) {
	for _, p := range graph.EvidenceProps {
		all = append(all, p.Prop)
	}
	return append(all, propsBeyond(kinds)...)
}

// edgeIn is the edge of a row that hangs from a node.
func edgeIn(from string, r *plan.Result, row int) *graph.Edge {
	kind, _, _ := strings.Cut(r.Edges[row], "|")
	e := &graph.Edge{From: from, To: r.IDs[row]}
	e.Type, _ = graph.EdgeTypeNamed(kind)
	for c, p := range r.Select.Edge {
		v := r.Edge[c][row]
		if set, ok := evidence[p]; ok && v != nil {
			set(&e.Evidence, v)
		} else if !ok {
			e.Props = e.Props.Set(p, v)
		}
	}
	return e
}

// evidence puts values in their places.
var evidence = map[graph.Prop]func(*graph.Evidence, graph.Value){
	graph.PropSourceID:   func(e *graph.Evidence, v graph.Value) { e.Source, _ = v.(string) },
	graph.PropTextID:     func(e *graph.Evidence, v graph.Value) { e.Text, _ = v.(string) },
	graph.PropLanguage:   func(e *graph.Evidence, v graph.Value) { e.Language, _ = v.(string) },
	graph.PropPlace:      func(e *graph.Evidence, v graph.Value) { e.Place, _ = v.(string) },
	graph.PropQuote:      func(e *graph.Evidence, v graph.Value) { e.Quote, _ = v.(string) },
	graph.PropStart:      func(e *graph.Evidence, v graph.Value) { e.Start = whole64(v) },
	graph.PropEnd:        func(e *graph.Evidence, v graph.Value) { e.End = whole64(v) },
	graph.PropMethod:     func(e *graph.Evidence, v graph.Value) { s, _ := v.(string); e.Method = graph.Method(s) },
	graph.PropRule:       func(e *graph.Evidence, v graph.Value) { e.Rule, _ = v.(string) },
	graph.PropConfidence: func(e *graph.Evidence, v graph.Value) { e.Confidence, _ = v.(float64) },
}

func whole64(v graph.Value) int { n, _ := v.(int64); return int(n) }
