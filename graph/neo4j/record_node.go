package neo4j

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/text"
)

// readNode is the map projection that brings of a node n what people see, and who asserts it. What is computed of that stays
// where it is: the words of a text are as long as the text.
const readNode = `n{.*, _label: null, _date: null, _number: null, _latest: null, _words: null, _titles: null}`

// nodeOf reads what is shown of a stored node.
func nodeOf(stored map[string]any) (graph.Node, error) {
	id := textOf(stored["id"])
	t, ok := graph.TypeOfID(id)
	if !ok {
		return graph.Node{}, graph.Failed(graph.Internal, nil, "the database has a node with the id %q, which no type has", id)
	}
	return graph.Node{ID: id, Type: t, Known: graph.Known(textOf(stored["known"])), Props: propsOf(stored, graph.Nodes[t].Props)}, nil
}

// bare is what a source asserts of a node that it only cites.
func bare(id string) (graph.Node, error) {
	t, ok := graph.TypeOfID(id)
	if !ok {
		return graph.Node{}, graph.Failed(graph.Internal, nil, "%q is the id of no type", id)
	}
	return graph.Node{ID: id, Type: t, Known: graph.CitedOnly}, nil
}

// isBare tells whether of a node no more is asserted than that it exists.
func isBare(n *graph.Node) bool { return n.Known == graph.CitedOnly && len(n.Props) == 0 }

func sameNode(a, b *graph.Node) bool {
	return a.ID == b.ID && a.Known == b.Known && sameProps(a.Props, b.Props)
}

// nodeRow is all that is stored of a node but its claims.
func nodeRow(n *graph.Node) map[string]any {
	row := make(map[string]any, len(n.Props)+11)
	row["id"], row["label"], row["known"] = n.ID, n.Label(), string(n.Known)
	for _, p := range n.Props {
		row[p.Prop.String()] = p.Value
	}
	row[propLabelKey] = n.SortKey(graph.OrderLabel) + keySeparator + n.ID
	row[propDateKey] = n.SortKey(graph.OrderDate) + keySeparator + n.ID
	row[propNumberKey] = n.SortKey(graph.OrderNumber) + keySeparator + n.ID
	row[propLatestKey] = n.SortKey(graph.OrderLatest) + keySeparator + n.ID
	words, titles := text.Both(n)
	if len(words) > 0 {
		row[propWords] = wordsOf(words)
	}
	if len(titles) > 0 {
		row[propTitles] = valueMark + wordsOf(titles) + valueMark // so that a value's beginning and end can be looked for
	}
	return row
}

// valueMark stands where one value ends. No word holds it.
const valueMark = "|"

// wordsOf writes searched words so that a phrase is a part of the string: every word has a space on both sides, and
// valueMark stands where one value ends.
func wordsOf(values text.Values) string {
	var b strings.Builder
	for i, terms := range values {
		if i > 0 {
			b.WriteString(" " + valueMark)
		}
		for _, t := range terms {
			b.WriteByte(' ')
			b.WriteString(t)
		}
	}
	b.WriteByte(' ')
	return b.String()
}
