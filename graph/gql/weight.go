package gql

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// weight is how much the conditions of a plan ask.
type weight struct{ conds, values, depth int }

// weigh refuses a plan whose filters are larger than the limits: variables make filters that the operation's text does not show.
func (l Limits) weigh(p *plan.Plan) error {
	var w weight
	for _, root := range p.Roots {
		w.selection(root)
	}
	switch {
	case w.conds > l.Conds:
		return graph.Errorf(graph.Limit, "the filters have %d conditions; at most %d are allowed, ask in several operations", w.conds, l.Conds)
	case w.values > l.Values:
		return graph.Errorf(graph.Limit, "the filters list %d values; at most %d are allowed, ask in several operations", w.values, l.Values)
	case w.depth > plan.MaxNesting:
		return graph.Errorf(graph.Limit, "a filter has more than %d levels; write it flatter", plan.MaxNesting)
	}
	return nil
}

func (w *weight) selection(s *plan.Select) {
	w.cond(s.Where, 1)
	w.cond(s.Via, 1)
	for i := range s.Groups {
		for _, k := range s.Groups[i].By {
			w.cond(k.Where, 1)
		}
	}
	for _, c := range s.Children {
		w.selection(c)
	}
}

func (w *weight) cond(c plan.Cond, depth int) {
	if c == nil {
		return
	}
	w.conds++
	w.depth = max(w.depth, depth)
	switch c := c.(type) {
	case plan.And:
		w.all(c, depth)
	case plan.Or:
		w.all(c, depth)
	case plan.Not:
		w.cond(c.Cond, depth+1)
	case plan.Far:
		w.cond(c.Cond, depth+1)
	case plan.Along:
		w.cond(c.Edge, depth+1)
		w.cond(c.Node, depth+1)
	case plan.Within:
		w.cond(c.Node, depth+1)
	case plan.In:
		w.values += len(c.Values)
	}
}

func (w *weight) all(list []plan.Cond, depth int) {
	for _, c := range list {
		w.cond(c, depth+1)
	}
}
