package export

import "mandategraph/graph"

// saidBy reads what the evidence of an edge says.
var saidBy = map[graph.Prop]func(*edge) value{
	graph.PropSourceID:   func(e *edge) value { return known(e.Edge.Evidence.Source) },
	graph.PropTextID:     func(e *edge) value { return known(e.Edge.Evidence.Text) },
	graph.PropLanguage:   func(e *edge) value { return known(e.Edge.Evidence.Language) },
	graph.PropPlace:      func(e *edge) value { return known(e.Edge.Evidence.Place) },
	graph.PropQuote:      func(e *edge) value { return known(e.Edge.Evidence.Quote) },
	graph.PropStart:      func(e *edge) value { return e.offset(e.Edge.Evidence.Start) },
	graph.PropEnd:        func(e *edge) value { return e.offset(e.Edge.Evidence.End) },
	graph.PropMethod:     func(e *edge) value { return known(e.Edge.Evidence.Method) },
	graph.PropRule:       func(e *edge) value { return known(e.Edge.Evidence.Rule) },
	graph.PropConfidence: func(e *edge) value { return value{is: aReal, real: e.Edge.Evidence.Confidence} },
}

// offset is a place in a wording; nothing without one.
func (e *edge) offset(n int) value {
	if e.Edge.Evidence.Text == "" {
		return value{}
	}
	return numberOf(n)
}
