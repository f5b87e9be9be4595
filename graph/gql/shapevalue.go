package gql

import (
	"mandategraph/graph"
	"mandategraph/graph/gql/answer"
)

// kinds are the kinds of values of all properties. A property has one kind, whatever has it.
var kinds = func() map[graph.Prop]graph.Kind {
	all := map[graph.Prop]graph.Kind{}
	note := func(props []graph.PropInfo) {
		for _, p := range props {
			all[p.Prop] = p.Kind
		}
	}
	for _, info := range graph.Nodes {
		note(info.Props)
	}
	for _, info := range graph.Edges {
		note(info.Props)
	}
	note(graph.EvidenceProps)
	return all
}()

// value is a property; null where nothing is known.
func value(p graph.Prop, values answer.Column) answer.Part {
	switch kinds[p] {
	case graph.KindInt:
		return answer.Whole{Column: values}
	case graph.KindFloat:
		return answer.Number{Column: values, Else: answer.Null{}}
	case graph.KindBool:
		return answer.Flag{Column: values}
	case graph.KindStrings:
		return answer.List{Column: values}
	}
	return answer.Text{Column: values, Else: answer.Null{}}
}
