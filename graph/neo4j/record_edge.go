package neo4j

import (
	"mandategraph/graph"
)

// readEdge is the map projection that brings of a relationship e from a to b what people see, and who asserts it.
const readEdge = `e{.*, _place: null, _rank: null, from: a.id, to: b.id}`

// edgeOf reads what is shown of a stored edge, which came with its ends.
func edgeOf(kind graph.EdgeType, stored map[string]any) graph.Edge {
	text := func(p graph.Prop) string { return textOf(stored[p.String()]) }
	confidence, _ := stored[graph.PropConfidence.String()].(float64)
	return graph.Edge{
		Type: kind, From: textOf(stored["from"]), To: textOf(stored["to"]),
		Evidence: graph.Evidence{
			Source: text(graph.PropSourceID), Text: text(graph.PropTextID), Language: text(graph.PropLanguage),
			Place: text(graph.PropPlace), Quote: text(graph.PropQuote),
			Start: int(intOf(stored[graph.PropStart.String()])), End: int(intOf(stored[graph.PropEnd.String()])),
			Method: graph.Method(text(graph.PropMethod)), Rule: text(graph.PropRule), Confidence: confidence,
		},
		Props: propsOf(stored, graph.Edges[kind].Props),
	}
}

func sameEdge(a, b *graph.Edge) bool {
	return a.Type == b.Type && a.From == b.From && a.To == b.To && a.Evidence == b.Evidence && sameProps(a.Props, b.Props)
}

// edgeValues is the evidence and the properties of an edge by their names.
func edgeValues(e *graph.Edge) map[string]any {
	row := make(map[string]any, len(graph.EvidenceProps)+len(e.Props)+3)
	for _, info := range graph.EvidenceProps {
		if v := e.Value(info.Prop); v != nil {
			row[info.Prop.String()] = v
		}
	}
	for _, p := range e.Props {
		row[p.Prop.String()] = p.Value
	}
	return row
}

// edgeRow is all that is stored of an edge but its claims.
func edgeRow(id string, e *graph.Edge) map[string]any {
	row := edgeValues(e)
	row["id"], row[propPlaceKey], row[propRankKey] = id, e.SortKey(graph.OrderPlace), e.SortKey(graph.OrderRank)
	return row
}
