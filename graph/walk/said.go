package walk

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// saidIn reads what an edge says from its row.
func saidIn(r *plan.Result, row int) Said {
	get := func(p graph.Prop) string { s, _ := edgeValue(r, p, row).(string); return s }
	number := func(p graph.Prop) int { n, _ := edgeValue(r, p, row).(int64); return int(n) }
	confidence, _ := edgeValue(r, graph.PropConfidence, row).(float64)
	pinpoints, _ := edgeValue(r, graph.PropPinpoints, row).([]string)
	return Said{
		Verb: get(graph.PropVerb), Lemma: get(graph.PropLemma), Quote: get(graph.PropQuote), Place: get(graph.PropPlace),
		Source: get(graph.PropSourceID), Text: get(graph.PropTextID), Language: get(graph.PropLanguage), Method: get(graph.PropMethod),
		Rule: get(graph.PropRule), Grade: get(graph.PropGrade), Start: number(graph.PropStart), End: number(graph.PropEnd),
		Confidence: confidence, Pinpoints: graph.DecodePinpoints(pinpoints),
	}
}

// kinds are the kinds of edges by name.
var kinds = func() map[string]graph.EdgeType {
	m := map[string]graph.EdgeType{}
	for k := range graph.Edges {
		m[graph.EdgeType(k).String()] = graph.EdgeType(k)
	}
	return m
}()

// kindOf returns the kind of an edge, with which its id begins.
func kindOf(edge string) graph.EdgeType {
	name, _, _ := strings.Cut(edge, "|")
	return kinds[name]
}

// WholeOf returns the id of what a paragraph is a part of, as its own id tells; "" where it tells none.
func WholeOf(id string) (whole, place string) {
	key, place, ok := strings.Cut(id, "#")
	if !ok {
		return "", ""
	}
	prefix, key, _ := strings.Cut(key, ":")
	switch prefix {
	case graph.Nodes[graph.TypeProvision].Prefix:
		return graph.Nodes[graph.TypeResolution].Prefix + ":" + key, place
	case graph.Nodes[graph.TypeCommitment].Prefix, graph.Nodes[graph.TypeArticle].Prefix:
		return graph.Nodes[graph.TypeInstrument].Prefix + ":" + key, place
	}
	return "", ""
}

// numberOf is the number by which citations point at a paragraph: 11(a) of op11(a), 61 of a commitment; "" of what they point at otherwise.
func numberOf(id string) string {
	_, place := WholeOf(id)
	number := strings.TrimPrefix(place, "op")
	if number == "" || number[0] < '0' || number[0] > '9' {
		return ""
	}
	return number
}

// pointedAt are the paragraphs of a whole that a citation points at.
func pointedAt(whole string, pinpoints []graph.Pinpoint) (ids []string) {
	prefix, key, _ := strings.Cut(whole, ":")
	for _, p := range pinpoints {
		if p.Unit != "paragraph" || p.From == "" {
			continue
		}
		switch prefix {
		case graph.Nodes[graph.TypeResolution].Prefix:
			ids = append(ids, graph.Nodes[graph.TypeProvision].Prefix+":"+key+"#op"+p.From)
		case graph.Nodes[graph.TypeInstrument].Prefix:
			ids = append(ids, graph.Nodes[graph.TypeCommitment].Prefix+":"+key+"#"+p.From)
		}
	}
	return ids
}

// pointsAt reports whether a citation points at the paragraph with the number, or at the one that it is a part of.
func pointsAt(pinpoints []graph.Pinpoint, number string) bool {
	main, _, _ := strings.Cut(number, "(")
	key := graph.Natural(number)
	for _, p := range pinpoints {
		if p.Unit != "paragraph" {
			continue
		}
		if p.From == number || p.From == main || graph.Natural(p.From) <= key && key <= graph.Natural(p.To) {
			return true
		}
	}
	return false
}
