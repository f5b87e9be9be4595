package memory

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// analysisCost is the rows that looking at the words of a node counts for.
const analysisCost = 64

// phrase reports whether the words of a node have the terms one after the other.
func (q *query) phrase(c plan.Match, node uint32) bool {
	if q.stopped(analysisCost) {
		return false
	}
	n := graph.Node{ID: q.ids[node], Type: q.types[node], Props: q.searched(node)}
	return text.Of(&n).Has(text.Phrase{Terms: c.Terms, Prefix: c.Prefix})
}

// searched returns just the properties from which words come.
func (s *snapshot) searched(node uint32) (props graph.Props) {
	for _, info := range graph.Nodes[s.types[node]].Props {
		if info.Search != graph.WeightNone || info.Prop == graph.PropLanguage {
			props = props.Set(info.Prop, s.value(node, info.Prop))
		}
	}
	return props
}
