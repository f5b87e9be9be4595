package gql

import (
	"maps"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// edgeParts reads a condition on edges: what it says of the edge, and, where that stands at the top, what it says of the far node.
// The two are kept apart because a store can start from a node that is pinned.
func edgeParts(filter map[string]any, field edgeField) (edge, node plan.Cond, err error) {
	onNode, _ := filter["node"].(map[string]any)
	if node, err = far(onNode, field); err != nil {
		return nil, nil, err
	}
	rest := maps.Clone(filter)
	delete(rest, "node")
	edge, err = edgeCond(rest, field)
	if and, ok := edge.(plan.And); ok && len(and) == 0 {
		edge = nil
	}
	return edge, node, err
}

// edgeCond reads a condition on edges as one condition, in which Far speaks of the far node.
func edgeCond(filter map[string]any, field edgeField) (plan.Cond, error) {
	return conditions{key: func(name string, value any) (plan.Cond, error) {
		m, _ := value.(map[string]any)
		if name == "node" {
			cond, err := far(m, field)
			return plan.Far{Cond: cond}, err
		}
		p, ok := graph.PropOf(name)
		if !ok {
			return nil, graph.Errorf(graph.Internal, "the filter %q is not known to the compiler", name)
		}
		return valueCond(p, m)
	}}.read(filter)
}
